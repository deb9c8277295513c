import { findCountry, findDemonym } from "../language/places.ts";
import { byCodeUnit } from "./keys.ts";
import type { Line } from "./lines.ts";
import type { Naming } from "./naming.ts";

/** The countries that the reports speak of, by ISO code, the one most spoken of first: by name and by demonym. */
export function countriesSpokenOf(lines: readonly Line[], naming: Naming): string[] {
  const counts = new Map<string, number>();
  const add = (code: string | null, times: number) => {
    if (code) counts.set(code, (counts.get(code) ?? 0) + times);
  };
  for (const entity of naming.index.entities) add(findCountry(entity.canonical), entity.count);
  const words = new Map<string, number>();
  for (const line of lines) {
    for (const word of line.words)
      if (/^\p{Lu}/u.test(word.text)) words.set(word.norm, (words.get(word.norm) ?? 0) + 1);
  }
  for (const [word, times] of words) add(findDemonym(word), times);
  return [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])).map(([code]) => code);
}
