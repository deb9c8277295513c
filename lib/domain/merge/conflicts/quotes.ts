import { inFull } from "../../language/contractions.ts";
import { tokensOf } from "../../language/tokens.ts";
import { isSpeaking, type Line } from "../lines.ts";
import type { Quotation } from "../quotations.ts";
import { speakerOf } from "../quote-speakers.ts";
import type { Story } from "../story.ts";
import type { Raised } from "./raised.ts";
import { connected, groupAgreeing } from "./related.ts";

/** A quotation or, for a post quoted whole, its text. */
type Said = {
  readonly text: string;
  readonly norms: readonly string[];
  readonly line: Line;
  readonly speaker: string | null;
  readonly embed: boolean;
};

const FEWEST_WORDS = 4;
/** So much of the shorter one must stand in the longer, in order. */
const ALIKE = 0.6;
const NEIGHBOURS = 20;

/** Quotations of the same words that do not agree to the letter, or that two speakers are given. */
export function quoteConflicts(story: Story): Raised[] {
  const said = [...quotationsSaid(story), ...postsSaid(story)];
  const postings = new Map<string, number[]>();
  said.forEach(({ norms }, at) => {
    for (const norm of new Set(norms)) if (norm.length > 3) postings.set(norm, [...(postings.get(norm) ?? []), at]);
  });
  const links: [number, number][] = [];
  said.forEach((one, at) => {
    for (const other of candidates(said, postings, one, at))
      if (differ(one, other)) links.push([at, said.indexOf(other)]);
  });
  const parts = connected(said.length, links).map((part) => part.flatMap((at) => said[at] ?? []));
  return [...parts.flatMap((part) => [...wordings(part), ...mouths(part)]), ...shortForms(story, said)];
}

function candidates(said: readonly Said[], postings: ReadonlyMap<string, number[]>, one: Said, at: number): Said[] {
  const counts = new Map<number, number>();
  for (const norm of new Set(one.norms)) {
    const list = postings.get(norm) ?? [];
    if (list.length <= NEIGHBOURS * 2)
      for (const other of list) if (other > at) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, NEIGHBOURS)
    .flatMap(([other]) => said[other] ?? []);
}

function quotationsSaid(story: Story): Said[] {
  const lines = new Map<number, Line[]>();
  for (const line of story.lines) lines.set(line.reportIndex, [...(lines.get(line.reportIndex) ?? []), line]);
  return story.quotations.flat().flatMap((quote: Quotation): Said[] => {
    const own = (lines.get(quote.reportIndex) ?? []).filter((line) => line.start < quote.end && line.end > quote.start);
    const [line] = own;
    if (!line || line.block === "embed") return [];
    const norms = normsOf(quote.text);
    return norms.length >= 2
      ? [{ text: quote.text, norms, line, speaker: speakerOf(story, quote, own), embed: false }]
      : [];
  });
}

function postsSaid(story: Story): Said[] {
  return story.lines.flatMap((line): Said[] => {
    if (line.block !== "embed" || !isSpeaking(line)) return [];
    const text = line.text.replace(/https?:\S+|\bpic\.\S+|#(?=\p{L})/gu, "").trim();
    const norms = normsOf(text);
    return norms.length >= FEWEST_WORDS ? [{ text, norms, line, speaker: null, embed: true }] : [];
  });
}

// A house writes "cannot" where another writes "can't": that alters no word.
function normsOf(text: string): string[] {
  return tokensOf(text).flatMap(inFull);
}

// The same words, but not to the letter.
function differ(one: Said, other: Said): boolean {
  if (one.embed && other.embed) return false;
  if (one.line.reportIndex === other.line.reportIndex && one.embed === other.embed) return false;
  const [short, long] = one.norms.length <= other.norms.length ? [one, other] : [other, one];
  if (short.norms.length < FEWEST_WORDS || long.norms.length > short.norms.length * 6) return false;
  const shared = commonInOrder(short.norms, long.norms);
  return shared.length / short.norms.length >= ALIKE && !contains(long.norms, short.norms) && meaningful(shared) >= 2;
}

function wordings(part: readonly Said[]): Raised[] {
  const sides = groupAgreeing(part, (a, b) => contains(a.norms, b.norms) || contains(b.norms, a.norms));
  const texts = sides.map((side) => side[0]?.text ?? "");
  return [
    {
      kind: "quote",
      severity: "high",
      question: `What are the exact words: ${texts.map((text) => `“${clip(text)}”`).join(" or ")}?`,
      reason: part.some(({ embed }) => embed)
        ? "The report's quotation is not word for word what the post says."
        : "Reports quote the same words differently; only one can be verbatim.",
      sides: sides.map((side) => ({ value: `“${side[0]?.text ?? ""}”`, lines: side.map(({ line }) => line.index) })),
    },
  ];
}

function mouths(part: readonly Said[]): Raised[] {
  const spoken = part.filter(({ speaker }) => speaker !== null);
  const sides = groupAgreeing(spoken, (a, b) => sameSpeaker(a.speaker ?? "", b.speaker ?? ""));
  const [first] = sides;
  if (sides.length < 2 || !first?.[0]) return [];
  return [
    {
      kind: "name",
      severity: "high",
      question: `Who said “${clip(first[0].text)}”?`,
      reason: "Nearly the same words are put into different mouths.",
      sides: sides.map((side) => ({ value: side[0]?.speaker ?? "", lines: side.map(({ line }) => line.index) })),
    },
  ];
}

function sameSpeaker(a: string, b: string): boolean {
  const [first, second] = [normsOf(a), normsOf(b)];
  return first.some((norm) => norm.length > 3 && second.includes(norm));
}

// Short partial quotations of one declaration: “free of” here, “free city” there.
function shortForms(story: Story, said: readonly Said[]): Raised[] {
  const short = said.filter(({ norms, embed }) => norms.length >= 2 && norms.length < FEWEST_WORDS && !embed);
  return short.flatMap((one, at): Raised[] => {
    const others = short
      .slice(at + 1)
      .filter(
        (other) =>
          other.line.reportIndex !== one.line.reportIndex &&
          story.features.similarity(one.line.index, other.line.index) >= 0.15 &&
          other.norms[0] === one.norms[0],
      );
    const groups = groupAgreeing([one, ...others], (a, b) => a.norms.join(" ") === b.norms.join(" "));
    if (groups.length < 2) return [];
    return [
      {
        kind: "quote",
        severity: "medium",
        question: `What was said: ${groups.map((group) => `“${group[0]?.text ?? ""}”`).join(" or ")}?`,
        reason: "Reports quote scraps of one statement that do not match.",
        sides: groups.map((group) => ({
          value: `“${group[0]?.text ?? ""}”`,
          lines: group.map(({ line }) => line.index),
        })),
      },
    ];
  });
}

const LONGEST = 60;

// Longest common subsequence; quotations are short, and longer ones are judged by their beginning.
function commonInOrder(a: readonly string[], b: readonly string[]): string[] {
  const [x, y] = [a.slice(0, LONGEST), b.slice(0, LONGEST * 2)];
  const table: string[][] = Array.from({ length: y.length + 1 }, () => []);
  for (const word of x) {
    let diagonal: string[] = table[0] ?? [];
    for (let j = 1; j <= y.length; j++) {
      const above = table[j] ?? [];
      const left = table[j - 1] ?? [];
      const next = y[j - 1] === word ? [...diagonal, word] : above.length >= left.length ? above : left;
      diagonal = above;
      table[j] = next;
    }
  }
  return table.at(-1) ?? [];
}

function contains(long: readonly string[], short: readonly string[]): boolean {
  return ` ${long.join(" ")} `.includes(` ${short.join(" ")} `);
}

function meaningful(norms: readonly string[]): number {
  return norms.filter((norm) => norm.length > 3).length;
}

function clip(text: string): string {
  return text.length <= 70 ? text : `${text.slice(0, 67).trimEnd()}…`;
}
