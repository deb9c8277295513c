import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";

const TITLE = "Crane over the dry dock";
const WORDS = [
  "A crane fell into the dry dock of Ansel Harbour on Friday, the port authority said.",
  "Eleven workers were brought to hospital, the port authority said.",
  "The dry dock will stay closed until Monday, harbour master Ines Valk said.",
];

test("a kill reaches whoever writes on it within seconds, and says what rests on it", async ({
  page,
  anotherPerson,
}) => {
  await signIn(page, "reporter");
  await bringIn(page, item({ version: "1" }));
  await openStory(page);

  const editor = await anotherPerson();
  await signIn(editor, "editor");
  await bringIn(
    editor,
    item({ version: "2", text: WORDS.with(1, "Nine workers were brought to hospital, the port authority said.") }),
  );
  const alert = page.getByRole("alert").filter({ hasText: "newer version" });
  await expect(alert).toContainText("1 sentence of the text rests on what it no longer says");

  await bringIn(editor, item({ version: "3", pubstatus: "canceled" }));
  await expect(page.getByRole("alert").filter({ hasText: "was killed by its agency" }).first()).toContainText(
    "3 sentences of the text rest",
  );
  await page.getByRole("link", { name: "See what changed" }).first().click();
  await expect(page.getByText("Do not use this report")).toBeVisible();
  await expect(page.getByRole("list", { name: "Stories that rest on it" })).toContainText(TITLE);

  await page.goto("/inbox");
  await expect(page.getByRole("main")).toContainText("Ansel News killed");
});

type Item = { readonly version: string; readonly pubstatus?: string; readonly text?: readonly string[] };

function item({ version, pubstatus = "usable", text = WORDS }: Item): Buffer {
  return Buffer.from(
    JSON.stringify({
      uri: "urn:ansel-news:crane-1",
      version,
      type: "text",
      pubstatus,
      headline: "Crane falls into dry dock",
      source: "Ansel News",
      language: "en",
      versioncreated: `2030-01-0${version}T09:00:00Z`,
      body_text: text.join("\n\n"),
    }),
  );
}

async function bringIn(page: Page, buffer: Buffer): Promise<void> {
  await page.goto("/wires");
  await page.getByRole("button", { name: "Bring in reports" }).first().click();
  await page
    .locator('input[type="file"]')
    .setInputFiles([{ name: "crane.json", mimeType: "application/json", buffer }]);
  await expect(page.getByRole("list", { name: "Files" })).toContainText("Taken in");
  await page.keyboard.press("Escape");
}

async function openStory(page: Page): Promise<void> {
  const row = page.getByRole("list", { name: "Reports" }).getByRole("listitem").filter({ hasText: "Crane falls" });
  await row.getByRole("checkbox").first().click();
  await page.getByRole("button", { name: "Open a story" }).click();
  await page.getByRole("dialog").getByLabel("Working title").fill(TITLE);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/claims$/);
  await page.getByRole("button", { name: "Draft the story" }).click();
  await page.waitForURL(/\/write$/);
  await expect(page.getByRole("textbox", { name: "Story text" })).toContainText("Eleven workers");
}
