import type { Span } from "../../shared/span.ts";
import { isStory } from "../lines.ts";
import type { Story } from "../story.ts";
import { CASUALTIES, type Figure } from "./figures.ts";

const GREW =
  /\b(?:rose|rises|risen|rising|climbed|climbs|increased|grew|grown|updated|revised|earlier (?:toll|count|figure)|from an earlier|up from|(?:bringing|taking|brought|took|raising|raised) the (?:\p{L}+ )?(?:toll|total|number)[^.;]{0,24} to|now stands at|died (?:overnight|later|in hospital))\b/iu;
const LATER_MS = 45 * 60 * 1000;

const EARLIER_BEFORE =
  /\b(?:earlier|previous|initial|first|former) (?:death )?(?:toll|count|figure|estimate|number|total)s? (?:of |was |had been |stood at |put (?:\p{L}+ ){0,3}at )$|\b(?:up|rose|risen|rising|climbed|increased|revised|grew|grown)\b[^.;]{0,24} from (?:an earlier |a previous |the )?$/iu;
const EARLIER_AFTER = /^[^.;,]{0,16} (?:earlier|before|previously|at first|initially)\b/i;

/** The figures without those that some report calls the earlier ones: the others still have to agree. */
export function withoutSuperseded(story: Story, figures: readonly Figure[]): readonly Figure[] {
  if (!figures.every(({ event }) => CASUALTIES.has(event))) return figures;
  const earlier = new Set(
    story.lines
      .filter(isStory)
      .flatMap((line) =>
        (story.quantities[line.index] ?? []).flatMap(({ kind, value, wide }) =>
          kind === "count" && value !== null && isCalledEarlier(line.text, wide) ? [value] : [],
        ),
      ),
  );
  const told = figures.flatMap(({ quantity: { value, lo } }) => (earlier.has(value ?? lo) ? [value ?? lo] : []));
  if (told.length === 0) return figures;
  // What is less than the count was before is a part of it; the missing alone grow fewer.
  const least = figures.every(({ event }) => event === "missing") ? 0 : Math.max(...told);
  return figures.filter(({ quantity: { value, lo, hi } }) => !earlier.has(value ?? lo) && hi > least);
}

function isCalledEarlier(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  return EARLIER_BEFORE.test(before) || (/\bstood at $/i.test(before) && EARLIER_AFTER.test(text.slice(end)));
}

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
