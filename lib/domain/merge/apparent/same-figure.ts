import type { Quantity } from "../../language/numbers.ts";
import type { Figure } from "../conflicts/figures.ts";
import { grew } from "../conflicts/growth.ts";
import { agree, sidesOf } from "../conflicts/numbers.ts";
import type { RelatedPair } from "../conflicts/related.ts";
import { sameScene } from "../conflicts/scenes.ts";
import { isStory, type Line } from "../lines.ts";
import type { Story } from "../story.ts";
import type { Explained } from "./explained.ts";
import { sideOf, writtenUnit } from "./figure-words.ts";

/** Within a scene, so many figures are held against each other. */
const MOST_FIGURES = 12;

/** Of figures for one thing: those that agree though they read differently, and a count that grew. */
export function sameFigures(story: Story, scenes: readonly (readonly Figure[])[]): Explained[] {
  return scenes.flatMap((scene) => {
    const sides = sidesOf(scene);
    const changed = sides.length > 1 && grew(story, sides) ? grown(story, sides) : [];
    const alike = sides.flatMap((side) => pairsOf(side.slice(0, MOST_FIGURES)).flatMap(([a, b]) => rounded(a, b)));
    return [...changed, ...alike];
  });
}

function pairsOf<T>(list: readonly T[]): [T, T][] {
  return list.flatMap((a, at) => list.slice(at + 1).map((b): [T, T] => [a, b]));
}

// From the least to the most; the missing grow fewer.
function grown(story: Story, sides: readonly (readonly Figure[])[]): Explained[] {
  const steps = sides
    .flatMap((side) => side.slice(0, 1))
    .sort((a, b) => (a.event === "missing" ? -1 : 1) * (sizeOf(a) - sizeOf(b)));
  return steps.slice(1).flatMap((later, at): Explained[] => {
    const earlier = steps[at];
    if (!earlier || !sameScene(earlier.towns, later.towns)) return [];
    const pair = [sideOf(earlier.line, earlier.quantity), sideOf(later.line, later.quantity)] as const;
    const reason = isLater(story, earlier.line, later.line)
      ? `The count changed: “${pair[0].value}” is the earlier figure, “${pair[1].value}” the later one.`
      : `A report says that the count has changed: “${pair[0].value}” and “${pair[1].value}” can be one count at two hours.`;
    return [{ kind: "update", reason, sides: pair }];
  });
}

// By the hour of its report; without one nobody can tell.
function isLater(story: Story, earlier: Line, later: Line): boolean {
  const at = (line: Line) => Date.parse(story.inputs[line.reportIndex]?.publishedAt ?? "");
  return at(earlier) < at(later);
}

function sizeOf({ quantity }: Figure): number {
  return quantity.value ?? quantity.lo;
}

// An exact figure, and one that says itself that it is rough or only a bound.
function rounded({ line: a, quantity: p }: Figure, { line: b, quantity: q }: Figure): Explained[] {
  if (a.reportIndex === b.reportIndex || (p.value !== null && p.value === q.value) || !agree(p, q)) return [];
  const [rough, exact] = p.approx === "exact" ? [q, p] : [p, q];
  if (rough.approx === "exact" || exact.approx !== "exact") return [];
  const [roughLine, exactLine] = rough === p ? [a, b] : [b, a];
  const sides = [sideOf(roughLine, rough), sideOf(exactLine, exact)] as const;
  return [
    {
      kind: "rounding",
      reason: `“${sides[0].value}” ${WORDS[rough.approx] ?? WORDS.about} “${sides[1].value}” lies within it.`,
      sides,
    },
  ];
}

const WORDS: Readonly<Record<string, string>> = {
  about: "is a rounded figure;",
  over: "is only a lower bound;",
  under: "is only an upper bound;",
  vague: "names only a range;",
};

const MEASURED: ReadonlySet<string> = new Set(["distance", "speed", "mass", "area", "volume", "temperature"]);
/** What rounding in two units may part. */
const CONVERSION = 0.03;

/** One measure written in two units: kilometres here, miles there. */
export function twoUnits(story: Story, pairs: readonly RelatedPair[]): Explained[] {
  return pairs.flatMap(({ a, b }) => {
    const [one, other] = [story.lines[a], story.lines[b]];
    if (!one || !other || !isStory(one) || !isStory(other)) return [];
    return measures(story, one).flatMap((p) => measures(story, other).flatMap((q) => converted(one, p, other, q)));
  });
}

function measures(story: Story, line: Line): Quantity[] {
  return (story.quantities[line.index] ?? []).filter(({ kind }) => MEASURED.has(kind));
}

function converted(one: Line, p: Quantity, other: Line, q: Quantity): Explained[] {
  const [u, v] = [writtenUnit(p), writtenUnit(q)];
  if (p.kind !== q.kind || p.value === null || q.value === null || u === v || sameUnit(p, q)) return [];
  if (Math.abs(p.value - q.value) > Math.max(p.value, q.value) * CONVERSION) return [];
  const sides = [sideOf(one, p), sideOf(other, q)] as const;
  const reason = `“${sides[0].value}” and “${sides[1].value}” are one ${p.kind} in two units.`;
  return [{ kind: "unit", reason, sides }];
}

// "km" and "kilometres" are written differently and are one unit: then the figures are the same too.
function sameUnit(p: Quantity, q: Quantity): boolean {
  const figure = ({ text }: Quantity) => Number.parseFloat(text.replace(/,/g, "").replace(/^[^\d]+/, ""));
  return figure(p) === figure(q);
}
