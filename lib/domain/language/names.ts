import { CRAFT_WORDS, NOBLE_TITLES, PLATFORMS } from "./lexicons/titles.ts";
import {
  craftKey,
  hasCapital,
  type NameLexicon,
  type NameLine,
  type NameMention,
  opensSentence,
} from "./names-mention.ts";
import { partPlaceAndPerson, readRun } from "./names-runs.ts";
import { trimRun } from "./names-trim.ts";

/** What the reports themselves show about which words are names. */
export function learnNames(lines: readonly NameLine[]): NameLexicon {
  const small = new Set<string>();
  const capital = new Set<string>();
  const crafts = new Set<string>();
  for (const line of lines) {
    const { text, tokens, prose } = line;
    if (!prose || isTitleCase(line)) continue;
    tokens.forEach((token, index) => {
      if (token.kind !== "word") return;
      const craft = craftAfter(line, index);
      if (craft) crafts.add(craft);
      if (/^\p{Ll}/u.test(token.text)) small.add(token.norm);
      else if (index > 0 && !opensSentence(text, token)) capital.add(token.norm);
    });
  }
  return { small, capital, crafts };
}

// "ferry Lady Anne", "the Lady Anne": the words of the name of a ship that stands after this word, or null.
function craftAfter({ text, tokens }: NameLine, at: number): string | null {
  const next = tokens[at + 1];
  const norm = tokens[at]?.norm ?? "";
  if (!next || !(CRAFT_WORDS.has(norm) || (norm === "the" && NOBLE_TITLES.has(next.norm)))) return null;
  let to = at;
  for (let last = tokens[to]; last; last = tokens[to]) {
    const following = tokens[to + 1];
    if (!following || !hasCapital(following) || text.slice(last.end, following.start) !== " ") break;
    to++;
  }
  return to > at + 1 ? craftKey(tokens.slice(at + 1, to + 1)) : null;
}

/** The names of one sentence in order; none from headlines written all in capitals or In Title Case. */
export function findNames(line: NameLine, lexicon: NameLexicon): NameMention[] {
  if (isTitleCase(line)) return [];
  const mentions: NameMention[] = [...findAccounts(line)];
  let index = 0;
  while (index < line.tokens.length) {
    const run = readRun(line, index, lexicon);
    if (run === null) {
      index++;
      continue;
    }
    for (const part of partPlaceAndPerson(line, run)) {
      const mention = trimRun(line, part, lexicon);
      if (mention && !mentions.some((m) => m.start <= mention.start && mention.end <= m.end)) mentions.push(mention);
    }
    index = run.to + 1;
  }
  mentions.sort((a, b) => a.start - b.start);
  return mentions.map((mention, at) => ({ ...mention, aliasOf: aliasTarget(line.text, mentions, at) }));
}

// "X account Stormwatch" and "the X Stormwatch account" are one speaker, whatever the order.
function findAccounts(line: NameLine): NameMention[] {
  const { tokens } = line;
  const found: NameMention[] = [];
  tokens.forEach((token, at) => {
    if (!PLATFORMS.has(token.norm) || !hasCapital(token)) return;
    const [second, third] = [tokens[at + 1], tokens[at + 2]];
    const accountFirst = second?.norm === "account" && third && hasCapital(third);
    const accountLast = third?.norm === "account" && second && hasCapital(second);
    if (!third || !(accountFirst || accountLast)) return;
    const text = line.text.slice(token.start, third.end);
    found.push({
      start: token.start,
      end: third.end,
      text,
      kind: "other",
      title: null,
      from: at,
      to: at + 2,
      aliasOf: null,
    });
  });
  return found;
}

// "Name (Other)" and "Name (Other or OTH in Arabic)".
function aliasTarget(text: string, mentions: readonly NameMention[], at: number): number | null {
  const mention = mentions[at];
  const before = mentions[at - 1];
  if (!mention || !before) return null;
  const gap = text.slice(before.end, mention.start);
  if (/^\s?\((?:also known as |also called |formerly |known as |or )?$/.test(gap)) return at - 1;
  const inBracket =
    before.end < mention.start && gap === " or " && before.aliasOf === null && opensBracket(text, before.start);
  return inBracket && at >= 2 ? at - 2 : null;
}

function opensBracket(text: string, at: number): boolean {
  return /\(\s?$/.test(text.slice(0, at));
}

function isTitleCase(line: NameLine): boolean {
  const content = line.tokens.filter((token) => token.kind === "word" && token.text.length > 3);
  if (content.length < 4) return false;
  const inCapitals = content.filter((token) => /^\p{Lu}+$/u.test(token.text)).length / content.length > 0.8;
  return inCapitals || (!/[.!?]["”’)]*$/.test(line.text) && content.filter(hasCapital).length / content.length > 0.8);
}
