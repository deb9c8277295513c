import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import type { BuiltStory } from "#tests/support/build-story.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { buildDeskStory, letHourCome } from "#tests/support/desk-stories.ts";

// Nine hours ahead of UTC the whole year: six in the morning is still the evening before there.
test.use({ timezoneId: "Asia/Tokyo" });

test("a publication is set for an hour in the publisher's zone, and goes out by itself", async ({ page }) => {
  const story = await buildDeskStory("signed-off");
  await signIn(page, "publisher");
  await page.goto(`/stories/${story.slug}/publish`);
  const dialog = await openSchedule(page);
  const hour = dialog.getByLabel("Day and hour");
  const [day = ""] = (await hour.inputValue()).split("T");

  await hour.fill("2020-01-01T06:00");
  await page.keyboard.press("Enter");
  await expect(dialog).toContainText("This hour is past.");
  await hour.fill(`${dayAfter(day)}T06:00`);
  await expect(dialog).toContainText("06:00 GMT+9 in your own zone, Asia/Tokyo");
  await expect(dialog).toContainText("21:00 UTC");
  await page.keyboard.press("Enter");

  const publication = page.getByRole("region", { name: "Publication" });
  await expect(publication).toContainText(/Priya Raman scheduled it for .*, 06:00 GMT\+9/);
  await expect(publication.locator("time")).toHaveAttribute("datetime", `${day}T21:00:00.000Z`);

  await letHourCome(story);
  await expect(page.getByRole("region", { name: "Live" })).toContainText("Edition 1 is live since");
  await page.getByRole("link", { name: `/articles/${story.slug}` }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ferry aground off Gull Point");
});

test("a publication that was stopped does not go out, by hand or by a kill", async ({ page, anotherPerson }) => {
  const story = await buildDeskStory("signed-off");
  await signIn(page, "publisher");
  await page.goto(`/stories/${story.slug}/publish`);
  const stop = page.getByRole("button", { name: "Stop the schedule" });
  await scheduleAsOffered(page);
  await stop.click();
  await expect(page.getByRole("button", { name: "Schedule…" })).toBeEnabled();
  await expect(stop).toHaveCount(0);

  await scheduleAsOffered(page);
  await expect(stop).toBeEnabled();
  const editor = await anotherPerson();
  await signIn(editor, "editor");
  await bringInKill(editor, story);
  await expect(stop).toHaveCount(0);
  await page.goto(`/stories/${story.slug}/history`);
  await expect(page.getByRole("main")).toContainText("Priya Raman stopped the scheduled publication");
  await expect(page.getByRole("main")).toContainText(/The publication scheduled for .* was stopped: .* killed/);
  await page.goto("/inbox");
  await expect(page.getByRole("main")).toContainText("does not go out");
});

async function openSchedule(page: Page) {
  await page.getByRole("button", { name: "Schedule…" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel("Day and hour")).toBeFocused();
  return dialog;
}

async function scheduleAsOffered(page: Page): Promise<void> {
  const dialog = await openSchedule(page);
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
}

function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** The agency's last word on the story's first report. */
async function bringInKill(page: Page, { reports }: BuiltStory): Promise<void> {
  const item = {
    ...{ uri: reports[0]?.guid, version: "2", type: "text", pubstatus: "canceled", source: "Test Wire" },
    ...{ headline: "Ferry aground", versioncreated: "2030-02-02T09:00:00Z", body_text: reports[0]?.text },
  };
  await page.goto("/wires");
  await page.getByRole("button", { name: "Bring in reports" }).first().click();
  const buffer = Buffer.from(JSON.stringify(item));
  await page.locator('input[type="file"]').setInputFiles([{ name: "kill.json", mimeType: "application/json", buffer }]);
  await expect(page.getByRole("list", { name: "Files" })).toContainText("Taken in");
}
