import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { expectPen, goToEnd, saveRevision, selectWords, storyText } from "#tests/support/desk-steps.ts";
import { openOwnStory } from "#tests/support/own-story.ts";

test("a reviewer suggests other words while somebody writes, and the writer takes them in", async ({
  page: nora,
  anotherPerson,
}) => {
  await signIn(nora, "reporter");
  const address = await openOwnStory(nora, "Other words beside the text", "The tide was high. Nobody was hurt.");
  const amina = await anotherPerson();
  await signIn(amina, "checker");

  await test.step("from the review, by keys, without the pen", async () => {
    await amina.goto(`${address}/review`);
    const wordings = amina.getByRole("region", { name: "Other wordings" });
    await expect(wordings.getByRole("button", { name: "Suggest another wording" })).toBeVisible();
    const field = amina.getByLabel("Another wording");
    await expect(async () => {
      await amina.keyboard.press("w");
      await expect(field).toBeFocused({ timeout: 1000 });
    }).toPass();
    await field.fill("The tide was rising.");
    await amina.keyboard.press("ControlOrMeta+Enter");
    await expect(wordings.getByRole("listitem")).toContainText("rising");
    await expect(wordings.getByRole("status")).toHaveText("Wording suggested");
    await expect(wordings).toBeFocused();
  });

  await test.step("it shows at once to whoever writes, who goes on writing and accepts it", async () => {
    const tab = nora.getByRole("tab", { name: /^Suggestions/ });
    await expect(tab).toContainText("1");
    await goToEnd(nora);
    await nora.keyboard.type(" Boats stayed in.");
    await tab.click();
    await nora.getByRole("button", { name: "Accept wording" }).click();
    await expect(storyText(nora)).toContainText("The tide was rising. Nobody was hurt. Boats stayed in.");
    await expect(tab).toContainText("0");
    await expect(nora.getByText(/^Saved .* as revision 2$/)).toBeVisible();
  });

  await test.step("whoever reads the text suggests from there, and takes it back", async () => {
    await amina.goto(`${address}/write`);
    await storyText(amina).getByText("Nobody was hurt.").click();
    const field = amina.getByLabel("Another wording");
    await expect(async () => {
      await amina.keyboard.press("ControlOrMeta+Alt+e");
      await expect(field).toBeFocused({ timeout: 1000 });
    }).toPass();
    await field.fill("Nobody was injured.");
    await amina.getByRole("button", { name: "Suggest", exact: true }).click();
    await expect(nora.getByRole("listitem").filter({ hasText: "injured" })).toBeVisible();
    await amina.getByRole("button", { name: "Take back" }).click();
    await expect(nora.getByRole("listitem").filter({ hasText: "injured" })).toBeHidden();
    await expectPen(nora);
  });
});

test("wordings are decided in review, all at once, and where their sentence has changed", async ({
  page: nora,
  anotherPerson,
}) => {
  await signIn(nora, "reporter");
  const address = await openOwnStory(
    nora,
    "Three other wordings for one story",
    "The tide was high. Nobody was hurt. Boats stayed in.",
  );
  const amina = await anotherPerson();
  await signIn(amina, "checker");
  await amina.goto(`${address}/write`);
  await suggest(amina, "The tide was high.", "The tide was rising.");
  await suggest(amina, "Nobody was hurt.", "Nobody was injured.");
  await suggest(amina, "Boats stayed in.", "All boats stayed in.");
  const beside = nora.getByRole("region", { name: "Other wordings" });

  await test.step("together, in one step that one undo takes back", async () => {
    await selectWords(nora, "was hurt");
    await nora.keyboard.type("was missing");
    await nora.getByRole("tab", { name: /^Suggestions/ }).click();
    await expect(beside.getByText("The sentence was")).toBeVisible();
    await beside.getByRole("button", { name: "Accept all wordings" }).click();
    const question = nora.getByRole("alertdialog", { name: "Accept 2 wordings?" });
    await expect(question).toContainText("1 stays to be decided by itself");
    await question.getByRole("button", { name: "Accept" }).click();
    await expect(storyText(nora)).toHaveText("The tide was rising. Nobody was missing. All boats stayed in.");
    await expect(beside.getByRole("listitem")).toHaveCount(1);
    await storyText(nora).focus();
    await nora.keyboard.press("ControlOrMeta+z");
    await expect(storyText(nora)).toHaveText("The tide was high. Nobody was missing. Boats stayed in.");
    await nora.keyboard.press("ControlOrMeta+Shift+z");
    await saveRevision(nora);
  });

  await test.step("in place of words that have changed since, which one sees", async () => {
    await expect(beside.getByRole("definition")).toHaveText([
      "Nobody was hurt.",
      "Nobody was missing.",
      "Nobody was removed: missingadded: injured.",
    ]);
    await beside.getByRole("button", { name: "Replace what it says now" }).click();
    await expect(storyText(nora)).toContainText("Nobody was injured.");
    await expect(beside).toBeHidden();
    await expect(storyText(nora)).toBeFocused();
  });

  await test.step("in review, once nobody writes, by whoever may write", async () => {
    await suggest(amina, "Nobody was injured.", "No one was injured.");
    await suggest(amina, "All boats stayed in.", "The boats stayed in.");
    const tomasz = await anotherPerson();
    await signIn(tomasz, "editor");
    await tomasz.goto(`${address}/review`);
    const sentences = tomasz.getByRole("list", { name: "Sentences" });
    const wordings = tomasz.getByRole("region", { name: "Other wordings" });
    await sentences.getByRole("button", { name: /Nobody was injured/ }).click();
    await expect(wordings.getByText(/^Somebody else is writing this edition/)).toBeVisible();
    await nora.goto("/stories");
    await wordings.getByRole("button", { name: "Accept wording" }).click();
    await expect(sentences.getByRole("button", { name: /No one was injured/ })).toBeVisible();
    await sentences.getByRole("button", { name: /All boats stayed in/ }).click();
    await wordings.getByRole("button", { name: "Reject with a word…" }).click();
    await tomasz.getByLabel("A word to Amina Yusuf").fill("The log says all.");
    await tomasz.keyboard.press("Enter");
    await expect(wordings.getByRole("status")).toHaveText("Wording rejected");
    await expect(sentences.getByRole("button", { name: /All boats stayed in/ })).toBeVisible();
  });
});

test("what is being suggested stays until it is sent or thrown away, and the focus goes back", async ({
  page: nora,
  anotherPerson,
}) => {
  await signIn(nora, "reporter");
  const address = await openOwnStory(nora, "Words on their way", "The tide was high. Nobody was hurt.");
  const tomasz = await anotherPerson();
  await signIn(tomasz, "editor");
  await tomasz.goto(`${address}/write`);
  const field = tomasz.getByLabel("Another wording");
  const begin = tomasz.getByRole("button", { name: /^Suggest another wording/ });

  await test.step("the button has the focus again, and the words are there the next time", async () => {
    await storyText(tomasz).getByText("Nobody was hurt.").click();
    await tomasz.getByRole("tab", { name: /^Suggestions/ }).click();
    await begin.press("Enter");
    await field.fill("Nobody was even wet.");
    await tomasz.keyboard.press("Escape");
    await expect(begin).toBeFocused();
    await tomasz.keyboard.press("Enter");
    await expect(field).toHaveValue("Nobody was even wet.");
  });

  await test.step("whoever is handed the pen meanwhile loses none of it, and writes it in", async () => {
    await nora.getByRole("button", { name: "Hand over" }).click();
    await nora.getByRole("menuitem", { name: "Save and hand over to Tomasz Brandt" }).click();
    await expectPen(tomasz);
    await expect(field).toHaveValue("Nobody was even wet.");
    await tomasz.getByRole("button", { name: "Write it in" }).click();
    await expect(storyText(tomasz)).toHaveText("The tide was high. Nobody was even wet.");
    await expect(field).toBeHidden();
  });
});

/** By somebody who reads the text, from its pane of suggestions. */
async function suggest(reader: Page, sentence: string, wording: string): Promise<void> {
  const field = reader.getByLabel("Another wording");
  await expect(async () => {
    // A text that is replaced by a newer one in between has no caret.
    await storyText(reader).getByText(sentence).click();
    await reader.keyboard.press("ControlOrMeta+Alt+e");
    await expect(field).toBeFocused({ timeout: 1000 });
  }).toPass();
  await field.fill(wording);
  await reader.keyboard.press("ControlOrMeta+Enter");
  await expect(field).toBeHidden();
}
