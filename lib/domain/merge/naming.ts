import { findNames, learnNames } from "../language/names.ts";
import type { Entity, EntityIndex } from "../language/names-entities.ts";
import { groupNames } from "../language/names-groups.ts";
import type { NameMention } from "../language/names-mention.ts";
import { isSpeaking, type Line } from "./lines.ts";
import type { NameGroup } from "./merge-result.ts";

export type EntityMention = NameMention & { readonly entity: Entity };

export type Naming = {
  readonly index: EntityIndex;
  /** The names of each line, by the line's index. */
  readonly mentions: readonly (readonly EntityMention[])[];
};

/** Finds the names of all speaking lines and groups them over the reports. */
export function nameLines(lines: readonly Line[]): Naming {
  const rows = lines.map((line) => ({ text: line.text, tokens: line.words, prose: isSpeaking(line) }));
  const lexicon = learnNames(rows);
  const found = rows.map((row) => (row.prose ? findNames(row, lexicon) : []));
  const inReports = found.flatMap((list, at) =>
    list.map((mention) => ({ mention, report: lines[at]?.reportIndex ?? 0 })),
  );
  const index = groupNames(inReports, found.flatMap(aliasPairs));
  const mentions = found.map((list) =>
    list.flatMap((mention) => {
      const entity = index.find(mention.text);
      return entity ? [{ ...mention, entity }] : [];
    }),
  );
  return { index, mentions };
}

function aliasPairs(list: readonly NameMention[]): (readonly [string, string])[] {
  return list.flatMap((mention) => {
    const target = mention.aliasOf === null ? undefined : list[mention.aliasOf];
    return target ? [[mention.text, target.text] as const] : [];
  });
}

/** The name groups as the desk sees them; a house spelling takes the place of the fullest form. */
export function nameGroups(
  naming: Naming,
  reportIds: readonly string[],
  house: Readonly<Record<string, string>>,
): NameGroup[] {
  return naming.index.entities.map((entity) => ({
    canonical: houseSpelling(entity, house) ?? entity.canonical,
    kind: entity.kind,
    variants: entity.variants.map(({ text, count, reports }) => ({
      text,
      count,
      reports: reports.flatMap((at) => reportIds[at] ?? []),
    })),
  }));
}

/** The spelling that the desk has set for any spelling of this name, or null. */
export function houseSpelling(entity: Entity, house: Readonly<Record<string, string>>): string | null {
  for (const { text } of entity.variants) if (Object.hasOwn(house, text)) return house[text] ?? null;
  return null;
}
