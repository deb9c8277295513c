import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** In bytes, compressed as the server compresses. */
export type StoryScript = {
  /** What the page itself names: the frame of the desk and what wakes it. */
  readonly named: number;
  /** All that had come when the text stood in its box. */
  readonly untilText: number;
  /** How many files the page names. */
  readonly files: number;
};

/** The goal for what the page itself names, in bytes. */
export const SCRIPT_GOAL = 300 * 1024;

/** How much script the writing room that this page is at needs, opened anew as a browser opens it that has nothing of it. */
export async function measureStoryScript(page: Page): Promise<StoryScript> {
  await page.addInitScript(noteScripts);
  await page.reload();
  const untilText = await page.waitForFunction(() => window.scriptsUntilText).then((noted) => noted.jsonValue());
  const html = await (await page.request.get(page.url())).text();
  const named = new Set([...html.matchAll(/<script[^>]* src="([^"]+\.js)"/g)].flatMap(([, path]) => path ?? []));
  return {
    named: await compressed(page, [...named]),
    untilText: await compressed(page, [...new Set(untilText)]),
    files: named.size,
  };
}

declare global {
  interface Window {
    /** Addresses of the scripts that had come when the text stood there. */
    scriptsUntilText?: readonly string[];
  }
}

/** Runs in the page, before all of its own. */
function noteScripts(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector(".ProseMirror")) return;
    watch.disconnect();
    const come = performance.getEntriesByType("resource").map(({ name }) => name);
    window.scriptsUntilText = come.filter((name) => name.endsWith(".js"));
  });
  watch.observe(document, { childList: true, subtree: true });
}

async function compressed(page: Page, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map(async (path) => gzipSync(await (await page.request.get(path)).body()).byteLength),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
