import type { Quantity } from "../../language/numbers.ts";
import { isPlanned } from "../apparent/planned.ts";
import { isStory } from "../lines.ts";
import type { Severity } from "../merge-result.ts";
import type { Story } from "../story.ts";
import { figureAnswer } from "./answers.ts";
import { CASUALTIES, type Figure, figuresOf } from "./figures.ts";
import { sameVictims, worldsApart } from "./figures-alike.ts";
import { grew, withoutSuperseded } from "./growth.ts";
import { figureQuestion } from "./questions.ts";
import type { Raised } from "./raised.ts";
import { connected, groupAgreeing, type RelatedPair } from "./related.ts";
import { sameScene } from "./scenes.ts";
import { sameTolls } from "./tolls.ts";

/** From this difference on a figure misleads. */
const GRAVE_DIFFERENCE = 0.2;
/** Words around two figures that must agree before they speak of one thing. */
const CONTEXT_SHARE = 0.34;

/** Figures of the same thing in the same event that cannot all be right. A toll that only grew later is not one. */
export function numberConflicts(story: Story, pairs: readonly RelatedPair[]): Raised[] {
  return figureScenes(story, pairs).flatMap((scene) => raise(story, scene));
}

/** The figures of different reports that speak of one thing, thing by thing. */
export function figureScenes(story: Story, pairs: readonly RelatedPair[]): readonly Figure[][] {
  const scenes = READ.get(pairs) ?? readScenes(story, pairs);
  READ.set(pairs, scenes);
  return scenes;
}

// What is asked and what is explained both start from them; they are the same as long as the pairs are.
const READ = new WeakMap<readonly RelatedPair[], readonly Figure[][]>();

function readScenes(story: Story, pairs: readonly RelatedPair[]): Figure[][] {
  const byLine = new Map(story.lines.filter(isStory).map((line) => [line.index, figuresOf(story, line)]));
  const figures = [...byLine.values()].flat();
  const at = new Map(figures.map((figure, index) => [figure, index]));
  const links: [number, number][] = [];
  for (const { a, b, similarity } of pairs) {
    if (story.lines[a]?.reportIndex === story.lines[b]?.reportIndex) continue;
    for (const first of byLine.get(a) ?? []) {
      for (const second of byLine.get(b) ?? []) {
        if (comparable(story, first, second, similarity)) links.push([at.get(first) ?? 0, at.get(second) ?? 0]);
      }
    }
  }
  links.push(...sameTolls(story, figures, at));
  return connected(figures.length, links).map((part) => part.flatMap((index) => figures[index] ?? []));
}

function comparable(story: Story, a: Figure, b: Figure, similarity: number): boolean {
  const [p, q] = [a.quantity, b.quantity];
  if (isPlanned(a.line, p) !== isPlanned(b.line, q)) return false;
  if (a.standing !== b.standing || worldsApart(p, q) || /\bbasis\b/.test(p.text) !== /\bbasis\b/.test(q.text))
    return false;
  if (p.kind !== q.kind || p.unit !== q.unit || !sameScene(a.towns, b.towns) || !sameScene(a.persons, b.persons))
    return false;
  const share = contextShare(story, a, b);
  if (p.kind === "count") {
    if (CASUALTIES.has(a.noun) || CASUALTIES.has(b.noun)) return a.noun === b.noun && sameVictims(a, b);
    if (a.event === "vote" && b.event === "vote" && share > 0) return a.rank === b.rank && voters(a) === voters(b);
    if (CROWDS.has(a.event) && CROWDS.has(b.event) && share > 0 && a.rank === b.rank)
      return PEOPLE.has(a.noun) && PEOPLE.has(b.noun);
    const sameNoun = a.noun !== "" && a.noun === b.noun;
    const people = PEOPLE.has(a.noun) && PEOPLE.has(b.noun);
    if ((sameNoun || people) && a.lead !== "" && a.lead === b.lead) return true;
    return (
      (sameNoun || people || (a.noun === "time" && b.noun === "time")) &&
      (share >= CONTEXT_SHARE || (sameNoun && a.event !== "" && a.event === b.event && similarity >= 0.12))
    );
  }
  if (p.kind === "percent" && isLevel(a) && isLevel(b) && a.event === b.event && similarity >= LEVEL_SIMILARITY)
    return share >= LEVEL_SHARE;
  if (p.kind === "percent")
    return a.subject === b.subject && a.subject !== "" && share >= CONTEXT_SHARE && a.event === b.event;
  if (p.kind === "duration")
    return served(a) && served(b) && share >= CONTEXT_SHARE && !AGO.test(tail(a)) && !AGO.test(tail(b));
  return share >= CONTEXT_SHARE && (a.subject === b.subject || (a.lead !== "" && a.lead === b.lead));
}

const LEVEL_SIMILARITY = 0.2;
const LEVEL_SHARE = 0.15;

// "cut its rate to 7.75%": where it stands now, not by how much it moved.
function isLevel({ line, quantity, event }: Figure): boolean {
  return event !== "" && /\bto (?:about |around |just )?$/.test(line.text.slice(0, quantity.wide.start));
}

function voters({ noun }: Figure): string {
  return noun === "vote" ? "" : noun;
}

// Lengths of operations are compared elsewhere; here a term to be served.
function served({ context }: Figure): boolean {
  return ["prison", "sentence", "ban", "cancel", "detain"].some((point) => context.has(point));
}

const AGO = /^\s*(?:ago|earlier|later|before|after|old)\b/;
const CROWDS: ReadonlySet<string> = new Set(["gather", "protest", "celebrate"]);
/** Those of whom a report may speak under several names. */
export const PEOPLE: ReadonlySet<string> = new Set([
  "citizens",
  "passenger",
  "worker",
  "student",
  "child",
  "crowd",
  "patient",
  "crew",
  "rebels",
  "troops",
]);

function tail({ line, quantity }: Figure): string {
  return line.text.slice(quantity.end);
}

function contextShare(story: Story, a: Figure, b: Figure): number {
  const sum = (points: Iterable<string>) =>
    [...points].reduce((total, point) => total + story.features.weight(point), 0);
  const shared = sum([...a.context].filter((point) => b.context.has(point)));
  return shared / (Math.min(sum(a.context), sum(b.context)) || 1);
}

/** The figures of one thing in groups that can each be one figure. */
export function sidesOf(scene: readonly Figure[]): Figure[][] {
  return groupAgreeing(bySureness(scene), (a, b) => agree(a.quantity, b.quantity));
}

function raise(story: Story, scene: readonly Figure[]): Raised[] {
  const sides = sidesOf(withoutSuperseded(story, scene));
  const [first, second] = sides;
  const figure = first?.[0];
  if (!first || !second || !figure || grew(story, sides) || onePicture(sides)) return [];
  return [
    {
      kind: "number",
      severity: gravity(sides),
      question: figureQuestion(figure),
      reason: `The reports give different figures for what seems to be one thing: ${listed(sides.map(figureAnswer))}.`,
      sides: sides.map((side) => ({ value: figureAnswer(side), lines: side.map(({ line }) => line.index) })),
    },
  ];
}

// Exact figures make the sides; "at least 14" then joins the 14, not the 16 that it would also allow.
function bySureness(scene: readonly Figure[]): Figure[] {
  const rank = ({ quantity }: Figure) => (quantity.approx === "exact" ? 0 : quantity.approx === "about" ? 1 : 2);
  return [...scene].sort((a, b) => rank(a) - rank(b) || (a.quantity.value ?? 0) - (b.quantity.value ?? 0));
}

function listed(values: readonly string[]): string {
  return values.length < 3 ? values.join(" and ") : `${values.slice(0, -1).join(", ")} and ${values.at(-1) ?? ""}`;
}

// A report that gives both figures itself has told them apart.
function onePicture(sides: readonly Figure[][]): boolean {
  const [first = [], ...others] = sides;
  return first.some(({ line }) => others.every((side) => side.some((figure) => figure.line.index === line.index)));
}

/** Whether some value fits both figures. */
export function agree(a: Quantity, b: Quantity): boolean {
  const [first, second] = [widened(a), widened(b)];
  return first.lo <= second.hi && second.lo <= first.hi;
}

/** "More than 4,000" does not mean 40,000: up to this many times what it says. */
const OPEN_ENDED = 2;

// Rounding is no contradiction: 118 mph is 190 kilometres an hour to any desk.
function widened({ lo, hi, approx, kind }: Quantity): { lo: number; hi: number } {
  const least = lo;
  const most = hi === Number.POSITIVE_INFINITY ? lo * OPEN_ENDED : hi;
  const slack = approx === "about" ? 0 : kind === "count" || kind === "age" || kind === "percent" ? 0 : 0.02;
  return { lo: least * (1 - slack), hi: most * (1 + slack) };
}

function gravity(sides: readonly Figure[][]): Severity {
  const values = sides
    .flatMap((side) => side.map(({ quantity }) => quantity.value ?? quantity.lo))
    .filter(Number.isFinite);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return most > 0 && (most - least) / most >= GRAVE_DIFFERENCE ? "high" : "medium";
}
