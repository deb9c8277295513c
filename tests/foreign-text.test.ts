import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./support/run-stet.ts";
import { listProjectFiles } from "./support/source-files.ts";

const REFERENCE = path.resolve(ROOT, process.env.STET_REFERENCE ?? "../shared");
/** So many words in a row do not come twice by chance. */
const SHINGLE_WORDS = 8;
const TEXT_FILE = /\.(tsx?|cjs|mjs|css|md|txt|html|xml|json|prisma|sql|jsonl|eml)$|^[^.]+$/;

describe("the project's files", () => {
  const files = listProjectFiles().filter((name) => TEXT_FILE.test(name) && name !== "package-lock.json");

  test.skipIf(!existsSync(REFERENCE))("hold none of the text of the reference reports and wires (../shared)", () => {
    const foreign = new Set(
      ["reports", "wires"].flatMap((folder) => readAll(path.join(REFERENCE, folder)).flatMap(shingles)),
    );
    expect(foreign.size).toBeGreaterThan(1_000);
    const copies = files.flatMap((name) => {
      const found = shingles(readFileSync(path.join(ROOT, name), "utf8")).find((shingle) => foreign.has(shingle));
      return found ? [`${name}: ${found}`] : [];
    });
    expect(copies).toEqual([]);
  });

  test("name no package registry and no folder of anybody's machine", () => {
    const folder = new RegExp(
      `(^|[\\\\s"'\`(=:])/(${["work", "root", "home/\\\\w+", "Users/\\\\w+"].join("|")})/`,
      "m",
    );
    const registry = new RegExp(`https?://[\\\\w.-]*(${["npmjs", "verdaccio", "artifactory", "nexus"].join("|")})`);
    const found = [...files, "package-lock.json", ".npmrc"].filter((name) => {
      const text = readFileSync(path.join(ROOT, name), "utf8");
      return folder.test(text) || registry.test(text);
    });
    expect(found).toEqual([]);
  });
});

function readAll(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), "utf8"));
}

function shingles(text: string): readonly string[] {
  const words =
    text
      .replace(/<[^>]*>/g, " ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const count = Math.max(0, words.length - SHINGLE_WORDS + 1);
  return Array.from({ length: count }, (_, at) => words.slice(at, at + SHINGLE_WORDS).join(" "));
}
