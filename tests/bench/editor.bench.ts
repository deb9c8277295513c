import { rmSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { build, preview } from "vite";
import { launchBrowser } from "./bench-browser.ts";
import { type Bench, type BenchResult, comparison } from "./measure.ts";

const PAGES = path.resolve(import.meta.dirname, "pages");
const BUILT = path.resolve(import.meta.dirname, "../.output/bench-pages");
const SIZES = [
  { sentences: 200, goal: 1.25 },
  { sentences: 1000, goal: 1.25 },
  { sentences: 5000, goal: 1.5 },
] as const;
const ROUNDS = 4;
const OPENINGS = 8;
const KEYS = 40;
const OPEN_GOAL = 1.5;

export const editorBench: Bench = {
  names: [...SIZES.map(({ sentences }) => `editor-key-${sentences}`), "editor-open-1000"],
  run: async (wanted) => {
    await build(pagesConfig());
    const server = await preview({ ...pagesConfig(), preview: { host: "127.0.0.1", port: 0 } });
    const address = server.resolvedUrls?.local[0] ?? "";
    const browser = await launchBrowser();
    try {
      const results: BenchResult[] = [];
      for (const { sentences, goal } of SIZES)
        if (wanted(`editor-key-${sentences}`)) results.push(await keys(browser, address, sentences, goal));
      if (wanted("editor-open-1000")) results.push(await opening(browser, address));
      return results;
    } finally {
      await browser.close();
      await server.close();
      rmSync(BUILT, { recursive: true, force: true });
    }
  },
};

/** Types in the middle of both editors by turns, a round each, so that both see the same machine. */
async function keys(browser: Browser, address: string, sentences: number, goal: number): Promise<BenchResult> {
  const plain = await openPage(browser, `${address}plain.html?sentences=${sentences}`);
  const ours = await openPage(browser, `${address}story.html?sentences=${sentences}`);
  const times = { ours: [] as number[], baseline: [] as number[] };
  await typeRound(plain);
  await typeRound(ours);
  for (let round = 0; round < ROUNDS; round += 1) {
    times.baseline.push(...(await typeRound(plain)));
    times.ours.push(...(await typeRound(ours)));
  }
  await plain.close();
  await ours.close();
  return comparison(`editor-key-${sentences}`, "plain TipTap, same text, same run", times, { by: "p95", goal });
}

/** From the start of navigation until the text stands on the screen and can be written in, by the pages' own clock. */
async function opening(browser: Browser, address: string): Promise<BenchResult> {
  const times = { ours: [] as number[], baseline: [] as number[] };
  for (let round = 0; round < OPENINGS + 1; round += 1) {
    const baseline = await openTime(browser, `${address}plain.html?sentences=1000`);
    const ours = await openTime(browser, `${address}story.html?sentences=1000`);
    // The first fills the browser's caches.
    if (round > 0) {
      times.baseline.push(baseline);
      times.ours.push(ours);
    }
  }
  return comparison("editor-open-1000", "plain TipTap, same text, same run", times, { goal: OPEN_GOAL });
}

async function openTime(browser: Browser, url: string): Promise<number> {
  const page = await openPage(browser, url);
  await page.waitForFunction(() => window.openTime > 0);
  const time = await page.evaluate(() => window.openTime);
  await page.close();
  return time;
}

async function openPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.waitForSelector('.ProseMirror[contenteditable="true"] p:nth-of-type(10)');
  return page;
}

async function typeRound(page: Page): Promise<readonly number[]> {
  await page.bringToFront();
  await page.locator(".ProseMirror p").nth(20).click();
  await page.evaluate(() => {
    window.keyTimes.length = 0;
  });
  for (let key = 0; key < KEYS; key += 1) {
    await page.keyboard.press("abcdefghij"[key % 10] ?? "a");
    await page.waitForFunction((count) => window.keyTimes.length >= count, key + 1, { polling: 5 });
  }
  return page.evaluate(() => window.keyTimes);
}

function pagesConfig() {
  return {
    root: PAGES,
    configFile: false as const,
    logLevel: "error" as const,
    define: { "process.env.NODE_ENV": '"production"' },
    css: { postcss: path.resolve(import.meta.dirname, "../..") },
    build: {
      outDir: BUILT,
      emptyOutDir: true,
      rollupOptions: { input: { plain: path.join(PAGES, "plain.html"), story: path.join(PAGES, "story.html") } },
    },
  };
}
