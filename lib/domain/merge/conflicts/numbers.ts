import { datesIn } from "../../language/dates.ts";
import { numbersIn, type Quantity } from "../../language/numbers.ts";
import { stemOf } from "../../language/stems.ts";
import { conceptOf, type Frame } from "../frames.ts";
import { byCodeUnit } from "../keys.ts";
import { isStory, type Line } from "../lines.ts";
import type { Severity } from "../merge-result.ts";
import type { Story } from "../story.ts";
import type { Raised } from "./raised.ts";

/** A number of a sentence with what it counts and what happens there. */
type Figure = {
  readonly line: Line;
  readonly quantity: Quantity;
  readonly subject: string;
  readonly event: string;
  readonly places: ReadonlySet<string>;
};

/** "About" and its like may be this far off. */
const ABOUT = 0.15;
/** From this difference on a figure misleads. */
const GRAVE_DIFFERENCE = 0.25;

/** Figures of the same thing in the same event that cannot all be right. A toll that only grew later is not one. */
export function numberConflicts(story: Story): Raised[] {
  const groups = new Map<string, Figure[]>();
  for (const line of story.lines) {
    if (!isStory(line)) continue;
    for (const figure of figuresOf(story, line)) {
      const key = `${figure.quantity.kind} ${figure.quantity.unit ?? ""} ${figure.subject} ${figure.event}`;
      groups.set(key, [...(groups.get(key) ?? []), figure]);
    }
  }
  return [...groups]
    .sort((a, b) => byCodeUnit(a[0], b[0]))
    .flatMap(([, figures]) => scenesOf(story, figures).flatMap((scene) => raise(story, scene)));
}

function figuresOf(story: Story, line: Line): Figure[] {
  const published = story.inputs[line.reportIndex]?.publishedAt ?? null;
  const dates = datesIn(line.text, published);
  return numbersIn(line.text, line.words, dates).flatMap((quantity): Figure[] => {
    if (!COMPARED.has(quantity.kind)) return [];
    const frame = frameNear(story.frames[line.index] ?? [], quantity, line);
    const noun = quantity.noun ? conceptOfNoun(quantity.noun) : null;
    const subject = quantity.kind === "count" ? (noun ?? "") : "";
    if (!frame || (quantity.kind === "count" && !subject)) return [];
    return [{ line, quantity, subject, event: frame.event, places: townsIn(story, line) }];
  });
}

const COMPARED: ReadonlySet<string> = new Set([
  "count",
  "money",
  "percent",
  "percentage",
  "mass",
  "area",
  "volume",
  "speed",
  "temperature",
  "score",
  "age",
]);

function conceptOfNoun(noun: string): string {
  const stem = stemOf(noun);
  return conceptOf({ text: noun, norm: noun, stem, kind: "word", start: 0, end: noun.length });
}

// The event nearest to the figure, without a comma between when there is one.
function frameNear(frames: readonly Frame[], quantity: Quantity, line: Line): Frame | null {
  const distance = (frame: Frame) => {
    const [from, to] =
      frame.word.start < quantity.start ? [frame.word.end, quantity.start] : [quantity.end, frame.word.start];
    const between = line.text.slice(from, to);
    return between.length + (/[,;:]/.test(between) ? 60 : 0);
  };
  const [best] = [...frames].sort((a, b) => distance(a) - distance(b));
  return best && distance(best) < 90 ? best : null;
}

function townsIn(story: Story, line: Line): Set<string> {
  return new Set(
    (story.naming.mentions[line.index] ?? [])
      .filter(({ entity }) => entity.kind === "place")
      .map(({ entity }) => entity.canonical),
  );
}

// Figures of one place: hundreds in one town say nothing against thousands in another.
function scenesOf(_story: Story, figures: readonly Figure[]): Figure[][] {
  const scenes: Figure[][] = [];
  for (const figure of figures) {
    const home = scenes.find((scene) => scene.every((other) => sameScene(figure, other)));
    if (home) home.push(figure);
    else scenes.push([figure]);
  }
  return scenes.filter((scene) => scene.length > 1);
}

function sameScene(a: Figure, b: Figure): boolean {
  return a.places.size === 0 || b.places.size === 0 || [...a.places].some((place) => b.places.has(place));
}

function raise(story: Story, scene: readonly Figure[]): Raised[] {
  const sides: Figure[][] = [];
  for (const figure of scene) {
    const home = sides.find((side) => side.every((other) => agree(figure.quantity, other.quantity)));
    if (home) home.push(figure);
    else sides.push([figure]);
  }
  const [first, second] = sides;
  if (
    !first ||
    !second ||
    sides.every((side) => side.every(({ line }) => line.reportIndex === first[0]?.line.reportIndex)) ||
    grew(story, sides)
  )
    return [];
  const [figure] = first;
  if (!figure) return [];
  const noun = figure.quantity.noun ?? figure.quantity.unit ?? "";
  return [
    {
      kind: "number",
      severity: gravity(sides),
      question: `How many ${noun} (${figure.event})?`,
      reason: `The reports give different figures for the same thing: ${sides.map((side) => side[0]?.quantity.text ?? "").join(", ")}.`,
      sides: sides.map((side) => ({ value: sideValue(side), lines: side.map(({ line }) => line.index) })),
    },
  ];
}

function sideValue(side: readonly Figure[]): string {
  const [figure] = side;
  if (!figure) return "";
  const { start, end } = figure.quantity;
  const tail = /^\s?\p{L}+/u.exec(figure.line.text.slice(end))?.[0] ?? "";
  return `${figure.line.text.slice(start, end)}${figure.quantity.kind === "count" ? tail : ""}`;
}

function agree(a: Quantity, b: Quantity): boolean {
  const [first, second] = [widened(a), widened(b)];
  return first.lo <= second.hi && second.lo <= first.hi;
}

function widened({ lo, hi, approx }: Quantity): { lo: number; hi: number } {
  if (approx !== "about") return { lo, hi };
  return { lo: lo * (1 - ABOUT), hi: hi * (1 + ABOUT) };
}

function gravity(sides: readonly Figure[][]): Severity {
  const values = sides
    .flatMap((side) => side.map(({ quantity }) => quantity.value ?? quantity.lo))
    .filter(Number.isFinite);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most > 0 && (most - least) / most >= GRAVE_DIFFERENCE ? "high" : "medium";
}

const GROWING: ReadonlySet<string> = new Set(["kill", "injure", "missing", "rescue", "detain", "infect"]);
const GREW =
  /\b(?:rose|rises|risen|rising|climbed|climbs|increased|grew|grown|updated|revised|earlier (?:toll|count|figure)|from an earlier|up from)\b/i;
const LATER_MS = 45 * 60 * 1000;

// A toll that a later report gives higher is the same toll later.
function grew(story: Story, sides: readonly Figure[][]): boolean {
  const figures = sides.flat();
  if (!figures.every(({ event }) => GROWING.has(event))) return false;
  if (figures.some(({ line }) => GREW.test(line.text))) return true;
  const timed = figures.map(({ line, quantity }) => ({
    at: Date.parse(story.inputs[line.reportIndex]?.publishedAt ?? ""),
    value: quantity.value ?? quantity.lo,
  }));
  if (timed.some(({ at }) => Number.isNaN(at))) return false;
  const sorted = [...timed].sort((a, b) => a.at - b.at || a.value - b.value);
  return sorted.every((entry, at) => {
    const before = sorted[at - 1];
    return !before || entry.value === before.value || (entry.value > before.value && entry.at - before.at >= LATER_MS);
  });
}
