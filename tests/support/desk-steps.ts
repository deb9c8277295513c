import { expect, type Locator, type Page } from "@playwright/test";

/** The text of the story, whoever may write it. */
export function storyText(page: Page): Locator {
  return page.getByRole("textbox", { name: "Story text" });
}

/** Opens a page of a story by its links, as one does: "Write", "Review". */
export async function openRoom(page: Page, title: string, room: string): Promise<void> {
  await page.goto("/stories");
  await page.getByRole("list", { name: "Stories" }).getByRole("link", { name: title, exact: true }).click();
  await page.getByRole("navigation", { name: "Story" }).getByRole("link", { name: room }).click();
  await expect(page.getByRole("navigation", { name: "Story" }).getByRole("link", { name: room })).toHaveAttribute(
    "aria-current",
    "page",
  );
}

/** Opens a story's text and has this window write it, taking the pen from whichever window has it. */
export async function openToWrite(page: Page, title: string): Promise<void> {
  await openRoom(page, title, "Write");
  const takeOver = page.getByRole("button", { name: "Take over" });
  const writeHere = page.getByRole("button", { name: "Write here instead" });
  const writable = storyText(page).and(page.locator('[contenteditable="true"]'));
  await expect(takeOver.or(writeHere).or(writable)).toBeVisible();
  if (await writeHere.isVisible()) await writeHereInstead(page);
  if (await takeOver.isVisible()) {
    await takeOver.click();
    await page.getByRole("alertdialog").getByRole("button", { name: "Take over" }).click();
  }
  await expectPen(page);
}

/** Takes the pen from another window of the same person. A button that is pressed before the page is awake does nothing. */
export async function writeHereInstead(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: "Write here instead" });
  // That the button is gone says nothing: the page that wakes draws it anew, and for a moment it is not there.
  const kept = page.getByRole("dialog", { name: "Words were kept that are in no revision" });
  const taken = storyText(page).and(page.locator('[contenteditable="true"]')).or(kept);
  await expect(async () => {
    if (await button.isVisible()) await button.click();
    await expect(taken).toBeVisible({ timeout: 2000 });
  }).toPass();
}

/** Waits until this window has the pen; a free one is taken without asking. */
export async function expectPen(page: Page): Promise<void> {
  await expect(storyText(page)).toHaveAttribute("contenteditable", "true");
}

/** Puts the caret behind the last word. */
export async function goToEnd(page: Page): Promise<void> {
  await storyText(page).focus();
  await page.keyboard.press("ControlOrMeta+End");
}

/** Makes a revision and waits until the desk has it. */
export async function saveRevision(page: Page): Promise<void> {
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByText(/^Saved .* as revision \d+/)).toBeVisible();
}

/** Selects these words of the story's text, which stand in it once. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await storyText(page).evaluate((text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = node.textContent?.indexOf(wanted) ?? -1;
      if (from < 0) continue;
      document.getSelection()?.setBaseAndExtent(node, from, node, from + wanted.length);
      return;
    }
    throw new Error(`The story does not say “${wanted}”.`);
  }, words);
  await expect.poll(() => page.evaluate(() => String(document.getSelection()))).toBe(words);
}

/** Fails when anything on the page is wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const scrolls = (element: Element) => ["auto", "scroll", "hidden"].includes(getComputedStyle(element).overflowX);
    const ends = [...document.querySelectorAll("body *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      if (width === 0 || right <= window.innerWidth + 1) return false;
      for (let up = element.parentElement; up && up !== document.body; up = up.parentElement)
        if (scrolls(up)) return false;
      return true;
    });
    const page = document.documentElement.scrollWidth > window.innerWidth ? ["the page itself"] : [];
    return [...page, ...ends.map((element) => element.outerHTML.slice(0, 120))];
  });
  expect(wide).toEqual([]);
}
