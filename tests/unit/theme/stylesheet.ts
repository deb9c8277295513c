import { readFileSync } from "node:fs";

export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];
export type Shades = Readonly<Record<Theme, string>>;

const css = readFileSync(new URL("../../../app/globals.css", import.meta.url), "utf8");

/** The variables that one rule of globals.css sets with `light-dark()`, by name without dashes; throws when there is no such rule. */
export function shadesIn(selector: string): ReadonlyMap<string, Shades> {
  const start = css.indexOf(`${selector} {`);
  if (start < 0) throw new Error(`globals.css has no rule ${selector}`);
  const body = css.slice(start, css.indexOf("}", start));
  const found = body.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g);
  return new Map([...found].map(([, name = "", light = "", dark = ""]) => [name, { light, dark }]));
}
