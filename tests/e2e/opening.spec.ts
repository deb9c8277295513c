import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { expectPen, goToEnd, saveRevision, storyText } from "#tests/support/desk-steps.ts";
import { openOwnStory } from "#tests/support/own-story.ts";

test("an empty text says what to do to whoever writes it, and the tools follow the caret", async ({ page }) => {
  await signIn(page, "reporter");
  await openOwnStory(page, "A text that is empty", "Words to begin with.");
  const hint = storyText(page).locator("[data-placeholder]");
  await expect(hint).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Backspace");
  await expect(hint).toHaveAttribute("data-placeholder", "Write, or take a passage from the sources.");
  // Two paragraphs of nothing are nothing still: the words stand where the caret is.
  await page.keyboard.press("Enter");
  await expect(storyText(page).locator("p").nth(1)).toHaveAttribute("data-placeholder", /Write/);
  await expect(hint).toHaveCount(1);

  const bold = page.getByRole("toolbar", { name: "Text" }).getByRole("button", { name: "Bold" });
  await page.keyboard.type("Plain and ");
  await expect(hint).toHaveCount(0);
  await expect(bold).toHaveAttribute("aria-pressed", "false");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.type("bold.");
  await expect(bold).toHaveAttribute("aria-pressed", "true");
  await page.keyboard.press("Home");
  await expect(bold).toHaveAttribute("aria-pressed", "false");
  await saveRevision(page);
});

test("words that a device kept before windows had names are offered, and live on under the new form", async ({
  page,
}) => {
  await signIn(page, "reporter");
  const address = await openOwnStory(page, "A device of long ago", "Before the change.");
  await goToEnd(page);
  await page.keyboard.type(" Not saved.");
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  // No other page of the desk has the device's database open.
  await page.goto("/wires");
  expect(await turnDeviceBack(page, "Not saved.", "Kept long ago.")).toBe(1);

  await page.goto(`${address}/write`);
  const offer = page.getByRole("dialog", { name: "Words were kept that are in no revision" });
  await expect(offer).toContainText("on this device");
  await expect(offer.getByRole("insertion").filter({ hasText: "Kept long ago." })).toBeVisible();
  await offer.getByRole("button", { name: "Bring the words back" }).click();
  await expect(storyText(page)).toHaveText("Before the change. Kept long ago.");
  await expectPen(page);
  await saveRevision(page);
});

/** Puts what the device keeps into the form of its first version, with other words, and answers how many texts that were. */
function turnDeviceBack(page: Page, words: string, instead: string): Promise<number> {
  return page.evaluate(
    async ([from = "", to = ""]) => {
      const answer = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const now = await answer(indexedDB.open("stet"));
      const kept: object[] = await answer(now.transaction("windows").objectStore("windows").getAll());
      now.close();
      await answer(indexedDB.deleteDatabase("stet"));
      const asked = indexedDB.open("stet", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("texts", { keyPath: "editionId" });
      const old = await answer(asked);
      const change = old.transaction("texts", "readwrite");
      for (const text of kept) {
        // Newer than what the desk keeps of it, which is offered next.
        const before = { ...text, windowId: undefined, keptAt: new Date().toISOString() };
        change.objectStore("texts").put(JSON.parse(JSON.stringify(before).replace(from, to)));
      }
      await new Promise((resolve) => change.addEventListener("complete", resolve));
      old.close();
      return kept.length;
    },
    [words, instead],
  );
}
