import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { expectPen, goToEnd, saveRevision, storyText, writeHereInstead } from "#tests/support/desk-steps.ts";
import { openOwnStory } from "#tests/support/own-story.ts";

test("the pen is asked for, refused, handed over and taken, and everybody sees it at once", async ({
  page: nora,
  anotherPerson,
}) => {
  await signIn(nora, "reporter");
  const address = await openOwnStory(nora, "The pen goes round", "The tide was high.");
  const tomasz = await anotherPerson();
  await signIn(tomasz, "editor");
  await tomasz.goto(`${address}/write`);

  await test.step("who reads sees who writes, and each save", async () => {
    await expect(tomasz.getByText("Nora Lindahl is writing.")).toBeVisible();
    await expect(nora.getByTitle("Have this story open")).toContainText("Tomasz Brandt");
    await goToEnd(nora);
    await nora.keyboard.type(" Saved by Nora.");
    await saveRevision(nora);
    await expect(storyText(tomasz)).toContainText("Saved by Nora.");
  });

  await test.step("not now", async () => {
    await tomasz.getByRole("button", { name: "Ask for the pen" }).click();
    await nora.getByRole("alert").getByRole("button", { name: "Not now" }).click();
    await expect(tomasz.getByText("Nora Lindahl says: not now.")).toBeVisible();
  });

  await test.step("handed over, with words that were not saved yet", async () => {
    await goToEnd(nora);
    await nora.keyboard.type(" Not saved yet.");
    await tomasz.getByRole("button", { name: "Ask again" }).click();
    await nora.getByRole("alert").getByRole("button", { name: "Save and hand over" }).click();
    await expectPen(tomasz);
    await expect(storyText(tomasz)).toContainText("Not saved yet.");
    await expect(nora.getByText("Tomasz Brandt has the pen now.")).toBeVisible();
  });

  await test.step("handed back unasked", async () => {
    await tomasz.getByRole("button", { name: "Hand over" }).click();
    await tomasz.getByRole("menuitem", { name: "Save and hand over to Nora Lindahl" }).click();
    await expectPen(nora);
  });

  await test.step("taken, and the words of the other are kept as a draft", async () => {
    await goToEnd(nora);
    await nora.keyboard.type(" Words in the making.");
    await tomasz.getByRole("button", { name: "Take over" }).click();
    await tomasz.getByRole("alertdialog").getByRole("button", { name: "Take over" }).click();
    await expect(nora.getByText("Tomasz Brandt has the pen now.")).toBeVisible();
    await expect(nora.getByText(/^Draft kept/)).toBeVisible();
    await expectPen(tomasz);
    await expect(storyText(tomasz)).not.toContainText("Words in the making.");
    await nora.reload();
    const offer = nora.getByRole("dialog", { name: "Words were kept that are in no revision" });
    await offer.getByRole("button", { name: "Open the saved text" }).click();
    await nora.reload();
    await expect(nora.getByText("Tomasz Brandt is writing.")).toBeVisible();
    await expect(offer).toBeHidden();
  });
});

test("two windows of one person hold different words and lose none", async ({ page, context }) => {
  await signIn(page, "reporter");
  const address = await openOwnStory(page, "Two windows of one person", "One window.");
  await goToEnd(page);
  await page.keyboard.type(" Typed in the first.");
  const second = await context.newPage();
  await second.goto(`${address}/write`);
  await expect(second.getByText("You are writing in another window.")).toBeVisible();
  await writeHereInstead(second);
  await expect(page.getByText("You are writing in another window.")).toBeVisible();

  const offer = second.getByRole("dialog", { name: "Words were kept that are in no revision" });
  await expect(offer.getByRole("insertion").filter({ hasText: "Typed in the first." })).toBeVisible();
  await offer.getByRole("button", { name: "Bring the words back" }).click();
  await expectPen(second);
  await goToEnd(second);
  await second.keyboard.type(" And on in the second.");
  await saveRevision(second);
  await expect(storyText(second)).toContainText("Typed in the first. And on in the second.");
});
