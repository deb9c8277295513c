import { findNames, learnNames } from "../language/names.ts";
import { groupNames } from "../language/names-groups.ts";
import type { NameMention } from "../language/names-mention.ts";
import { tokensOf } from "../language/tokens.ts";
import type { Span } from "../shared/span.ts";

/** A sentence of some report, and which report it is, counted from 0. */
export type NamedLine = { readonly text: string; readonly report: number };

/** A name in a text, and the number of whom or what it means: all spellings of one have the same. */
export type KnownName = Span & { readonly entity: number };

/** Says which persons, places and bodies of the reports a text names. */
export type KnownNames = (text: string) => readonly KnownName[];

/** Learns the names of the reports; spellings that mean one get one number. A name that no report has is left out. */
export function learnKnownNames(lines: readonly NamedLine[]): KnownNames {
  const rows = lines.map(({ text }) => ({ text, tokens: tokensOf(text), prose: true }));
  const lexicon = learnNames(rows);
  const found = rows.map((row) => findNames(row, lexicon));
  const mentions = found.flatMap((list, at) => list.map((mention) => ({ mention, report: lines[at]?.report ?? 0 })));
  const index = groupNames(mentions, found.flatMap(aliasPairs));
  return (text) => {
    const list = findNames({ text, tokens: tokensOf(text), prose: true }, lexicon);
    return list.flatMap(({ start, end, text: name }) => {
      const entity = index.find(name)?.index;
      return entity === undefined ? [] : [{ start, end, entity }];
    });
  };
}

function aliasPairs(list: readonly NameMention[]): (readonly [string, string])[] {
  return list.flatMap((mention) => {
    const target = mention.aliasOf === null ? undefined : list[mention.aliasOf];
    return target ? [[mention.text, target.text] as const] : [];
  });
}
