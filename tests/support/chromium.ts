import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

type Environment = Readonly<Record<string, string>>;
export type Browser = { readonly executable: string; readonly environment: Environment };

const FOLDER = path.resolve(import.meta.dirname, "../.output/chromium");
const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** For Chromium as root and offline: no sandbox, no graphics card, no calls home. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A Chromium for the tests: the one of the package @sparticuz/chromium, which comes with `npm ci`, where that runs
 * (Linux on x64); else one that is installed. Null: Playwright's own, if somebody has downloaded it.
 */
export async function findChromium(): Promise<Browser | null> {
  const installed = INSTALLED.find((file) => existsSync(file));
  return (await findPackaged()) ?? (installed ? { executable: installed, environment: {} } : null);
}

async function findPackaged(): Promise<Browser | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  if (!existsSync(path.join(FOLDER, "chromium"))) await unpack();
  const executable = path.join(FOLDER, "chromium");
  const fonts: Environment = existsSync("/etc/fonts") ? {} : { FONTCONFIG_PATH: path.join(FOLDER, "fonts") };
  // The machine's own libraries where it has them, else those in the package.
  const libraries: readonly Environment[] = [{}, { LD_LIBRARY_PATH: path.join(FOLDER, "al2023/lib") }];
  const works = libraries.find((extra) => runs(executable, extra));
  return works ? { executable, environment: { ...works, ...fonts } } : null;
}

function runs(executable: string, environment: Environment): boolean {
  return spawnSync(executable, ["--version"], { env: { ...process.env, ...environment } }).status === 0;
}

/** The package unpacks into the system's temporary folder, and its libraries only for the service that it was made for. */
async function unpack(): Promise<void> {
  const draft = `${FOLDER}.${process.pid}`;
  const { TMPDIR, AWS_EXECUTION_ENV } = process.env;
  mkdirSync(draft, { recursive: true });
  setVariables({ TMPDIR: draft, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" });
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    if (!existsSync(FOLDER)) renameSync(draft, FOLDER);
  } finally {
    setVariables({ TMPDIR, AWS_EXECUTION_ENV });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Sets variables of this process, or takes them away; the environment itself stays the one that child processes get. */
function setVariables(variables: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
