import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { expectPen, goToEnd, storyText } from "#tests/support/desk-steps.ts";
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
