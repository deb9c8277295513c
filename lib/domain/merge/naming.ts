import { findNames, learnNames } from "../language/names.ts";
import type { Entity, EntityIndex } from "../language/names-entities.ts";
import { groupNames } from "../language/names-groups.ts";
import type { NameMention } from "../language/names-mention.ts";
import { nameParts, samePart } from "../language/names-spelling.ts";
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
  return { index, mentions: withSurnames(lines, mentions) };
}

// A bare surname that no group could claim means, within one report, the first person of that name whom it names in full.
function withSurnames(lines: readonly Line[], mentions: readonly (readonly EntityMention[])[]): EntityMention[][] {
  const persons = new Map<number, Entity[]>();
  mentions.forEach((list, at) => {
    const report = lines[at]?.reportIndex ?? 0;
    const known = persons.get(report) ?? [];
    persons.set(report, known);
    for (const { entity } of list)
      if (entity.kind === "person" && isFull(entity) && !known.includes(entity)) known.push(entity);
  });
  return mentions.map((list, at) =>
    list.map((mention) => {
      if (isFull(mention.entity) || mention.entity.kind === "place" || mention.entity.kind === "organisation")
        return mention;
      const surname = nameParts(mention.text).at(-1) ?? "";
      const owner = (persons.get(lines[at]?.reportIndex ?? 0) ?? []).find((person) =>
        samePart(surname, surnameOf(person)),
      );
      return owner ? { ...mention, entity: owner } : mention;
    }),
  );
}

function isFull(entity: Entity): boolean {
  return entity.variants.some(({ text }) => nameParts(text).length > 1);
}

function surnameOf(entity: Entity): string {
  return nameParts(entity.canonical).at(-1) ?? "";
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
  const owners = ownersOf(naming);
  const adopted = new Map<Entity, Entity[]>();
  for (const [bare, owner] of owners) adopted.set(owner, [...(adopted.get(owner) ?? []), bare]);
  return naming.index.entities
    .filter((entity) => !owners.has(entity))
    .map((entity) => ({
      canonical: houseSpelling(entity, house) ?? entity.canonical,
      kind: entity.kind,
      variants: [entity, ...(adopted.get(entity) ?? [])].flatMap(({ variants }) =>
        variants.map(({ text, count, reports }) => ({
          text,
          count,
          reports: reports.flatMap((at) => reportIds[at] ?? []),
        })),
      ),
    }));
}

// The bare surnames that meant one and the same person wherever they stood.
function ownersOf(naming: Naming): Map<Entity, Entity> {
  const meant = new Map<Entity, Set<Entity>>();
  for (const { text, entity } of naming.mentions.flat()) {
    const own = naming.index.find(text);
    if (own) meant.set(own, (meant.get(own) ?? new Set()).add(entity));
  }
  return new Map(
    [...meant].flatMap(([own, set]) => {
      const [owner] = set;
      return set.size === 1 && owner && owner !== own ? [[own, owner] as const] : [];
    }),
  );
}

/** The spelling that the desk has set for any spelling of this name, or null. */
export function houseSpelling(entity: Entity, house: Readonly<Record<string, string>>): string | null {
  for (const { text } of entity.variants) if (Object.hasOwn(house, text)) return house[text] ?? null;
  return null;
}
