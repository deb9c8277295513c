import startDesk from "#tests/support/desk-for-browsers.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { openToWrite } from "#tests/support/desk-steps.ts";
import { measureStoryScript, SCRIPT_GOAL } from "#tests/support/story-script.ts";
import { launchBrowser } from "./bench-browser.ts";
import type { Bench, BenchResult } from "./measure.ts";

/** Opens a story to write it: what a reader without the pen is spared counts, too. */
export const scriptBench: Bench = {
  names: ["story-script"],
  run: async () => {
    const stop = await startDesk();
    const browser = await launchBrowser();
    try {
      const context = await browser.newContext({ baseURL: process.env.STET_E2E_URL ?? "" });
      const page = await context.newPage();
      await signIn(page, "reporter");
      await openToWrite(page, "What failed on the Lady Maren");
      return [resultOf(await measureStoryScript(page))];
    } finally {
      await browser.close();
      await stop();
    }
  },
};

function resultOf({ named, untilText }: { readonly named: number; readonly untilText: number }): BenchResult {
  const [size, goal] = [untilText / 1024, SCRIPT_GOAL / 1024];
  const note = `compressed, until the text can be typed in; the page itself names ${Math.round(named / 1024)} KB`;
  return { name: "story-script", unit: "KB", p50: size, p95: size, runs: 1, goal, note };
}
