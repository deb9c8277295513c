import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { type Browser, chromium, type Page } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./chromium.ts";

const OUTPUT = path.resolve(import.meta.dirname, "../.output");

export type MortalBrowser = {
  /** Starts it, with what it had on its disk the last time. */
  readonly start: (baseURL: string) => Promise<Page>;
  /** Ends all of its processes where they stand: nothing is written any more. */
  readonly kill: () => Promise<void>;
  readonly remove: () => Promise<void>;
};

/** A browser of one's own on a profile of its own, which can be killed and started again. */
export function openMortalBrowser(): MortalBrowser {
  mkdirSync(OUTPUT, { recursive: true });
  const profile = mkdtempSync(path.join(OUTPUT, "browser-"));
  let running: { readonly child: ChildProcess; readonly browser: Browser } | null = null;
  const kill = async () => {
    if (running === null) return;
    const { child, browser } = running;
    running = null;
    const ended = once(child, "exit");
    // A group of its own: the pages are processes, too.
    process.kill(-Number(child.pid), "SIGKILL");
    await ended;
    await browser.close().catch(() => undefined);
  };
  return {
    kill,
    start: async (baseURL) => {
      const child = await launch(profile);
      const browser = await chromium.connectOverCDP(await addressOf(child));
      running = { child, browser };
      const [context] = browser.contexts();
      if (!context) throw new Error("The browser has no window.");
      const page = context.pages()[0] ?? (await context.newPage());
      await page.goto(baseURL);
      return page;
    },
    remove: async () => {
      await kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function launch(profile: string): Promise<ChildProcess> {
  const found = await findChromium();
  const flags = ["--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`, "--no-first-run"];
  return spawn(found?.executable ?? chromium.executablePath(), [...CHROMIUM_FLAGS, ...flags, "about:blank"], {
    detached: true,
    env: { ...process.env, ...found?.environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** Where it can be driven from, which it says on standard error. */
async function addressOf({ stderr }: ChildProcess): Promise<string> {
  if (!stderr) throw new Error("The browser says nothing.");
  for await (const line of createInterface({ input: stderr })) {
    const [, address] = /DevTools listening on (ws:\S+)/.exec(line) ?? [];
    if (address) return address;
  }
  throw new Error("The browser did not start.");
}
