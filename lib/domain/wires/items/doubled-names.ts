import { NAMED_CHARACTERS } from "../lexicons/named-characters.ts";
import type { WireFacts, WireItem } from "./wire-item.ts";

const NAME = /&(?:amp;)?(?<name>[a-z]{2,8}\d?|#\d{2,5}|#x[\da-f]{2,4});/giu;
const WORDS_OF_FACTS = ["headline", "byline", "dateline", "slugline", "editorialNote", "creditLine"] as const;

/** A system that escapes what was escaped before sends names of characters as words: "Mayor &amp; council" for "Mayor & council". */
export function withoutDoubledNames(wire: WireItem): WireItem {
  const facts: WireFacts = { ...wire.facts };
  for (const key of WORDS_OF_FACTS) {
    const words = facts[key];
    if (typeof words === "string" && words.includes("&")) Object.assign(facts, { [key]: undoubled(words) });
  }
  return {
    ...wire,
    facts,
    title: wire.title === null ? null : undoubled(wire.title),
    standfirst: wire.standfirst.map(undoubled),
    lines: wire.lines.map((line) => (line.text.includes("&") ? { ...line, text: undoubled(line.text) } : line)),
  };
}

function undoubled(words: string): string {
  return words.replace(NAME, (whole, name: string) => characterOf(name) ?? whole);
}

/** Null for names that are not known, and for brackets: what was written as words stays words. */
function characterOf(name: string): string | null {
  const named = /^(?:amp|quot|apos)$/u.test(name) ? { amp: "&", quot: '"', apos: "'" }[name] : undefined;
  if (named !== undefined) return named;
  if (!name.startsWith("#")) return Object.hasOwn(NAMED_CHARACTERS, name) ? (NAMED_CHARACTERS[name] ?? null) : null;
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return isWriting(code) ? String.fromCodePoint(code) : null;
}

const SIGNS = new Set([34, 38, 39]);

/** Letters and signs, and no controls, brackets or codes that stand for none. */
function isWriting(code: number): boolean {
  return SIGNS.has(code) || (code >= 0xa0 && code < 0xd800) || (code >= 0xf900 && code < 0xfff0);
}
