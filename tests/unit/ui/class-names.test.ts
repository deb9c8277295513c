import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { extendTailwindMerge } from "tailwind-merge";
import { describe, expect, it } from "vitest";
import { cn } from "#components/ui/class-names.ts";

const ROOT = path.resolve(import.meta.dirname, "../../..");

/** The sizes that globals.css adds. */
const merge = extendTailwindMerge({
  extend: { classGroups: { "font-size": [{ text: ["2xs", "story", "headline"] }] } },
});

describe("cn", () => {
  it("leaves out what is not there", () => {
    expect(cn("flex", false, null, undefined, ["gap-1", "px-2"], "")).toBe("flex gap-1 px-2");
  });

  it("has a later class take the place of an earlier one that it overrules wholly, under the same conditions", () => {
    expect(cn("px-3 max-md:px-4", "px-0")).toBe("max-md:px-4 px-0");
    expect(cn("p-2", "px-0")).toBe("p-2 px-0");
    expect(cn("px-0 py-1", "p-2")).toBe("p-2");
    expect(cn("text-sm text-muted-foreground", "text-xs")).toBe("text-muted-foreground text-xs");
  });

  it("decides as tailwind-merge does for whatever class the house's parts have and any they are given", () => {
    const own = classesIn("components/ui");
    const given = new Set([...own, ...classesIn("components"), ...classesIn("app")]);
    expect(own.size).toBeGreaterThan(200);
    const differ: string[] = [];
    for (const base of own)
      for (const more of given) {
        // A clamped text hides what flows over, whether or not that is said beside it.
        if (base === more || (base.includes("overflow-") && more.includes("line-clamp-"))) continue;
        if (cn(base, more) !== merge(base, more)) differ.push(`${base} ${more}`);
      }
    expect(differ).toEqual([]);
  });
});

function classesIn(folder: string): ReadonlySet<string> {
  const files = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" });
  const sources = files
    .filter((name) => /\.tsx?$/u.test(name) && !name.endsWith("class-names.ts"))
    .map((name) => readFileSync(path.join(ROOT, folder, name), "utf8"));
  const texts = sources.flatMap((source) => [...source.matchAll(/["`]([^"`\n]+)["`]/gu)].map(([, text]) => text ?? ""));
  return new Set(texts.flatMap((text) => text.split(" ")).filter(isClass));
}

/** Of two that are the same, tailwind-merge drops one if it is a class. */
function isClass(word: string): boolean {
  return merge(`${word} ${word}`) === word;
}
