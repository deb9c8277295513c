import "server-only";
import type { HouseStyle, StyleRule } from "#lib/domain/stories/house-style.ts";
import { db } from "../db.ts";
import { findHouseNames } from "../names/data.ts";
import { findProviderSpellings } from "../providers/data.ts";

export type ListedRule = StyleRule & { readonly by: string; readonly at: string };

/** The style list, by what it avoids. */
export async function listStyleRules(): Promise<readonly ListedRule[]> {
  const rows = await db.styleRule.findMany({
    select: { avoid: true, prefer: true, note: true, at: true, by: { select: { name: true } } },
  });
  return rows
    .map(({ at, by, ...rule }) => ({ ...rule, by: by.name, at: at.toISOString() }))
    .toSorted((a, b) => a.avoid.localeCompare(b.avoid, "en"));
}

export type ListedName = { readonly house: string; readonly spellings: readonly string[] };

/** Names with a spelling of the house, each with the other spellings that lead to it, by the alphabet. */
export async function listHouseNames(): Promise<readonly ListedName[]> {
  const names = Object.entries(await findHouseNames());
  return [...Map.groupBy(names, ([, house]) => house)]
    .map(([house, members]) => ({
      house,
      spellings: members.map(([spelling]) => spelling).filter((spelling) => spelling !== house),
    }))
    .toSorted((a, b) => a.house.localeCompare(b.house, "en"));
}

/** What the editor judges a text by. */
export async function findHouseStyle(): Promise<HouseStyle> {
  const [names, agencies, rules] = await Promise.all([
    findHouseNames(),
    findProviderSpellings(),
    db.styleRule.findMany({ select: { avoid: true, prefer: true, note: true }, orderBy: { avoid: "asc" } }),
  ]);
  return { names: { ...agencies, ...names }, rules };
}
