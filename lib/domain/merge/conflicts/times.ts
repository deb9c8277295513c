import type { DateMention } from "../../language/dates.ts";
import type { Quantity } from "../../language/numbers.ts";
import { isContent } from "../../language/tokens.ts";
import { isPlanned } from "../apparent/planned.ts";
import { sameByZone } from "../apparent/zones.ts";
import { conceptOf, type Frame } from "../frames.ts";
import { isStory, type Line } from "../lines.ts";
import type { Story } from "../story.ts";
import { momentAnswer } from "./answers.ts";
import { whenQuestion } from "./questions.ts";
import type { Raised } from "./raised.ts";
import { acrossReports, connected, groupAgreeing, type RelatedPair } from "./related.ts";
import { sameScene, townsIn } from "./scenes.ts";

/** Times and durations of one happening that differ: clock times, days, hours against days, the length of an operation. */
export function timeConflicts(story: Story, pairs: readonly RelatedPair[]): Raised[] {
  return [...clockConflicts(story, acrossReports(story, pairs)), ...distanceInTime(story), ...lengthConflicts(story)];
}

type Moment = { readonly line: Line; readonly mention: DateMention; readonly context: ReadonlySet<string> };

const CONTEXT_WORDS = 6;
const CONTEXT_SHARE = 0.4;
/** Clock times closer than this are one moment told roughly. */
const MINUTES_APART = 10;

function clockConflicts(story: Story, pairs: readonly RelatedPair[]): Raised[] {
  const byLine = new Map(story.lines.filter(isStory).map((line) => [line.index, momentsOf(story, line)]));
  const moments = [...byLine.values()].flat();
  const at = new Map(moments.map((moment, index) => [moment, index]));
  const links: [number, number][] = [];
  for (const { a, b } of pairs) {
    for (const first of byLine.get(a) ?? []) {
      for (const second of byLine.get(b) ?? [])
        if (sameHappening(story, first, second)) links.push([at.get(first) ?? 0, at.get(second) ?? 0]);
    }
  }
  return connected(moments.length, links).flatMap((part) => {
    const sides = groupAgreeing(
      part.flatMap((index) => moments[index] ?? []),
      (x, y) => sameMoment(x.mention, y.mention) || sameByZone(x.line, x.mention, y.line, y.mention),
    );
    const [first, second] = sides;
    if (!first?.[0] || !second) return [];
    return [
      {
        kind: "time" as const,
        severity: "high" as const,
        question: question(story, sides.flat()),
        reason: "The reports give different times for what seems to be one moment.",
        sides: sides.map((side) => ({
          value: side[0] ? momentAnswer(side[0].mention) : "",
          lines: side.map(({ line }) => line.index),
        })),
      },
    ];
  });
}

// Asked by the event that most of the reports tell next to the time.
function question(story: Story, moments: readonly Moment[]): string {
  const told = moments.flatMap((moment) => {
    const frame = eventBy(story, moment);
    return frame ? [{ line: moment.line, frame }] : [];
  });
  const times = (event: string) => told.filter(({ frame }) => frame.event === event).length;
  const [top] = [...told].sort((a, b) => times(b.frame.event) - times(a.frame.event));
  return top ? whenQuestion(top.line, top.frame) : "When did it happen?";
}

function eventBy(story: Story, { line, mention }: Moment): Frame | null {
  const frames = (story.frames[line.index] ?? []).filter(({ subject, negated }) => subject !== null && !negated);
  return frames.findLast(({ word }) => word.start < mention.start) ?? frames[0] ?? null;
}

function momentsOf(story: Story, line: Line): Moment[] {
  return (story.dates[line.index] ?? [])
    .filter(({ kind, from }) => kind === "clock" || ((kind === "day" || kind === "year") && from !== null))
    .map((mention) => ({ line, mention, context: contextOf(line, mention) }));
}

function contextOf(line: Line, span: { start: number; end: number }): Set<string> {
  const before = line.words.filter((word) => word.end <= span.start).slice(-CONTEXT_WORDS);
  const after = line.words.filter((word) => word.start >= span.end).slice(0, 3);
  return new Set([...before, ...after].filter((word) => word.kind === "word" && isContent(word)).map(conceptOf));
}

function sameHappening(story: Story, a: Moment, b: Moment): boolean {
  if (a.mention.kind !== b.mention.kind || !sameScene(townsIn(story, a.line), townsIn(story, b.line))) return false;
  if (isPlanned(a.line, a.mention) !== isPlanned(b.line, b.mention)) return false;
  const sum = (points: Iterable<string>) =>
    [...points].reduce((total, point) => total + story.features.weight(point), 0);
  const shared = [...a.context].filter((point) => b.context.has(point));
  return shared.length >= 2 && sum(shared) / (Math.min(sum(a.context), sum(b.context)) || 1) >= CONTEXT_SHARE;
}

function sameMoment(a: DateMention, b: DateMention): boolean {
  if (a.kind === "clock") {
    const minutes = (mention: DateMention) => (mention.hour ?? 0) * 60 + (mention.minute ?? 0);
    return Math.abs(minutes(a) - minutes(b)) < MINUTES_APART;
  }
  return (a.from ?? "") <= (b.to ?? "") && (b.from ?? "") <= (a.to ?? "");
}

const HOURS = /\b(?:only |just |a few |few |within |some )*hours (?:before|earlier|ago|later)\b/i;
const DAYS =
  /\b(?:in|over) (?:the )?(?:recent|last few|past few) days\b|\b(?:few|several|two|three|four|five|six) days (?:earlier|ago|before)\b/i;
const WEEKS =
  /\b(?:in|over) (?:the )?(?:recent|last few|past few) (?:weeks|months)\b|\b(?:weeks|months) (?:earlier|ago|before)\b/i;
const SPANS: readonly (readonly [RegExp, string])[] = [
  [HOURS, "hours"],
  [DAYS, "days"],
  [WEEKS, "weeks"],
];

// One fact, for one report a matter of hours ago, for another of days.
function distanceInTime(story: Story): Raised[] {
  return story.clusters.flatMap((cluster): Raised[] => {
    if (cluster.event === null) return [];
    const told = cluster.lines.flatMap((index) => {
      const line = story.lines[index];
      const span = SPANS.flatMap(([pattern, unit]) => {
        const match = line ? pattern.exec(line.text) : null;
        return match ? [{ index, unit, text: match[0] }] : [];
      });
      return span.slice(0, 1);
    });
    const sides = groupAgreeing(told, (a, b) => a.unit === b.unit);
    const reports = new Set(told.map(({ index }) => story.lines[index]?.reportIndex));
    if (sides.length < 2 || reports.size < 2) return [];
    return [
      {
        kind: "time",
        severity: "medium",
        question: `How long before was it: ${sides.map((side) => side[0]?.text ?? "").join(" or ")}?`,
        reason: "One report counts in hours what another counts in days.",
        sides: sides.map((side) => ({ value: side[0]?.text ?? "", lines: side.map(({ index }) => index) })),
      },
    ];
  });
}

/** An operation's length as told: seconds from the least to the most. */
type Length = { readonly line: number; readonly what: string; readonly seconds: number; readonly text: string };
const HOSTILITY: ReadonlySet<string> = new Set(["fight", "attack"]);
const OPERATION =
  /\b(?:offensive|campaign|operation|advance|siege|search|strike|trial|talks|blockade|lockdown|manhunt)\b/i;
const ROUGH = /\b(?:few|several|some|many)\b/i;
const TIMES_APART = 1.6;

// "within 24 hours" against "over the past 10 days": the same operation, another length.
function lengthConflicts(story: Story): Raised[] {
  const byWhat = new Map<string, Length[]>();
  for (const line of story.lines) {
    if (!isStory(line)) continue;
    for (const length of lengthsOf(story, line)) byWhat.set(length.what, [...(byWhat.get(length.what) ?? []), length]);
  }
  return [...byWhat].flatMap(([what, lengths]): Raised[] => {
    const sides = groupAgreeing(
      lengths,
      (a, b) => Math.max(a.seconds, b.seconds) / Math.min(a.seconds, b.seconds) < TIMES_APART,
    );
    const reports = new Set(lengths.map(({ line }) => story.lines[line]?.reportIndex));
    if (sides.length < 2 || reports.size < 2) return [];
    return [
      {
        kind: what.startsWith("fighting") ? "number" : "time",
        severity: what.startsWith("fighting") ? "medium" : "high",
        question: `How long did the ${what} take?`,
        reason: "The reports give lengths of one operation that do not go together.",
        sides: sides.map((side) => ({ value: side[0]?.text ?? "", lines: side.map(({ line }) => line) })),
      },
    ];
  });
}

function lengthsOf(story: Story, line: Line): Length[] {
  const operation = OPERATION.exec(line.text)?.[0]?.toLowerCase();
  return (story.quantities[line.index] ?? []).flatMap((quantity): Length[] => {
    const seconds = secondsOf(quantity);
    const text = phraseOf(line.text, quantity.start, quantity.end);
    if (seconds === null || seconds <= 0 || ROUGH.test(quantity.text)) return [];
    const hostile = (story.frames[line.index] ?? []).find(
      ({ event, word }) => HOSTILITY.has(event) && Math.abs(word.start - quantity.end) < 60,
    );
    const place = (story.naming.mentions[line.index] ?? []).find(({ entity }) => entity.kind === "place")?.entity
      .canonical;
    if (
      hostile &&
      place &&
      /^(?:of|hostile)|\b(?:after|in|for|last|past)\b/i.test(
        line.text.slice(Math.max(0, quantity.start - 20), quantity.start),
      )
    )
      return [{ line: line.index, what: `fighting for ${place}`, seconds, text }];
    const framed = /\b(?:within|over|in|for|after|past|last|just|launched|began)\b[^,;]{0,24}$/i.test(
      line.text.slice(0, quantity.start),
    );
    return operation && framed
      ? [{ line: line.index, what: GENERAL.has(operation) ? "offensive" : operation, seconds, text }]
      : [];
  });
}

const SECONDS: Readonly<Record<string, number>> = {
  minute: 60,
  hour: 3600,
  day: 86_400,
  week: 604_800,
  month: 2_629_800,
  year: 31_557_600,
};

function secondsOf({ kind, value, noun }: Quantity): number | null {
  if (kind === "duration") return value;
  const unit = SECONDS[(noun ?? "").replace(/s$/, "")];
  return kind === "count" && unit !== undefined && value !== null ? value * unit : null;
}

const GENERAL: ReadonlySet<string> = new Set(["offensive", "campaign", "operation", "advance"]);

function phraseOf(text: string, start: number, end: number): string {
  const before =
    /(?:\b(?:within|over|in|for|after|just|the|past|last|only|some) )+$/i.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^ (?:ago|earlier|later|or so)/i.exec(text.slice(end))?.[0] ?? "";
  return `${before}${text.slice(start, end)}${after}`;
}
