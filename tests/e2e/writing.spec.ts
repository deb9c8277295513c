import type { Locator, Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import { endSessionsOf } from "#tests/support/desk-database.ts";
import { enterDesk, PEOPLE, signIn } from "#tests/support/desk-people.ts";
import { expectPen, goToEnd, openToWrite, saveRevision, selectWords, storyText } from "#tests/support/desk-steps.ts";
import { openOwnStory } from "#tests/support/own-story.ts";

const STORY = "What failed on the Lady Maren";

test("what the sentence does not have from its passages is marked as one writes", async ({ page }) => {
  await signIn(page, "reporter");
  await openToWrite(page, STORY);
  const checks = page.getByRole("region", { name: "To check" });

  await goToEnd(page);
  await page.keyboard.type(" A sentence of my own making.");
  await expect(checks.getByRole("button", { name: /No source.*my own making/ })).toBeVisible();
  await expect(storyText(page).locator(".mark-nosource", { hasText: "my own making" })).toBeVisible();

  await goToEnd(page);
  const passage = page.getByRole("button", { name: /is listing by 12 degrees/ });
  await passage.click();
  await page.getByRole("button", { name: "Insert as cited sentence" }).click();
  const inserted = storyText(page).getByText("is listing by 12 degrees").last();
  await expect(inserted).toBeVisible();
  await expect(page.getByRole("region", { name: "This sentence" })).toContainText("is listing by 12 degrees");
  await expect(checks.getByRole("button", { name: /listing by/ })).toHaveCount(0);

  await selectWords(page, "12 degrees");
  await page.keyboard.type("21 degrees");
  await expect(checks.getByRole("button", { name: /Not in the passages.*21/ })).toBeVisible();
  await expect(storyText(page).locator(".mark-finding")).toContainText("21");
  await selectWords(page, "21");
  await page.keyboard.type("12");
  await expect(storyText(page).locator(".mark-finding")).toHaveCount(0);
  await saveRevision(page);
});

test("a session that ends in the middle of writing costs no word", async ({ page, context }) => {
  await signIn(page, "reporter");
  await openToWrite(page, STORY);
  await goToEnd(page);
  await page.keyboard.type(" Before the end.");
  await expect(page.getByText(/^Draft kept/)).toBeVisible();

  await endSessionsOf(PEOPLE.reporter.email);
  await page.keyboard.type(" After the end.");
  const notice = page.getByRole("alert").filter({ hasText: "You are signed out." });
  await expect(notice).toContainText("Your text is kept on this device.");
  await page.keyboard.type(" And on it goes.");

  const opened = context.waitForEvent("page");
  await notice.getByRole("link", { name: "Sign in in a new tab" }).click();
  const door = await opened;
  await enterDesk(door, "reporter");
  await door.close();

  await expect(notice).toBeHidden();
  await saveRevision(page);
  await page.reload();
  await expect(storyText(page)).toContainText("Before the end. After the end. And on it goes.");
});

test("words that are in no revision are offered after a reload", async ({ page }) => {
  await signIn(page, "reporter");
  await openToWrite(page, STORY);
  await goToEnd(page);
  await page.keyboard.type(" Nearly forgotten.");
  await expect(page.getByText(/^(Kept on this device as you write|Draft kept)/)).toBeVisible();
  await page.reload();
  const offer = page.getByRole("dialog", { name: "Words were kept that are in no revision" });
  await expect(offer.getByRole("insertion").filter({ hasText: "Nearly forgotten." })).toBeVisible();
  await offer.getByRole("button", { name: "Bring the words back" }).click();
  await expect(storyText(page)).toContainText("Nearly forgotten.");
  await expectPen(page);
  await saveRevision(page);
});

test("of two who write one text neither overwrites the other", async ({ page, anotherPerson }) => {
  await signIn(page, "reporter");
  await openToWrite(page, STORY);
  await goToEnd(page);
  await page.keyboard.type(" Told by Nora. More by Nora.");

  const editor = await anotherPerson();
  await signIn(editor, "editor");
  await openToWrite(editor, STORY);
  await goToEnd(editor);
  await editor.keyboard.type(" Told by Tomasz.");
  await saveRevision(editor);

  await expect(page.getByText("Tomasz Brandt has the pen now.")).toBeVisible();
  await expect(storyText(page)).toContainText("Told by Nora. More by Nora.");
  await editor.goto("/stories");

  await page.getByRole("button", { name: "Write", exact: true }).click();
  await expectPen(page);
  await page.keyboard.press("ControlOrMeta+s");
  const conflict = page.getByRole("dialog", { name: /Tomasz Brandt saved revision \d+ before you/ });
  const both = conflict.getByRole("radiogroup", { name: "You and Tomasz Brandt each wrote something here" });
  await expect(both).toContainText("Told by Tomasz.");
  await expect(both).toContainText("Told by Nora.");
  await conflict.getByRole("button", { name: "Save mine on top" }).click();
  await expect(page.getByText(/^Saved .* as revision \d+/)).toBeVisible();
  await expect(storyText(page)).toContainText("More by Nora.");
});

test("what is pasted from elsewhere is words, without sources and without scripts", async ({ page }) => {
  await signIn(page, "reporter");
  await openToWrite(page, STORY);
  const sid = await storyText(page).locator("[data-sid]").first().getAttribute("data-sid");
  const sentences = await storyText(page).locator("[data-sid]").count();
  await goToEnd(page);
  await page.keyboard.press("Enter");
  await paste(
    page,
    `<p onclick="window.executed='click'"><span data-sid="${sid}" data-cites='[{"report":"${sid}","from":0,"to":9}]'>Pasted with a stolen name.</span>
     <script>window.executed='script'</script><img src="/x" onerror="window.executed='image'">
     <a href="javascript:window.executed='link'">A link to nothing.</a></p>`,
  );
  const text = storyText(page);
  await expect(text).toContainText("Pasted with a stolen name.");
  await expect(text).toContainText("A link to nothing.");
  expect(
    await text.locator(":is(script, img:not(.ProseMirror-separator), [onclick], a[href^='javascript'])").count(),
  ).toBe(0);
  await expect(text.locator(`[data-sid="${sid}"]`)).toHaveCount(1);
  expect(await text.locator("[data-sid]").count()).toBeGreaterThan(sentences);
  const checks = page.getByRole("region", { name: "To check" });
  await expect(checks.getByRole("button", { name: /No source.*Pasted with a stolen name/ })).toBeVisible();
  expect(await page.evaluate(() => Reflect.get(window, "executed"))).toBeUndefined();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(text).not.toContainText("Pasted with a stolen name.");
});

test("an input method composes without doubling or tearing a sentence", async ({ page }) => {
  await signIn(page, "reporter");
  await openToWrite(page, STORY);
  await goToEnd(page);
  await page.keyboard.press("Enter");
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ["f", "fu", "fun", "ふね"]) {
    await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await keyboard.send("Input.insertText", { text: "船が座礁した。" });
  const composed = storyText(page).locator("[data-sid]").filter({ hasText: "船" });
  await expect(composed).toHaveCount(1);
  await expect(composed).toHaveText("船が座礁した。");
  await saveRevision(page);
});

async function paste(page: Page, html: string): Promise<void> {
  await storyText(page).evaluate((text, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", pasted);
    clipboardData.setData("text/plain", "plain");
    text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

test("what is written in Arabic begins at the right, and other words beside it at the left", async ({ page }) => {
  await signIn(page, "reporter");
  await openOwnStory(page, "A story in two scripts", "The tide was high.");
  await goToEnd(page);
  await page.keyboard.press("Enter");
  await page.keyboard.type("كان المد عاليا.");
  const [latin, arabic] = [storyText(page).locator("p").first(), storyText(page).locator("p").nth(1)];
  await expect(arabic).toContainText("عاليا");
  expect(await sideOf(latin)).toBe("left");
  expect(await sideOf(arabic)).toBe("right");
  await page.getByLabel("Headline").fill("المد عال");
  await expect(page.getByLabel("Headline")).toHaveCSS("direction", "rtl");
  await page.getByLabel("Headline").fill("High tide");
  await expect(page.getByLabel("Headline")).toHaveCSS("direction", "ltr");
});

/** The side of its block that a line of words stands at. */
function sideOf(block: Locator): Promise<"left" | "right"> {
  return block.evaluate((element) => {
    const words = document.createRange();
    words.selectNodeContents(element);
    const [line, all] = [words.getBoundingClientRect(), element.getBoundingClientRect()];
    return line.left - all.left < all.right - line.right ? "left" : "right";
  });
}
