import { IRREGULAR_VERB_FORMS } from "../../language/lexicons/irregular-forms.ts";
import type { Frame } from "../frames.ts";
import { isStory, type Line } from "../lines.ts";
import type { Story } from "../story.ts";
import { capitalised } from "./answers.ts";
import type { Raised } from "./raised.ts";

/** Those who do things in the news, in camps of which a deed has one. */
const CAMPS: ReadonlyMap<string, string> = new Map([
  ["rebels", "rebels"],
  ["opposition", "rebels"],
  ["citizens", "citizens"],
  ["crowd", "citizens"],
  ["student", "citizens"],
  ["troops", "state forces"],
  ["army", "state forces"],
  ["police", "state forces"],
  ["suspect", "unidentified"],
]);
const DEEDS: ReadonlySet<string> = new Set([
  "capture",
  "enter",
  "loot",
  "attack",
  "kill",
  "release",
  "burn",
  "damage",
  "shoot",
  "hijack",
  "steal",
  "collapse",
  "close",
  "rescue",
  "detain",
  "explode",
]);
const UNKNOWN = /\b(?:unidentified|unknown|masked|armed) (?:gunmen|men|assailants|attackers|persons|people|group)\b/i;

type Doing = {
  readonly line: Line;
  readonly camp: string;
  readonly words: string;
  readonly target: string;
  readonly verb: string;
  readonly event: string;
};

/** One deed, here done by these, there by those: "Who entered the palace?" */
export function agentConflicts(story: Story): Raised[] {
  const byDeed = new Map<string, Doing[]>();
  for (const line of story.lines) {
    if (!isStory(line)) continue;
    for (const doing of doingsOf(story, line)) {
      const key = `${doing.event === "loot" ? "enter" : doing.event} ${doing.target}`;
      byDeed.set(key, [...(byDeed.get(key) ?? []), doing]);
    }
  }
  return [...byDeed].flatMap(([, doings]) => raise(doings));
}

function raise(doings: readonly Doing[]): Raised[] {
  const camps = new Map<string, Doing[]>();
  for (const doing of doings) camps.set(doing.camp, [...(camps.get(doing.camp) ?? []), doing]);
  const [first] = doings;
  const reports = new Set(doings.map(({ line }) => line.reportIndex));
  if (camps.size < 2 || reports.size < 2 || !first) return [];
  const sides = [...camps.values()].sort((a, b) => b.length - a.length);
  return [
    {
      kind: "status",
      severity: first.event === "enter" || first.event === "kill" || first.event === "attack" ? "high" : "medium",
      question: whoQuestion(first),
      reason: "The reports give one deed to different people.",
      sides: sides.map((side) => ({
        value: capitalised(side[0]?.words ?? ""),
        lines: side.map(({ line }) => line.index),
      })),
    },
  ];
}

// "Who stormed the palace?", in the word of the first report where that is a past form.
function whoQuestion({ verb, target }: Doing): string {
  const what = target.startsWith("#") ? target.slice(1) : `the ${target}`;
  return /ed$/.test(verb) || (IRREGULAR_VERB_FORMS.has(verb) && !/ing$/.test(verb))
    ? `Who ${verb} ${what}?`
    : `Who was it at ${what}?`;
}

function doingsOf(story: Story, line: Line): Doing[] {
  return (story.frames[line.index] ?? []).flatMap((frame): Doing[] => {
    if (!DEEDS.has(frame.event) || !frame.focus || frame.negated) return [];
    const agent = agentOf(line, frame);
    const target = targetOf(frame);
    const verb = line.text.slice(frame.word.start, frame.word.end).toLowerCase();
    return agent && target ? [{ line, ...agent, target, verb, event: frame.event }] : [];
  });
}

// Towns are entered by all sorts in turn; a building or an office by somebody.
function targetOf(frame: Frame): string | null {
  const key = frame.focus?.key ?? "";
  if (!key || CAMPS.has(key)) return null;
  if (!key.startsWith("#")) return BUILT.has(key) ? key : null;
  return /(?:palace|prison|airport|station|building|ministry|bank|parliament|school|hospital|bridge|embassy|plant|port|base)$/i.test(
    key,
  )
    ? key
    : null;
}

const BUILT: ReadonlySet<string> = new Set([
  "palace",
  "media",
  "prison",
  "airport",
  "bridge",
  "hospital",
  "school",
  "building",
  "parliament",
  "court",
  "statue",
  "prisoner",
  "plane",
  "ship",
  "train",
]);

function agentOf(line: Line, frame: Frame): { camp: string; words: string } | null {
  const by = /^[^,;]{0,30}?\bby ((?:\p{L}+ ){0,3}\p{L}+)/u.exec(line.text.slice(frame.word.end));
  if (by?.[1] && UNKNOWN.test(by[1])) return { camp: "unidentified", words: UNKNOWN.exec(by[1])?.[0] ?? by[1] };
  const subject = frame.subject ?? null;
  const key = subject?.key ?? "";
  const camp = CAMPS.get(key);
  if (!camp || !subject || subject === frame.focus) return null;
  const words = line.text.slice(wordStart(line, subject.start), subject.end);
  return { camp, words };
}

// With its adjective: "opposition fighters".
function wordStart(line: Line, start: number): number {
  const before = line.words.findLast((word) => word.end < start);
  return before &&
    line.text.slice(before.end, start) === " " &&
    /^(?:opposition|rebel|government|local|armed|unidentified|large)$/.test(before.norm)
    ? before.start
    : start;
}
