import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { expectPen, goToEnd, saveRevision, selectWords, storyText } from "#tests/support/desk-steps.ts";
import { openOwnStory } from "#tests/support/own-story.ts";

const WORDS = "The tide was high. Nobody was hurt. The harbour opened.";

test("two texts on one base become one, sentence by sentence, and what is not chosen stays", async ({
  page: nora,
  anotherPerson,
}) => {
  await signIn(nora, "reporter");
  const address = await openOwnStory(nora, "Two at one text", WORDS);
  const tomasz = await anotherPerson();
  await signIn(tomasz, "editor");
  await tomasz.goto(`${address}/write`);

  await rewrite(nora, "high", "rising");
  await goToEnd(nora);
  await nora.keyboard.type(" Nora adds this.");
  await expect(nora.getByText(/^Draft kept/)).toBeVisible();

  await tomasz.getByRole("button", { name: "Take over" }).click();
  await tomasz.getByRole("alertdialog").getByRole("button", { name: "Take over" }).click();
  await expectPen(tomasz);
  await rewrite(tomasz, "high", "falling");
  await rewrite(tomasz, "hurt", "injured");
  await saveRevision(tomasz);
  await tomasz.getByRole("button", { name: "Hand over" }).click();
  await tomasz.getByRole("menuitem", { name: "Save and hand over to Nora Lindahl" }).click();
  await expectPen(nora);
  await nora.keyboard.press("ControlOrMeta+s");

  const merge = nora.getByRole("dialog", { name: "Tomasz Brandt saved revision 2 before you" });
  const onward = merge.getByRole("button", { name: "See the merged text" });
  await test.step("what one of them changed is settled, what both changed waits", async () => {
    await expect(merge.getByRole("listitem").filter({ hasText: "Tomasz Brandt: Changed" })).toContainText("injured");
    await expect(merge.getByRole("listitem").filter({ hasText: "You: Added" })).toContainText("Nora adds this.");
    await expect(merge.getByRole("status")).toContainText("One place was changed by both");
    await expect(onward).toBeDisabled();
  });
  await test.step("chosen by keys, seen, and taken", async () => {
    const both = merge.getByRole("radiogroup", { name: "You and Tomasz Brandt both changed this" });
    await both.getByRole("radio").first().focus();
    await nora.keyboard.press("Space");
    await expect(merge.getByRole("status")).toContainText("Everything is chosen.");
    await nora.keyboard.press("ArrowDown");
    await nora.keyboard.press("ArrowUp");
    await onward.focus();
    await nora.keyboard.press("Enter");
    await expect(merge.getByRole("article", { name: "The text" })).toContainText(
      "The tide was falling. Nobody was injured. The harbour opened. Nora adds this.",
    );
    await expect(merge.getByRole("region", { name: "Not in the text" })).toContainText("Yours The tide was rising.");
    await merge.getByRole("button", { name: "Go on with this text" }).click();
    await expect(merge).toBeHidden();
    await expect(storyText(nora)).toContainText("The tide was falling. Nobody was injured.");
    await saveRevision(nora);
    await expect(nora.getByText(/^Saved .* as revision 3$/)).toBeVisible();
  });
  await test.step("the words that were not chosen are offered again", async () => {
    await nora.reload();
    const offer = nora.getByRole("dialog", { name: "Words were kept that are in no revision" });
    await expect(offer.getByRole("insertion").filter({ hasText: "rising" })).toBeVisible();
    await offer.getByRole("button", { name: "Open the saved text" }).click();
    await expect(offer).toBeHidden();
  });
});

async function rewrite(page: Page, words: string, others: string): Promise<void> {
  await storyText(page).focus();
  await selectWords(page, words);
  await page.keyboard.type(others);
}
