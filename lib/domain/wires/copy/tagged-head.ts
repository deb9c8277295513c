import { isDateLine } from "../date-line.ts";
import type { Subject } from "../items/subjects.ts";
import type { HeadField, HeadKind } from "./copy-head.ts";

/** A head whose lines say themselves what they are. */
export type TaggedHead = {
  /** Where the machines of the line sent it. */
  readonly routing: readonly string[];
  readonly fields: readonly HeadField[];
  readonly subjects: readonly Subject[];
  /** The line that names the day, or day and hour. */
  readonly day: string | null;
  readonly rest: readonly string[];
};

/** "#Quay", "$Quay shut", ":(PORT ALDER)", "*11000000": one mark, right before its value. */
const MARKED = /^(?<tag>[%#$:*@~^&+])(?<value>\S.*|)$/u;
/** "TI#Quay shut", "PD#04 May 2031": two letters and a stroke. */
const CODED = /^(?<tag>[A-Z]{2})#(?<value>.*)$/u;

const KINDS: Readonly<Record<string, HeadKind>> = {
  "#": "slug",
  $: "headline",
  "^": "headline",
  TI: "headline",
  HD: "headline",
  AB: "standfirst",
  BY: "byline",
};
const TEXT = "TX";
const DAY = "PD";
const FEWEST = 2;
const LONGEST_TITLE = 140;

/** The head of copy that a machine tagged line by line; null where it is none. The first line after it stands in for a headline that no tag told. */
export function readTaggedHead(lines: readonly string[]): TaggedHead | null {
  const from = lines.findIndex((line) => line.trim() !== "" && !ROUTING.test(line.trim()));
  if (from < 0) return null;
  const routing = lines
    .slice(0, from)
    .map((line) => line.trim())
    .filter(Boolean);
  const { tags, end } = readTags(lines, from);
  if (tags.length + routing.length < FEWEST) return null;
  const open = tags.at(-1)?.tag === TEXT ? [tags.at(-1)?.value ?? ""] : [];
  const told = { routing, ...sortTags(tags.filter(({ tag }) => tag !== TEXT)), rest: [...open, ...lines.slice(end)] };
  return told.fields.some(({ kind }) => kind === "headline") ? told : withTitle(told);
}

/** "ABC000", "YY TDR". */
const ROUTING = /^(?:[A-Z]{2,4}\d{0,4}|[A-Z]{2} [A-Z]{2,4})$/u;

type Tag = { readonly tag: string; readonly value: string };

function readTags(lines: readonly string[], from: number): { readonly tags: readonly Tag[]; readonly end: number } {
  const tags: Tag[] = [];
  let end = from;
  for (; end < lines.length; end++) {
    const line = (lines[end] ?? "").trim();
    const { tag, value = "" } = (CODED.exec(line) ?? MARKED.exec(line))?.groups ?? {};
    // A letter by itself is a code of the service.
    if (tag === undefined && (tags.length === 0 || line.length > 1)) break;
    tags.push({ tag: tag ?? "", value: (tag === undefined ? line : value).trim() });
    if (tag === TEXT) return { tags, end: end + 1 };
  }
  return { tags, end };
}

function sortTags(tags: readonly Tag[]): Omit<TaggedHead, "rest" | "routing"> {
  const told = tags.filter(({ value }) => value !== "");
  const hasSlug = told.some(({ tag }) => tag === "#");
  return {
    fields: told.map(({ tag, value }) => fieldOf(tag, value, hasSlug)),
    subjects: told.filter(({ value }) => SUBJECT.test(value)).map(({ value }) => ({ code: value, name: null })),
    day: told.find(({ tag }) => tag === DAY)?.value ?? null,
  };
}

const SUBJECT = /^\d{8}$/u;

/** Behind a colon stands a place in brackets, or what the keyword over it leaves open. */
function fieldOf(tag: string, value: string, hasSlug: boolean): HeadField {
  // One letter is a code, whatever it stands for elsewhere.
  if (tag !== ":") return { kind: value.length > 1 ? (KINDS[tag] ?? "code") : "code", text: value };
  const place = /^\((?<name>[^()]+)\)$/u.exec(value)?.groups?.name;
  if (place !== undefined) return { kind: "place", text: place };
  return { kind: hasSlug ? "headline" : "slug", text: value };
}

/** The quads that close a line, as copy for typesetters has them: "Quay shut<!". */
const QUADS = /\s*\.?[<=]+!?\s*$/u;

function withTitle(head: TaggedHead): TaggedHead {
  const at = head.rest.findIndex((line) => line.trim() !== "");
  const line = head.rest[at]?.trim().replace(QUADS, "") ?? "";
  const indented = /^\s/u.test(head.rest[at] ?? "");
  if (at < 0 || indented || line.length > LONGEST_TITLE || /[.!?]["”]?$/u.test(line)) return head;
  const rest = head.rest.slice(at + 1);
  const day = head.day ?? rest.slice(0, 4).find((next) => isDateLine(next.trim())) ?? null;
  return { ...head, fields: [...head.fields, { kind: "headline", text: line }], rest, day };
}
