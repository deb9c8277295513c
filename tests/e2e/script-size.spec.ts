import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { openRoom, storyText } from "#tests/support/desk-steps.ts";

/** In bytes, compressed as the server compresses. */
const GOAL = 300 * 1024;

test("the page that one writes on asks for no more script than it may before it is awake", async ({ page }) => {
  await signIn(page, "publisher");
  await openRoom(page, "What failed on the Lady Maren", "Write");
  const html = await (await page.request.get(page.url())).text();
  const first = [...new Set([...html.matchAll(/<script[^>]* src="([^"]+\.js)"/g)].flatMap(([, path]) => path ?? []))];
  const total = await compressed(page, first);
  await expect(storyText(page)).toBeVisible();
  const all = await page.evaluate(() =>
    performance.getEntriesByType("resource").flatMap(({ name }) => (name.endsWith(".js") ? name : [])),
  );
  const description = `${inKilobytes(total)} with the page, ${inKilobytes(await compressed(page, all))} with all behind it`;
  test.info().annotations.push({ type: "script", description });
  expect(first.length).toBeGreaterThan(5);
  expect(total, description).toBeLessThanOrEqual(GOAL);
});

async function compressed(page: Page, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map(async (path) => gzipSync(await (await page.request.get(path)).body()).byteLength),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

function inKilobytes(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
