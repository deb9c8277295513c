import { gzipSync } from "node:zlib";
import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { openRoom, storyText } from "#tests/support/desk-steps.ts";

/** In bytes, compressed as the server compresses. */
const GOAL = 300 * 1024;

test("the page that one writes on asks for no more script than it may before it is awake", async ({ page }) => {
  const sizes = new Map<string, number>();
  await signIn(page, "publisher");
  await openRoom(page, "What failed on the Lady Maren", "Write");
  page.on("response", async (response) => {
    if (response.request().resourceType() !== "script") return;
    sizes.set(new URL(response.url()).pathname, gzipSync(await response.body()).byteLength);
  });
  const loaded = await page.reload();
  const html = (await loaded?.text()) ?? "";
  await expect(storyText(page)).toBeVisible();
  await expect.poll(() => sizes.size).toBeGreaterThan(10);
  const first = [...sizes].filter(([path]) => html.includes(`src="${path}"`));
  const total = (some: readonly (readonly [string, number])[]) => some.reduce((sum, [, size]) => sum + size, 0);
  test.info().annotations.push({
    type: "script",
    description: `${Math.round(total(first) / 1024)} KB with the page, ${Math.round(total([...sizes]) / 1024)} KB in all`,
  });
  expect(first.length).toBeGreaterThan(5);
  expect(total(first)).toBeLessThanOrEqual(GOAL);
});
