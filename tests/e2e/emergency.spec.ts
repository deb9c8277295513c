import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { buildDeskStory } from "#tests/support/desk-stories.ts";

// The hour that a second name is due by is said in the reader's own zone.
test.use({ timezoneId: "Asia/Tokyo" });

test("a publisher publishes before review, and an editor puts the second name to it", async ({
  page,
  anotherPerson,
}) => {
  const story = await buildDeskStory("drafting");
  const article = `/articles/${story.slug}`;
  await signIn(page, "publisher");
  await page.goto(`/stories/${story.slug}/publish`);

  await test.step("told what is skipped, for a reason", async () => {
    await page.getByRole("button", { name: "Publish in an emergency…" }).click();
    const dialog = page.getByRole("dialog");
    const skipped = dialog.getByRole("region", { name: "What is skipped" });
    await expect(skipped).toContainText("4 sentences are not approved.Sentences 1, 2, 3, 4");
    await expect(skipped).toContainText("Nobody has signed off this revision.");
    await expect(dialog).toContainText("Tomasz Brandt can, and will be told.");
    await dialog.getByRole("button", { name: "Publish in an emergency" }).click();
    await expect(dialog).toContainText("Write why, in a few words.");
    await dialog.getByLabel("Why it cannot wait").fill("Ships must keep off the point tonight.");
    await dialog.getByRole("button", { name: "Publish in an emergency" }).click();
    await expect(dialog).toBeHidden();
  });

  const asked = page.getByRole("region", { name: "Second name" });
  await expect(asked).toContainText("Published in an emergency by Priya Raman; second name due by");
  await expect(asked.locator("time")).toHaveAttribute("title", / GMT\+9$/);
  await expect(asked.getByRole("button", { name: "Put my name to it" })).toBeDisabled();
  await expect(asked).toContainText("The second name must be somebody else's.");

  await test.step("readers are told", async () => {
    await page.goto(article);
    const note = page.getByRole("note");
    await expect(note).toContainText("Edition 1 was published in an emergency by Priya Raman");
    await expect(note).toContainText("before it was signed off; a second name is due by");
  });

  await test.step("the editor hears of it and puts the second name to it", async () => {
    const editor = await anotherPerson();
    await signIn(editor, "editor");
    await editor.goto("/inbox");
    const notice = editor.getByRole("listitem").filter({ hasText: "Ships must keep off the point tonight." });
    await notice.getByRole("link", { name: /published edition 1 in an emergency/ }).click();
    await editor.getByRole("button", { name: "Put my name to it" }).click();
    await expect(editor.getByRole("region", { name: "Second name" })).toHaveCount(0);
    await expect(editor.getByRole("region", { name: "Editions" })).toContainText(
      "Published in an emergency by Priya Raman; second name: Tomasz Brandt",
    );
  });

  await page.reload();
  await expect(page.getByRole("note").first()).toContainText("Tomasz Brandt put the second name to it");
});
