import type { Picked } from "./draft-lead.ts";

/** Sentences that must stand together: one that reads by itself and those that lean on it. */
type Unit = readonly Picked[];

const FEWEST = 2;
const MOST = 4;
const LONGEST = 700;
const KINSHIP = 0.12;
const BACKGROUND =
  /\b(?:since (?:19|20)\d\d|in (?:\p{Lu}\p{L}+ )?(?:19|20)\d\d|years? ago|succeeded|was founded|was built|decades|had (?:last|previously)|in recent years|historically)\b/u;
const LEAD_SHARE = 0.1;

/** Paragraphs in the order in which news is read: lead, how it came, what people say, what lies behind. */
export function inReadingOrder(picked: readonly Picked[]): Picked[][] {
  const units = unitsOf(picked);
  const leads = Math.max(1, Math.round(units.length * LEAD_SHARE));
  const stages = [0, 1, 2, 3].map((stage) => units.filter((unit, at) => stageOf(unit, at, leads) === stage));
  return withoutLoneSentences(stages.map((entries, stage) => paragraphsOf(stage === 0 ? entries : byFlow(entries))));
}

function unitsOf(picked: readonly Picked[]): Unit[] {
  const ids = new Set(picked.map(({ candidate }) => candidate.sentence.id));
  const leaning = picked.filter(({ candidate }) => candidate.leansOn !== null && ids.has(candidate.leansOn));
  return picked.filter((entry) => !leaning.includes(entry)).map((head) => withLeaning(head, leaning));
}

function withLeaning(head: Picked, leaning: readonly Picked[]): Unit {
  const unit = [head];
  for (let next = nextOf(unit, leaning); next; next = nextOf(unit, leaning)) unit.push(next);
  return unit;
}

// What leans on the last sentence comes right after it; then what leans on an earlier one.
function nextOf(unit: Unit, leaning: readonly Picked[]): Picked | undefined {
  const left = leaning.filter((entry) => !unit.includes(entry));
  return unit
    .toReversed()
    .map(({ candidate }) => left.find((entry) => entry.candidate.leansOn === candidate.sentence.id))
    .find((entry) => entry !== undefined);
}

function stageOf(unit: Unit, at: number, leads: number): number {
  const [head] = unit;
  if (at < leads || !head) return 0;
  const { candidate, claim } = head;
  if (BACKGROUND.test(candidate.sentence.text)) return 3;
  const quotes = unit.some((entry) => /[“"«][^”"»]{12,}[”"»]/.test(entry.candidate.sentence.text));
  return candidate.attributed && (quotes || claim.reports.length === 1) ? 2 : 1;
}

// The unit that takes up most of the one before it comes next; of equals, the one that stands higher in its report.
function byFlow(units: readonly Unit[]): Unit[] {
  const left = [...units];
  const out: Unit[] = [];
  while (left.length > 0) {
    const last = out.at(-1);
    const scores = left.map((unit) => (last ? shared(last, unit) : 0) - (unit[0]?.candidate.position ?? 0) * 0.5);
    const next = scores.indexOf(Math.max(...scores));
    out.push(...left.splice(next, 1));
  }
  return out;
}

function shared(a: Unit, b: Unit): number {
  const said = new Set(a.flatMap(({ candidate }) => [...candidate.points.keys()]));
  let sum = 0;
  let all = 0;
  for (const { candidate } of b) {
    for (const [point, weight] of candidate.points) {
      all += weight;
      if (said.has(point)) sum += weight;
    }
  }
  return all === 0 ? 0 : sum / all;
}

function paragraphsOf(units: readonly Unit[]): Picked[][] {
  const paragraphs: Picked[][] = [];
  for (const unit of units) {
    const open = paragraphs.at(-1);
    if (open && fits(open, unit) && (open.length < FEWEST || shared(open, unit) > KINSHIP)) open.push(...unit);
    else paragraphs.push([...unit]);
  }
  return paragraphs;
}

function fits(open: readonly Picked[], unit: Unit): boolean {
  return open.length + unit.length <= MOST && lengthOf(open) + lengthOf(unit) <= LONGEST;
}

function lengthOf(entries: readonly Picked[]): number {
  return entries.reduce((sum, { candidate }) => sum + candidate.sentence.text.length, 0);
}

// A sentence alone goes to the paragraph before it, within its stage first; only the lead may stand alone.
function withoutLoneSentences(stages: readonly (readonly Picked[][])[]): Picked[][] {
  const out: Picked[][] = [];
  for (const paragraph of stages.flat()) {
    const before = out.at(-1);
    const lone = before?.length === 1 || paragraph.length === 1;
    if (before && lone && fits(before, paragraph)) before.push(...paragraph);
    else out.push([...paragraph]);
  }
  return out;
}
