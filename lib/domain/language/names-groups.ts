import { AGENCY_FORMS } from "./lexicons/agencies.ts";
import {
  type AliasPair,
  joinAcronyms,
  joinAliases,
  joinFacilities,
  joinShortened,
  joinTransliterations,
} from "./names-bodies.ts";
import { buildIndex, type EntityIndex } from "./names-entities.ts";
import { joinPersons, joinSurnames } from "./names-persons.ts";
import { collectSurfaces, Groups, type MentionInReport, type Surface } from "./names-surfaces.ts";

/**
 * Groups spellings into entities: transliterations, titles, short forms, acronyms. Two full names with one surname stay
 * two people, two towns two towns; a bare surname goes to the person who dominates, or to none.
 */
export function groupNames(mentions: readonly MentionInReport[], aliases: readonly AliasPair[]): EntityIndex {
  const surfaces = collectSurfaces(mentions);
  const groups = new Groups(surfaces);
  joinEqualParts(groups);
  joinPersons(groups);
  joinFacilities(groups);
  joinTransliterations(groups);
  joinAliases(groups, aliases);
  joinAcronyms(groups);
  joinShortened(groups);
  joinSurnames(groups);
  return buildIndex(groups);
}

function joinEqualParts(groups: Groups): void {
  const byKey = new Map<string, number>();
  groups.surfaces.forEach((surface, at) => {
    const agency = AGENCY_FORMS.get(surface.text.replace(/ news agency$/, ""));
    const key = agency ? `agency ${agency}` : plainKey(surface);
    const first = byKey.get(key);
    if (first === undefined) byKey.set(key, at);
    else groups.join(first, at);
  });
}

// "Presidential Palace" and "presidential palace", "X account Stormwatch" and "X Stormwatch account".
function plainKey(surface: Surface): string {
  if (surface.parts.includes("account")) return [...surface.parts].sort().join(" ");
  return surface.parts.join(" ");
}
