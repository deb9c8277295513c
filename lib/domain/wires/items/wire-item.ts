import type { ParsedReport } from "../report.ts";
import type { WireLine } from "../xml/marked-lines.ts";

/** What an item says of itself; what a reader does not find it leaves out or null. */
export type WireFacts = Partial<
  Omit<ParsedReport, "item" | "format" | "text" | "blocks" | "warnings" | "source" | "distributor">
>;

/** Whose the item is, by the names that it gives. */
export type WireParties = {
  /** Told to be the origin, as against whoever passes it on. */
  readonly origin: string | null;
  /** Whoever provides it: the origin, unless the text or `origin` says otherwise. */
  readonly provider: string | null;
  /** Whoever sent the message that it came in. */
  readonly sender: string | null;
};

/** One item as its format's reader finds it, before its text is put together. */
export type WireItem = {
  readonly facts: WireFacts;
  readonly parties: WireParties;
  /** The IANA zone of the newsroom's clock, where the item's stamps show that it is theirs. */
  readonly zone?: string | null;
  /** Stands in for a headline where there is none. */
  readonly title: string | null;
  /** The persons who made it: they stand in for a byline where neither the item nor its text has one. */
  readonly makers?: string | null;
  /** What the persons of the byline are: "Port correspondent". */
  readonly bylineTitle?: string | null;
  readonly standfirst: readonly string[];
  readonly lines: readonly WireLine[];
  readonly warnings: readonly string[];
};

export const NOBODY: WireParties = { origin: null, provider: null, sender: null };

/** An item in which what the first does not say is taken from the second: an envelope and the document in it. */
export function fillFrom(item: WireItem, other: WireItem): WireItem {
  return {
    facts: fillFacts(item.facts, other.facts),
    parties: {
      origin: item.parties.origin ?? other.parties.origin,
      provider: item.parties.provider ?? other.parties.provider,
      sender: item.parties.sender ?? other.parties.sender,
    },
    zone: item.zone ?? other.zone ?? null,
    title: item.title ?? other.title,
    makers: item.makers ?? other.makers ?? null,
    bylineTitle: item.bylineTitle ?? other.bylineTitle ?? null,
    standfirst: item.standfirst.length > 0 ? item.standfirst : other.standfirst,
    lines: item.lines.length > 0 ? item.lines : other.lines,
    warnings: [...item.warnings, ...other.warnings],
  };
}

function fillFacts(facts: WireFacts, other: WireFacts): WireFacts {
  const told = Object.entries(facts).filter(([, value]) => !isEmpty(value));
  return { ...other, ...Object.fromEntries(told) };
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === "" ||
    value === false ||
    value === "usable" ||
    (Array.isArray(value) && value.length === 0)
  );
}
