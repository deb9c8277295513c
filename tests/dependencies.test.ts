import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./support/run-stet.ts";

type Locked = {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** What may stand beside Apache-2.0: permissive, or binding only whoever changes the package's own files. */
const LICENSES = new Set([
  "MIT",
  "MIT-0",
  "Apache-2.0",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "0BSD",
  "Zlib",
  "Unlicense",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "CC-BY-4.0",
  "OFL-1.1",
  "MPL-2.0",
]);

/** Judged one by one: names, and why they may stay. */
const JUDGED: Readonly<Record<string, readonly string[]>> = {
  // Comes with Next for its image optimiser, which is off; a library of its own file, loaded and not linked in.
  "LGPL-3.0-or-later": ["@img/sharp-"],
  // Comes with Prisma's command line for its studio; nothing of the program loads it.
  "EPL-2.0": ["elkjs"],
  // The licence file of the package says OFL 1.1.
  "SIL OPEN FONT LICENSE": ["geist"],
  // The licence file of the package is the MIT licence.
  none: ["seq-queue"],
};

/** From these on, the holes that were found in 2026 are closed. */
const FLOORS: Readonly<Record<string, string>> = {
  next: "16.4.6",
  react: "19.3.1",
  "react-dom": "19.3.1",
  "next-auth": "4.24.15",
  "sanitize-html": "2.17.4",
  dompurify: "3.4.0",
};

const locked: Readonly<Record<string, Locked>> = JSON.parse(
  readFileSync(path.join(ROOT, "package-lock.json"), "utf8"),
).packages;
const folders = Object.keys(locked).filter((folder) => folder !== "");

describe("the packages", () => {
  test("have licences that suit Apache-2.0", () => {
    const installed = folders.filter((folder) => existsSync(path.join(ROOT, folder, "package.json")));
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.flatMap((folder) => unsuitable(folder))).toEqual([]);
  });

  test("are new enough to be safe", () => {
    const old = folders.flatMap((folder) => {
      const floor = FLOORS[nameOf(folder)];
      const version = locked[folder]?.version ?? "0";
      return floor && isOlder(version, floor) ? [`${nameOf(folder)} ${version} is older than ${floor}`] : [];
    });
    expect(old).toEqual([]);
  });

  test("are in the lock file for every machine, not only for the one that wrote it", () => {
    const missing = folders.flatMap((folder) =>
      Object.keys(locked[folder]?.optionalDependencies ?? {}).filter((name) => !resolves(folder, name)),
    );
    expect(missing).toEqual([]);
  });

  test("come from whatever registry the machine uses", () => {
    expect(folders.filter((folder) => locked[folder]?.resolved !== undefined)).toEqual([]);
  });
});

function unsuitable(folder: string): readonly string[] {
  const { license } = JSON.parse(readFileSync(path.join(ROOT, folder, "package.json"), "utf8"));
  const written: string = typeof license === "string" ? license : (license?.type ?? "none");
  const name = nameOf(folder);
  const suits = (part: string): boolean =>
    LICENSES.has(part) || (JUDGED[part] ?? []).some((start) => name.startsWith(start));
  const choices = written.replace(/[()]/g, "").split(/ OR /i);
  const isFine = choices.some((choice) => choice.split(/ AND /i).every((part) => suits(part.trim())));
  return isFine ? [] : [`${name}: ${written}`];
}

function nameOf(folder: string): string {
  return folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
}

/** As Node looks a package up: beside the one that wants it, then further and further out. */
function resolves(folder: string, name: string): boolean {
  if (locked[path.posix.join(folder, "node_modules", name)]) return true;
  return folder !== "" && resolves(folder.slice(0, Math.max(0, folder.lastIndexOf("node_modules/") - 1)), name);
}

function isOlder(version: string, floor: string): boolean {
  const [left, right] = [version, floor].map((text) => text.split(/[.-]/).map(Number));
  for (const [at, wanted] of (right ?? []).entries()) {
    const found = left?.[at] ?? 0;
    if (found !== wanted) return found < wanted;
  }
  return false;
}
