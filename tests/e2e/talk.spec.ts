import { expect, test } from "#tests/support/browser-test.ts";
import { PEOPLE, signIn } from "#tests/support/desk-people.ts";
import { expectPen, saveRevision, selectWords, storyText } from "#tests/support/desk-steps.ts";
import { openOwnStory } from "#tests/support/own-story.ts";

test("words are spoken about, and whoever is named is told at once", async ({ page, anotherPerson }) => {
  const colleague = await anotherPerson();
  await signIn(colleague, "editor");
  await colleague.goto("/stories");
  await signIn(page, "reporter");
  await openOwnStory(page, "The tide, spoken of", " The tide was high. Nobody was hurt.");

  await selectWords(page, "high");
  await page.keyboard.press("ControlOrMeta+Alt+c");
  const comments = page.getByRole("tabpanel", { name: /^Comments/ });
  await comments.getByRole("combobox", { name: "Comment" }).pressSequentially("@Tom");
  await comments.getByRole("option", { name: PEOPLE.editor.name }).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.type("how high?");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(comments).toContainText(`@${PEOPLE.editor.name} how high?`);
  await expect(storyText(page).locator(".mark-comment")).toHaveText("high");

  await expect(colleague.getByRole("link", { name: /^Inbox, \d+ notices? unread/ })).toBeVisible();
  await colleague.keyboard.press("g");
  await colleague.keyboard.press("i");
  await colleague.getByRole("link", { name: `${PEOPLE.reporter.name} named you in a comment on “high”` }).click();
  const theirs = colleague.getByRole("tabpanel", { name: /^Comments/ });
  await theirs.getByRole("button", { name: "Answer" }).click();
  await colleague.keyboard.type("Two metres above the quay.");
  await colleague.keyboard.press("ControlOrMeta+Enter");
  await expect(comments).toContainText("Two metres above the quay.");

  await comments.getByRole("button", { name: "Resolve" }).click();
  await expect(theirs).toContainText("No open comments");
  await expect(storyText(page).locator(".mark-comment")).toHaveCount(0);
});

test("what is typed before suggestions can be made is suggested, too", async ({ page }) => {
  await signIn(page, "reporter");
  // What is fetched when nobody waits for it is never fetched by this page.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await openOwnStory(page, "The tide, in a hurry", "The tide was high.");
  await selectWords(page, "high");
  const held: (() => void)[] = [];
  let isHeld = true;
  await page.route("**/*.js", (route) => (isHeld ? held.push(() => void route.continue()) : route.continue()));
  await page.keyboard.press("ControlOrMeta+Alt+s");
  await page.keyboard.type("low");
  await expect(storyText(page)).toContainText("The tide was high.");
  expect(held.length).toBeGreaterThan(0);
  isHeld = false;
  for (const go of held) go();
  await expect(storyText(page).getByRole("deletion")).toHaveText("high");
  await expect(storyText(page).getByRole("insertion")).toHaveText("low");
});

test("a suggestion changes nothing that stands, and stands in the way of publication until it is decided", async ({
  page,
}) => {
  await signIn(page, "reporter");
  const story = await openOwnStory(page, "The tide, as suggested", " The tide was high. Nobody was hurt.");
  await selectWords(page, "high");
  await page.keyboard.press("ControlOrMeta+Alt+s");
  await page.keyboard.type("low");
  await expect(storyText(page).getByRole("deletion")).toHaveText("high");
  await expect(storyText(page).getByRole("insertion")).toHaveText("low");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Only words can be suggested/)).toBeVisible();
  await saveRevision(page);

  await page.goto(`${story}/publish`);
  await expect(page.getByText("1 suggestion is open in the text.")).toBeVisible();

  await page.goto(`${story}/write`);
  await expectPen(page);
  await page.getByRole("tab", { name: /^Suggestions/ }).click();
  const suggestions = page.getByRole("tabpanel", { name: /^Suggestions/ });
  await expect(suggestions).toContainText("1 open suggestion");
  await suggestions.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(storyText(page)).toContainText("The tide was low. Nobody was hurt.");
  await expect(storyText(page).getByRole("deletion")).toHaveCount(0);
  await saveRevision(page);
  await page.goto(`${story}/publish`);
  await expect(page.getByText("suggestion is open")).toHaveCount(0);
});

test("what an input method composes is suggested like what is typed", async ({ page }) => {
  await signIn(page, "reporter");
  await openOwnStory(page, "The tide, composed", " The tide was high. Nobody was hurt.");
  await page.keyboard.press("ControlOrMeta+Alt+s");
  await selectWords(page, "high");
  await page.keyboard.press("ArrowLeft");
  const keyboard = await page.context().newCDPSession(page);
  for (const text of ["に", "にほ", "にほん"])
    await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await keyboard.send("Input.insertText", { text: "日本" });
  await expect(storyText(page).getByRole("insertion")).toHaveText("日本");
  await page.keyboard.type("x");
  await expect(storyText(page).getByRole("insertion")).toHaveText("日本x");
  await expect(storyText(page)).toContainText("The tide was 日本xhigh. Nobody was hurt.");
});
