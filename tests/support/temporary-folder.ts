import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { onTestFinished } from "vitest";

const OUTPUT = path.resolve(import.meta.dirname, "../.output");

/** An empty folder that goes when the test ends. Not below the system's, which other accounts may not enter. */
export function temporaryFolder(): string {
  mkdirSync(OUTPUT, { recursive: true });
  const folder = mkdtempSync(path.join(OUTPUT, "test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
