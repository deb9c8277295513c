import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";

/** In bytes, compressed as the server compresses. */
export type StoryScript = {
  /** What the page itself names: the frame of the desk and what wakes it. */
  readonly named: number;
  /** All that was asked for until the text could be typed in. */
  readonly untilText: number;
  /** How many files the page names. */
  readonly files: number;
};

/** The goal for all that comes until the text can be typed in, in bytes. */
export const SCRIPT_GOAL = 300 * 1024;

/**
 * How much script the writing room needs that this page is at and has the pen of, opened in a window of its own: until
 * that window has the pen and its text can be typed in. Both are left in the end.
 */
export async function measureStoryScript(page: Page): Promise<StoryScript> {
  const address = page.url();
  const fresh = await page.context().newPage();
  await fresh.addInitScript(noteScripts);
  // Lays the pen down; the desk hears of it a moment later.
  await page.goto("about:blank");
  await expect(async () => {
    await fresh.goto(address);
    await fresh.waitForFunction(() => window.scriptsUntilText, undefined, { timeout: 3000 });
  }).toPass();
  const asked = (await fresh.evaluate(() => window.scriptsUntilText)) ?? [];
  const html = await (await fresh.request.get(address)).text();
  const tags = [...html.matchAll(/<script[^>]* src="([^"]+\.js)"[^>]*>/g)].filter(([tag]) => !/ nomodule/iu.test(tag));
  const named = new Set(tags.flatMap(([, path]) => path ?? []));
  const [ofPage, inAll] = [await compressed(fresh, [...named]), await compressed(fresh, [...new Set(asked)])];
  // Whoever comes next finds the pen free.
  await fresh.goto("about:blank");
  return { named: ofPage, untilText: inAll, files: named.size };
}

declare global {
  interface Window {
    /** Addresses of the scripts that had been asked for when the text could first be typed in, come or not. */
    scriptsUntilText?: readonly string[];
  }
}

/** Runs in the page, before all of its own. */
function noteScripts(): void {
  const watch = new MutationObserver(() => {
    if (!document.querySelector('.ProseMirror[contenteditable="true"]')) return;
    watch.disconnect();
    const come = performance.getEntriesByType("resource").map(({ name }) => name);
    // What is for browsers without modules, this one never asks for.
    const named = [...document.scripts].filter(({ noModule }) => !noModule).map(({ src }) => src);
    const early = [...document.querySelectorAll<HTMLLinkElement>('link[as="script"], link[rel="modulepreload"]')];
    const all = [...come, ...named, ...early.map(({ href }) => href)];
    window.scriptsUntilText = all.filter((name) => /\.js($|\?)/u.test(name));
  });
  watch.observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["contenteditable"] });
}

async function compressed(page: Page, paths: readonly string[]): Promise<number> {
  const sizes = await Promise.all(
    paths.map(async (path) => gzipSync(await (await page.request.get(path)).body()).byteLength),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
