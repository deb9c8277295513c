import { isStory } from "../lines.ts";
import type { Story } from "../story.ts";
import { CASUALTIES, type Figure } from "./figures.ts";

const GREW =
  /\b(?:rose|rises|risen|rising|climbed|climbs|increased|grew|grown|updated|revised|earlier (?:toll|count|figure)|from an earlier|up from|(?:bringing|taking|brought|took|raising|raised) the (?:\p{L}+ )?(?:toll|total|number)[^.;]{0,24} to|now stands at|died (?:overnight|later|in hospital))\b/iu;
const LATER_MS = 45 * 60 * 1000;

// Some report says of one of these figures that it has risen, or that it was the earlier one.
function toldAsGrown(story: Story, figures: readonly Figure[]): boolean {
  const values = new Set(figures.map(({ quantity }) => quantity.value ?? quantity.lo));
  return story.lines.some(
    (line) =>
      isStory(line) &&
      GREW.test(line.text) &&
      (story.quantities[line.index] ?? []).some(
        ({ kind, value }) => kind === "count" && value !== null && values.has(value),
      ),
  );
}

/** Whether it is one count later: a toll that a later report gives higher, a number of missing that it gives lower. */
export function grew(story: Story, sides: readonly (readonly Figure[])[]): boolean {
  const figures = sides.flat();
  if (!figures.every(({ event }) => CASUALTIES.has(event))) return false;
  if (figures.some(({ line }) => GREW.test(line.text)) || toldAsGrown(story, figures)) return true;
  const falls = figures.every(({ event }) => event === "missing");
  const timed = figures.map(({ line, quantity }) => ({
    at: Date.parse(story.inputs[line.reportIndex]?.publishedAt ?? ""),
    value: (quantity.value ?? quantity.lo) * (falls ? -1 : 1),
  }));
  const known = timed.filter(({ at }) => !Number.isNaN(at)).sort((a, b) => a.at - b.at || a.value - b.value);
  if (known.length < 2 || known[0]?.value === known.at(-1)?.value) return false;
  return known.every((entry, at) => {
    const before = known[at - 1];
    return !before || entry.value === before.value || (entry.value > before.value && entry.at - before.at >= LATER_MS);
  });
}
