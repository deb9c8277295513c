import { type Browser, chromium } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "#tests/support/chromium.ts";

/** The browser that the tests use, too. */
export async function launchBrowser(): Promise<Browser> {
  const found = await findChromium();
  if (!found) return chromium.launch({ args: CHROMIUM_FLAGS });
  const env = { ...(process.env as Record<string, string>), ...found.environment };
  return chromium.launch({ args: CHROMIUM_FLAGS, executablePath: found.executable, env });
}
