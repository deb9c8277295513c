import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { openToWrite } from "#tests/support/desk-steps.ts";
import { measureStoryScript, SCRIPT_GOAL } from "#tests/support/story-script.ts";

test("the page that one writes on asks for no more script than it may before its text can be typed in", async ({
  page,
}) => {
  await signIn(page, "reporter");
  await openToWrite(page, "What failed on the Lady Maren");
  const { named, untilText, files } = await measureStoryScript(page);
  const description = `${inKilobytes(named)} with the page, ${inKilobytes(untilText)} until its text can be typed in`;
  test.info().annotations.push({ type: "script", description });
  expect(files).toBeGreaterThan(5);
  expect(untilText, description).toBeGreaterThan(named);
  expect(untilText, description).toBeLessThanOrEqual(SCRIPT_GOAL);
});

function inKilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
