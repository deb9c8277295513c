import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { goToEnd, openToWrite, saveRevision, selectWords, storyText } from "#tests/support/desk-steps.ts";

const TITLE = "The ferry beside its sources";
const LISTING =
  "The ferry lies on the Harrow Bank, some two nautical miles off the harbour, and is listing by 12 degrees.";

test("a sentence from memory finds its passage, and passages go into the text by key, by drag and by words", async ({
  page,
}) => {
  await signIn(page, "reporter");
  await openStory(page, "Ferry aground off Port Alder; inquiry opened");
  const checks = page.getByRole("region", { name: "To check" });
  const reports = page.getByRole("region", { name: "In the reports" });

  await storyText(page).focus();
  await page.keyboard.type("The ferry on the Harrow Bank is listing by 21 degrees after 77 hours.");
  const passage = reports.getByRole("listitem").filter({ hasText: "listing by 12 degrees" });
  await expect(passage).toContainText("Says otherwise");
  await expect(passage.locator("mark")).toHaveText("12");
  await page.keyboard.press("F9");
  await expect(page.getByRole("region", { name: "This sentence" })).toContainText("listing by 12 degrees");
  await expect(checks.getByRole("button", { name: /Not in the passages.*“21/ })).toBeVisible();
  await expect(storyText(page).locator(".mark-finding")).toContainText(["21"]);

  await dismissNumber(page);
  await expect(checks.getByRole("button", { name: /“21/ })).toHaveCount(0);
  await expect(checks.getByRole("button", { name: /“77/ })).toBeVisible();
  await expect(page.getByText("Dismissed by Nora Lindahl: Measured again by the salvage crew.")).toBeVisible();
  await selectWords(page, "77");
  await page.keyboard.type("78");
  await expect(checks.getByRole("button", { name: /“78/ })).toBeVisible();
  await expect(checks.getByRole("button", { name: /“21/ })).toHaveCount(0);
  await selectWords(page, "21");
  await page.keyboard.type("22");
  await expect(checks.getByRole("button", { name: /Not in the passages.*“22/ })).toBeVisible();

  const sources = page.getByRole("region", { name: "Sources" });
  const captain = sources.getByRole("button", { name: /has commanded the ferry for nine years/ });
  await captain.hover();
  await expect(storyText(page).locator(".mark-report")).toHaveCount(0);
  await captain.click();
  const chosen = page.getByRole("region", { name: "Chosen passage" });
  await chosen.getByTitle("Drag it into the text").dragTo(storyText(page));
  const dropped = storyText(page).locator("[data-sid]", { hasText: "has commanded the ferry for nine years" });
  await expect(dropped).toHaveCount(1);
  await expect(dropped).toHaveAttribute("data-cites", /\d/);

  await dropped.hover();
  await expect(captain.locator(".mark-report")).toBeVisible();
  await captain.hover();
  await expect(storyText(page).locator(".mark-report")).toHaveText(/nine years/);

  await dropped.click();
  await captain.click();
  await chosen.getByRole("button", { name: /^Stop citing/ }).click();
  await expect(checks.getByRole("button", { name: /No source.*nine years/ })).toBeVisible();
  await chosen.getByRole("button", { name: /^Cite for sentence/ }).click();
  await expect(checks.getByRole("button", { name: /No source/ })).toHaveCount(0);
  await saveRevision(page);
});

test("another report is found in the wires and taken into the story without leaving the text", async ({ page }) => {
  await signIn(page, "reporter");
  await openToWrite(page, TITLE);
  await goToEnd(page);
  await page.keyboard.press("ControlOrMeta+Shift+f");
  const search = page.getByRole("searchbox", { name: "Search the sources" });
  await expect(search).toBeFocused();
  await page.keyboard.type("lindkvist");
  const found = page.getByRole("region", { name: "Found in this story’s reports" });
  await expect(found.getByRole("button", { name: /Jonas Lindqvist/ })).toBeVisible();

  await search.fill("ferry");
  await page.getByRole("button", { name: "Search all wires for “ferry”" }).click();
  const wires = page.getByRole("region", { name: "Found in all wires" });
  const before = await page.getByRole("region", { name: "Sources" }).getByRole("heading", { level: 2 }).textContent();
  await wires
    .getByRole("button", { name: /^Add .* to the story$/ })
    .first()
    .click();
  await expect(page.getByRole("region", { name: "Sources" }).getByRole("heading", { level: 2 })).not.toHaveText(
    before ?? "",
  );
  await search.fill("");
  await expect(storyText(page)).toContainText("Harrow Bank is listing");
});

/** Opens a story on one report of the wires, with an empty text. */
async function openStory(page: Page, headline: string): Promise<void> {
  await page.goto("/wires?q=Maren");
  await page.getByRole("checkbox", { name: new RegExp(`Choose ${headline}`) }).click();
  await page.getByRole("button", { name: "Open a story" }).click();
  await page.getByRole("dialog").getByLabel("Working title").fill(TITLE);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/claims$/);
  await openToWrite(page, TITLE);
  await expect(page.getByRole("button", { name: LISTING })).toBeVisible();
}

async function dismissNumber(page: Page): Promise<void> {
  const row = page.getByRole("region", { name: "To check" }).getByRole("listitem").filter({ hasText: "“21" });
  await row.getByRole("button", { name: "Dismiss" }).click();
  await page.getByLabel("Why is the finding mistaken?").fill("Measured again by the salvage crew.");
  await page.keyboard.press("Enter");
}
