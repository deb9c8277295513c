import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "./support/chromium.ts";

const chromium = await findChromium();

export default defineConfig({
  testDir: "e2e",
  outputDir: ".output/playwright",
  globalSetup: "./support/desk-for-browsers.ts",
  // One desk and one database serve them all, and the machine has few cores.
  workers: 1,
  // A busy machine can starve a browser for seconds. What passes only the second time is told by name in the summary.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    baseURL: process.env.STET_E2E_URL ?? "http://127.0.0.1",
    locale: "en-GB",
    timezoneId: "UTC",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      args: CHROMIUM_FLAGS,
      ...(chromium ? { executablePath: chromium.executable, env: withEnvironment(chromium.environment) } : {}),
    },
  },
});

function withEnvironment(extra: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(own), ...extra };
}
