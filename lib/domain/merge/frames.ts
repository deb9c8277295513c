import { EVENT_CONCEPTS, type EventRole, VERB_PHRASES } from "../language/lexicons/concepts.ts";
import { stemOf } from "../language/stems.ts";
import type { Span } from "../shared/span.ts";
import {
  type Head,
  type HeadResolver,
  headsOf,
  objectAfter,
  ownerBefore,
  subjectBefore,
  thingOf,
} from "./frame-heads.ts";
import type { Line, Word } from "./lines.ts";
import type { Naming } from "./naming.ts";

/** One thing said to happen: event and the parties that make it the same event elsewhere. Spans are in the sentence. */
export type Frame = {
  readonly line: number;
  readonly event: string;
  readonly word: Span;
  readonly subject: Head | null;
  readonly object: Head | null;
  /** The party that decides what the event is. */
  readonly focus: Head | null;
  readonly negated: boolean;
  /** Wished, demanded, planned: not said to have happened. */
  readonly unreal: boolean;
};

const EVENTS = new Map<string, { name: string; role: EventRole }>();
for (const [form, { name, role }] of EVENT_CONCEPTS)
  if (!form.includes("-")) EVENTS.set(stemOf(form), { name, role: role ?? "x" });
// "free" and "freed" share a stem: one is a state, the other a release.
EVENTS.set(stemOf("free"), { name: "free", role: "s" });
const ROLES = new Map([...EVENTS.values()].map(({ name, role }) => [name, role]));

const NEGATIONS: ReadonlySet<string> = new Set(
  "no not never none nobody nothing without neither nor cannot isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't won't wouldn't can't couldn't".split(
    " ",
  ),
);
const REFUSALS: ReadonlySet<string> = new Set([
  "refuse",
  "refuses",
  "refused",
  "refusing",
  "failed",
  "fails",
  "declined",
]);
const UNREAL: ReadonlySet<string> = new Set(
  "demand demands demanded demanding call calls called calling urge urges urged urging want wants wanted if may might could should seek seeks seeking hopes hoped hope plan plans planned threaten threatened prevent possible fear fears feared fearing".split(
    " ",
  ),
);

/** The name of a word's concept as a thing or event, or its stem. */
export function conceptOf(word: Word): string {
  return thingOf(word) ?? EVENTS.get(word.stem)?.name ?? word.stem;
}

/** The frames of a line in order. */
export function framesOf(line: Line, naming: Naming, resolve: HeadResolver): Frame[] {
  const all = headsOf(line, naming.mentions[line.index] ?? [], resolve);
  const heads = all.filter((head) => !head.owner);
  const frames: Frame[] = [];
  line.words.forEach((word, at) => {
    const event = eventAt(line, at);
    if (event === null || heads.some((head) => head.named && head.start <= word.start && word.end <= head.end)) return;
    frames.push(frameAt(line, at, event, heads, all));
  });
  return frames;
}

function eventAt(line: Line, at: number): string | null {
  const word = line.words[at];
  if (!word || word.kind === "number" || (word.norm === "guilty" && line.words[at - 1]?.norm === "not")) return null;
  if (thingOf(word) !== null) return null;
  if (word.norm === "freed") return "release";
  if (word.text === "March" || (word.norm === "board" && line.words[at - 1]?.norm === "on")) return null;
  const phrase = phraseAt(line, word);
  if (phrase) return phrase;
  if (word.norm === "held" && heldBySomebody(line, at)) return "detain";
  if (word.stem === "fall") return fallAt(line, at);
  if (/^strikes?$/.test(word.norm) && isNominal(line, at)) return strikeAt(line, at);
  if (word.stem === "leav" && LEFT_SO.test(line.text.slice(word.end))) return null;
  if (word.stem === "take") return takesTown(line, at) ? "capture" : null;
  return EVENTS.get(word.stem)?.name ?? null;
}

// Most words open no phrase: one look tells.
const ANY_PHRASE = new RegExp(VERB_PHRASES.map(([pattern]) => pattern.source).join("|"), "u");

function phraseAt(line: Line, word: Word): string | null {
  const tail = line.text.slice(word.start, word.start + 120).toLowerCase();
  if (!ANY_PHRASE.test(tail)) return null;
  return VERB_PHRASES.find(([pattern]) => pattern.test(tail))?.[1] ?? null;
}

const HELD_THINGS =
  /\b(?:meeting|talks|election|elections|vote|referendum|ceremony|funeral|service|conference|trial|hearing|match|game|race|festival|rally|protest|vigil|summit|exercise|inquiry|position|record|party|event)\b/i;

// "were held, police said": people are held; meetings are too, but otherwise.
function heldBySomebody(line: Line, at: number): boolean {
  const before = line.words[at - 1]?.norm ?? "";
  const after = line.text.slice(line.words[at]?.end ?? 0);
  return (
    /^(?:was|were|been|being)$/.test(before) &&
    /^(?:$|[,.;]| (?:by|for|after|over|on suspicion|at (?:a )?police|in (?:custody|connection|police)|overnight)\b)/.test(
      after,
    ) &&
    !HELD_THINGS.test(line.text.slice(0, line.words[at]?.start ?? 0))
  );
}

// Prices fall by a figure, towns to somebody; of the rest it is not known.
function fallAt(line: Line, at: number): string | null {
  const next = line.words.slice(at + 1, at + 4);
  if (next.some((word) => word.kind === "number" || word.norm === "percent")) return "decline";
  return /^\p{Lu}/u.test(line.words[at - 1]?.text ?? "") ? "capture" : null;
}

// A strike from the air, of lightning, or of those who work.
function strikeAt(line: Line, at: number): string | null {
  if (/^(?:air|drone|missile|rocket|bomb|artillery)$/.test(line.words[at - 1]?.norm ?? "")) return "attack";
  return LABOUR.test(line.text) ? "strike-labour" : null;
}

const LABOUR = /\b(?:on strike|unions?|walkout|workers|staff|handlers|drivers|crews|pay|wages|strikers|picket)\b/i;
/** "leaving 12 people dead": what became of them, not that they left. */
const LEFT_SO =
  /^ (?:[\p{L}\p{N},-]+ ){1,4}(?:dead|hurt|injured|wounded|homeless|stranded|trapped|missing|without|destroyed|damaged)\b/u;

function takesTown(line: Line, at: number): boolean {
  const next = line.words.slice(at + 1, at + 4);
  return (
    next.some((word) => /^(?:cities|city|towns?|villages?|capital)$/.test(word.norm)) ||
    /^\p{Lu}/u.test(next.find((word) => !/^(?:first|back|the)$/.test(word.norm))?.text ?? "")
  );
}

/** "denied having arrested": said not to have happened. */
const DENIED_DEED = /\bden(?:y|ied|ies|ying) (?:ever )?having (?:been )?$/i;
const PASSIVE_FORM = /(?:ed|en|wn|ld|ght|un|ut|ne)$/;

function frameAt(line: Line, at: number, event: string, heads: readonly Head[], all: readonly Head[]): Frame {
  const word = line.words[at];
  const span = { start: word?.start ?? 0, end: word?.end ?? 0 };
  const before = line.words.slice(Math.max(0, at - 3), at).map((item) => item.norm);
  const nominal = isNominal(line, at);
  const passive =
    !nominal &&
    before.some((norm) => /^(?:is|are|was|were|be|been|being)$/.test(norm)) &&
    PASSIVE_FORM.test(word?.norm ?? "");
  const subject = nominal ? ownerBefore(line, at, all) : subjectBefore(line, at, heads);
  const object = objectAfter(line, at, heads, nominal);
  const focus = focusOf(line, at, event, { subject, object, nominal, passive }, all);
  const negated =
    DENIED_DEED.test(line.text.slice(0, span.start)) ||
    before.slice(-2).some((norm) => NEGATIONS.has(norm)) ||
    before.slice(-2).some((norm) => REFUSALS.has(norm));
  const unreal =
    before.some((norm) => UNREAL.has(norm)) ||
    /^[^,;]{0,60}\b(?:is near|is nearing|looms|is imminent)\b/.test(line.text.slice(span.end));
  return { line: line.index, word: span, subject, object, focus, event: settled(event, focus), negated, unreal };
}

type Parties = {
  readonly subject: Head | null;
  readonly object: Head | null;
  readonly nominal: boolean;
  readonly passive: boolean;
};

function focusOf(line: Line, at: number, event: string, parties: Parties, heads: readonly Head[]): Head | null {
  const { subject, object, nominal, passive } = parties;
  if (event === "unknown") return nearest(heads, at, (head) => head.key === "destination") ?? subject ?? object;
  if (event === "free") return nearest(heads, at, (head) => head.place) ?? subject ?? object;
  const role = ROLES.get(event) ?? "o";
  if (passive) return subject;
  if (role === "s") return subject ?? (nominal ? object : null);
  if (event !== "capture") return object ?? subject;
  const open =
    /^[^\p{L}]*(?:$|[,.;]|\b(?:it|them|after|in|on|with|without|as|and)\b)/u.test(tailOf(line, at)) ||
    object?.key === "city";
  const place = object?.place && object.named ? object : open ? townAround(line, at, heads) : null;
  return place ?? object ?? subject;
}

// What follows a deed's words, "took control" among them.
function tailOf(line: Line, at: number): string {
  return line.text.slice(line.words[at]?.end ?? 0).replace(/^ (?:control|over)(?: of)?\b/, "");
}

function nearest(heads: readonly Head[], at: number, test: (head: Head) => boolean): Head | null {
  const near = heads.filter((head) => test(head) && Math.abs(head.at - at) <= 7);
  return near.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0] ?? null;
}

// "its statue fell in Northport after they took control of it": the town is named before; "four cities, including Northport": after.
function townAround(line: Line, at: number, heads: readonly Head[]): Head | null {
  const own = heads.find(
    (head) =>
      head.at > at &&
      head.at - at < 5 &&
      !head.named &&
      head.key !== "city" &&
      head.key !== "capital" &&
      head.key !== "rebels",
  );
  if (own) return null;
  const including = heads.find(
    (head) =>
      head.at > at && head.named && head.place && /\bincluding (?:\p{L}+ ){0,5}$/u.test(line.text.slice(0, head.start)),
  );
  return including ?? heads.findLast((head) => head.at < at && head.named && head.place) ?? null;
}

const RULERS: ReadonlySet<string> = new Set(["government", "leader", "president"]);

// Towns fall to somebody; rulers fall.
function settled(event: string, focus: Head | null): string {
  if (event !== "capture" && event !== "surrender" && event !== "collapse") return event;
  if (focus && (RULERS.has(focus.key) || (focus.named && !focus.place && event !== "collapse"))) return "overthrow";
  return event === "surrender" ? "capture" : event;
}

const NOUN_FORM = /(?:tions?|sions?|ments?|ures?|als?|ances?|ouster|exit|entry|toll|landfall)$/;

function isNominal(line: Line, at: number): boolean {
  const before = line.words[at - 1];
  const next = line.words[at + 1]?.norm;
  if (NOUN_FORM.test(line.words[at]?.norm ?? "")) return true;
  if (!before) return next === "of";
  return (
    /^(?:the|a|an|its|his|her|their|this|that|of|in|after|with|following|total|by|from|full)$/.test(before.norm) ||
    /['’‘]s?$/.test(before.text) ||
    next === "of" ||
    next === "by"
  );
}
