import type { WireLine } from "../xml/marked-lines.ts";
import { linesOfText, mayHoldMarkup } from "./lines-of-text.ts";
import type { WireFacts, WireItem } from "./wire-item.ts";

const WORDS = ["headline", "byline", "dateline", "slugline", "editorialNote"] as const;
/** What programs write of a field that nobody filled in. */
const NOTHING = /^\s*(?:null|undefined|None|NaN|\[object Object\])\s*$/u;
/** What systems set over an item whose writer gave it no headline: those words, or a number of their own. */
const NO_HEADLINE = /^\s*(?:no (?:headline|title)|untitled|\d{5,})[\s!.]*$/iu;
/** A reference of the system's own to another part, sent as text. */
const TAG_ALONE = /^\s*<[A-Z]\w{2,40}(?:\s[^<>]{0,200})?\/>\s*$/u;
const MOST_STANDFIRST = 50;

/** An item whose lines of words hold words alone: without mark-up that was sent as text, and without what programs write for nothing. */
export function withCleanWords(wire: WireItem): WireItem {
  const { guid } = wire.facts;
  const words = WORDS.flatMap((name): [string, string | null][] => {
    const told = wire.facts[name];
    return told ? [[name, wordsIn(told, name === "editorialNote" ? "\n" : " ")]] : [];
  });
  const facts: WireFacts = { ...wire.facts, ...Object.fromEntries(words) };
  return {
    ...wire,
    facts: unnamed(guid && NOTHING.test(guid) ? { ...facts, guid: null } : facts),
    lines: wire.lines.some(isEmptyLine) ? wire.lines.filter((line) => !isEmptyLine(line)) : wire.lines,
    title: wire.title === null ? null : wordsIn(wire.title, " "),
    standfirst: wire.standfirst
      .slice(0, MOST_STANDFIRST)
      .flatMap((line) => wordsIn(line, " ") ?? [])
      .concat(wire.standfirst.slice(MOST_STANDFIRST)),
  };
}

function unnamed(facts: WireFacts): WireFacts {
  return facts.headline && NO_HEADLINE.test(facts.headline) ? { ...facts, headline: null } : facts;
}

function isEmptyLine({ text }: WireLine): boolean {
  return (text.length < 20 && NOTHING.test(text)) || (text.startsWith("<") && TAG_ALONE.test(text));
}

function wordsIn(text: string, between: string): string | null {
  if (NOTHING.test(text)) return null;
  if (!mayHoldMarkup(text)) return text;
  return (
    linesOfText(text, null)
      .map((line) => line.text)
      .join(between) || null
  );
}
