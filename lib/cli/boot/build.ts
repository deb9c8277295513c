import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { BootError } from "./boot-error.ts";
import { NEXT_PROGRAM, ROOT } from "./places.ts";

/** What the build is made of. */
const SOURCES = [
  "app",
  "components",
  "lib/domain",
  "lib/editor",
  "lib/server",
  "prisma/schema",
  "public",
  "next.config.ts",
  "package-lock.json",
  "package.json",
  "postcss.config.mjs",
  "proxy.ts",
  "tsconfig.json",
];
const STAMP = path.join(ROOT, ".next/stet-sources");

/** Whether the production build was made from the sources as they are now. */
export function isBuildFresh(): boolean {
  const made = existsSync(path.join(ROOT, ".next/BUILD_ID")) && existsSync(STAMP);
  return made && readFileSync(STAMP, "utf8") === hashSources();
}

/** Makes the production build; refuses with a BootError that ends with what the build said. Aborting ends it. */
export async function build(signal?: AbortSignal): Promise<void> {
  const sources = hashSources();
  const { code, output } = await runNext(["build"], signal);
  if (signal?.aborted) return;
  if (code !== 0) throw new BootError(`${output.trim()}\nThe program could not be built: see above.`);
  writeFileSync(STAMP, sources);
}

function runNext(args: readonly string[], signal?: AbortSignal): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [NEXT_PROGRAM, ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    ...(signal ? { signal } : {}),
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
  child.on("error", () => undefined);
  return new Promise((resolve) => child.once("close", (code) => resolve({ code, output })));
}

function hashSources(): string {
  const hash = createHash("sha256").update(process.version);
  for (const source of SOURCES)
    for (const file of listFiles(path.join(ROOT, source)))
      hash.update(`${path.relative(ROOT, file)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

function listFiles(place: string): readonly string[] {
  const stat = statSync(place, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => listFiles(path.join(place, name)));
}
