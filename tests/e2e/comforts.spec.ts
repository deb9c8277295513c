import type { Locator, Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import { PASSWORD, PEOPLE, signIn } from "#tests/support/desk-people.ts";
import { saveRevision, selectWords, storyText } from "#tests/support/desk-steps.ts";
import { openOwnStory } from "#tests/support/own-story.ts";
import { openHands } from "#tests/support/story-gestures.ts";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("words are found, replaced and mended, an image comes in, and all of it is saved", async ({ page }) => {
  await signIn(page, "editor");
  await page.goto("/style");
  await page.getByRole("button", { name: "Add a rule" }).click();
  await page.getByLabel("The house does not write").fill("amongst");
  await page.getByLabel("It writes").fill("among");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("row").filter({ hasText: "amongst" })).toContainText("among");

  await openOwnStory(page, "Comforts at Tern Point", "The army left the town. The town lies amongst hills.");
  const text = storyText(page);
  const sids = () => text.locator("[data-sid]").evaluateAll((all) => all.map((one) => one.getAttribute("data-sid")));
  const before = await sids();

  await page.keyboard.press("ControlOrMeta+Shift+h");
  const search = page.getByRole("search", { name: "Find in the text" });
  await search.getByLabel("Find", { exact: true }).fill("the town");
  await expect(search.getByRole("status")).toHaveText(/of 2$/);
  await search.getByLabel("Replace by").fill("Holm");
  await search.getByRole("button", { name: "Replace all" }).click();
  await expect(search.getByRole("status")).toHaveText("2 replaced");
  await expect(text).toHaveText("The army left Holm. Holm lies amongst hills.");
  expect(await sids()).toEqual(before);
  await page.keyboard.press("Escape");
  await expect(search).toHaveCount(0);

  await expect(text.locator(".mark-style")).toHaveText("amongst");
  await selectWords(page, "amongst");
  await page.keyboard.press("F7");
  await expect(text).toHaveText("The army left Holm. Holm lies among hills.");
  expect(await sids()).toEqual(before);

  await test.step("on paper", async () => {
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const sources = page.getByRole("region", { name: "Sources" });
    await expect(sources.getByText("No source: sentences 1–2.")).toBeVisible();
    const numbers = await text
      .locator("[data-sid]")
      .evaluateAll((all) => all.map((one) => getComputedStyle(one, "::before").content));
    expect(numbers).toEqual(['"1"', '"2"']);
    await expect(page.getByRole("link", { name: "Go to the page" })).toBeHidden();
    await expect(page.getByRole("toolbar", { name: "Text" })).toBeHidden();
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: null });
  });

  const dialog = page.getByRole("dialog", { name: "Bring in an image" });
  await pasteFile(text, "screen.gif");
  await expect(dialog.getByRole("status")).toHaveText("screen.gif, 1 KB, 2 × 1 pixels");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ControlOrMeta+Shift+g");
  await dialog
    .locator('input[type="file"]')
    .setInputFiles([{ name: "x.svg", mimeType: "image/svg+xml", buffer: Buffer.from("<svg/>") }]);
  await expect(dialog.getByRole("alert")).toHaveText(
    "x.svg: This is no picture that can be shown. Choose a JPEG, PNG, WebP or GIF file.",
  );
  await dialog.locator('input[type="file"]').setInputFiles([{ name: "x.png", mimeType: "image/png", buffer: PNG }]);
  await expect(dialog.locator("img")).toBeVisible();
  await expect(dialog.getByRole("status")).toHaveText("x.png, 1 KB, 1 × 1 pixels");
  await expect(dialog.getByRole("alert")).toHaveCount(0);
  await pasteFile(dialog.getByLabel("Alt text"), "scan.gif");
  await expect(dialog.getByRole("status")).toHaveText("scan.gif, 1 KB, 2 × 1 pixels");
  await dialog.getByLabel("Alt text").fill("Hills");
  await dialog.getByLabel("Credit").fill("Ana Bell");
  await dialog.getByRole("button", { name: "Put it into the text" }).click();
  await page.keyboard.type("The hills at noon.");
  await expect(text.locator("figcaption")).toHaveText("The hills at noon.");

  await page.getByText("Byline, dateline, slug, summary").click();
  await page.getByLabel("Byline").fill("By Tomasz Brandt");
  await saveRevision(page);
  await page.reload();
  await expect(text.getByRole("img", { name: "Hills" })).toBeVisible();
  await expect(text.locator("figcaption")).toHaveText("The hills at noon.");
  await expect(page.getByText("By Tomasz Brandt")).toBeVisible();
});

test("what is typed at once behind the keys of a search stands in its field, and none of it in the text", async ({
  page,
}) => {
  await signIn(page, "reporter");
  await openOwnStory(page, "Fast hands at Tern Point", "The tide was high.");
  const inText = page.getByRole("search", { name: "Find in the text" }).getByLabel("Find", { exact: true });
  await pressAtOnce(page, "f", "tide");
  await expect(inText).toHaveValue("tide");
  await expect(inText).toBeFocused();
  const inSources = page.getByRole("searchbox", { name: "Search the sources" });
  await page.getByRole("button", { name: "Fold sources" }).click();
  await pressAtOnce(page, "F", "harbour", true);
  await expect(inSources).toHaveValue("harbour");
  await expect(inSources).toBeFocused();
  await expect(storyText(page)).toHaveText("The tide was high.");
});

test("each person has keys of their own, and the page says when keys are taken", async ({ page }) => {
  await signIn(page, "reporter");
  const hands = await openHands(page, await openOwnStory(page, "Keys at Tern Point", "Calm."));
  await hands.write(["a:The army left. |b:The town is calm."]);
  await page.getByRole("link", { name: "Stet" }).focus();
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys on this page" });
  // What one opens it for has the focus, not the cross that closes it.
  await expect(sheet.getByRole("button", { name: "Change keys" })).toBeFocused();
  await page.keyboard.press("Enter");
  const bold = sheet.getByRole("button", { name: /^Bold: change its keys/ });
  await bold.click();
  await page.keyboard.press("ControlOrMeta+i");
  await expect(sheet.getByText("“Italic” has these keys.")).toBeVisible();
  await page.keyboard.press("F6");
  await expect(bold).toHaveAccessibleName(/now F6$/);
  await page.keyboard.press("Escape");

  await hands.select("army");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.press("F6");
  await expect(storyText(page).locator("strong")).toHaveText("army");

  await page.keyboard.press("ControlOrMeta+Shift+l");
  await expect(page.getByRole("region", { name: "Sources" })).toBeHidden();
  await page.keyboard.press("ControlOrMeta+Shift+l");
  await expect(page.getByRole("region", { name: "Sources" })).toBeVisible();
});

test("what is typed before the page is awake is kept, and sent once it is", async ({ page }) => {
  let wake = () => {};
  const asleep = new Promise<void>((resolve) => {
    wake = resolve;
  });
  await page.route("**/_next/static/**/*.js", async (route) => {
    await asleep;
    await route.continue();
  });
  await page.goto("/signin", { waitUntil: "commit" });
  await page.getByLabel("E-mail").fill(PEOPLE.checker.email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("E-mail")).toHaveValue(PEOPLE.checker.email);
  wake();
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/signin"));
});

/** Keys and letters within one breath of the page, which has no time to show anything in between. */
async function pressAtOnce(page: Page, key: string, letters: string, shiftKey = false): Promise<void> {
  await storyText(page).evaluate(
    (text, typed) => {
      const press = (event: KeyboardEventInit) =>
        document.activeElement?.dispatchEvent(
          new KeyboardEvent("keydown", { ...event, bubbles: true, cancelable: true }),
        );
      (text as HTMLElement).focus();
      press({ key: typed.key, ctrlKey: true, shiftKey: typed.shiftKey });
      for (const letter of `x${typed.letters}`) press({ key: letter });
      for (const _ of `x${typed.letters}`) press({ key: "Backspace" });
      for (const letter of typed.letters) press({ key: letter });
      press({ key: "Enter" });
    },
    { key, letters, shiftKey },
  );
}

/** A file as the clipboard brings it, two pixels wide. */
async function pasteFile(field: Locator, name: string): Promise<void> {
  await field.evaluate((element, called) => {
    const gif = Uint8Array.from(atob("R0lGODlhAgABAIAAAAAAAP///yH5BAAAAAAALAAAAAACAAEAAAICDAoAOw=="), (char) =>
      char.charCodeAt(0),
    );
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([gif], called, { type: "image/gif" }));
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, name);
}
