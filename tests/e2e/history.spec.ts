import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { goToEnd, saveRevision, storyText } from "#tests/support/desk-steps.ts";
import { openOwnStory } from "#tests/support/own-story.ts";

test("what a revision changed is compared by sentence, and an earlier text is restored", async ({ page }) => {
  await signIn(page, "reporter");
  const address = await openOwnStory(page, "A text with a past", "The tide was high.");
  await goToEnd(page);
  await page.keyboard.type(" The harbour was shut.");
  await saveRevision(page);

  await test.step("who wrote a sentence, from where one writes it", async () => {
    await page.getByRole("region", { name: "This sentence" }).getByRole("button", { name: "Its history" }).click();
    const life = page.getByRole("dialog", { name: "History of this sentence" });
    await expect(life.getByRole("listitem")).toContainText("Revision 2, saved by Nora Lindahl");
    await expect(life).toContainText("The harbour was shut.");
    await page.keyboard.press("Escape");
  });

  await page.getByRole("navigation", { name: "Story" }).getByRole("link", { name: "History" }).click();
  const revisions = page.getByRole("complementary", { name: "Revisions" });
  await revisions.getByRole("link", { name: "Revision 2" }).click();
  const comparison = page.getByRole("region", { name: "Comparison" });
  await expect(comparison.getByRole("insertion")).toContainText("The harbour was shut.");
  await expect(comparison.getByRole("status")).toHaveText("1 sentence differs, 1 is as it was.");

  await test.step("by the keyboard", async () => {
    await page.keyboard.press("j");
    await expect(comparison.getByRole("listitem").first()).toBeFocused();
  });

  await test.step("since approval, where nothing was approved", async () => {
    await revisions.getByRole("link", { name: "What changed since approval" }).click();
    await expect(comparison.getByRole("status")).toHaveText("Nothing was approved yet.");
    await expect(comparison.getByRole("listitem")).toHaveCount(0);
    await page.goBack();
  });

  await comparison.getByRole("button", { name: "Restore revision 1" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Restore" }).click();
  await expect(revisions.getByText("restored from revision 1 of edition 1")).toBeVisible();
  await page.goto(`${address}/write`);
  await expect(storyText(page)).toHaveText("The tide was high.");
});
