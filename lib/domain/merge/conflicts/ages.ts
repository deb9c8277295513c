import { isStory, type Line } from "../lines.ts";
import type { Story } from "../story.ts";
import type { Raised } from "./raised.ts";
import { groupAgreeing } from "./related.ts";

type Age = { readonly line: Line; readonly person: string; readonly years: number; readonly text: string };

const AFTER_NAME = /^, (?:who is |aged |now )?(?<years>\d{1,3})(?=[,.;]| (?:and|who|was|is|of)\b)/;
const BEFORE_NAME = /\b(?<years>\d{1,3})[- ]year[- ]old\b/g;
const REACH = 60;

/** One person of two ages. */
export function ageConflicts(story: Story): Raised[] {
  const byPerson = new Map<string, Age[]>();
  for (const line of story.lines) {
    if (!isStory(line)) continue;
    for (const age of agesIn(story, line)) byPerson.set(age.person, [...(byPerson.get(age.person) ?? []), age]);
  }
  return [...byPerson].flatMap(([person, ages]): Raised[] => {
    const sides = groupAgreeing(ages, (a, b) => a.years === b.years);
    if (sides.length < 2) return [];
    return [
      {
        kind: "number",
        severity: "medium",
        question: `How old is ${person}?`,
        reason: "The reports give one person different ages.",
        sides: sides.map((side) => ({ value: side[0]?.text ?? "", lines: side.map(({ line }) => line.index) })),
      },
    ];
  });
}

function agesIn(story: Story, line: Line): Age[] {
  const persons = (story.naming.mentions[line.index] ?? []).filter(({ entity }) => entity.kind === "person");
  const after = persons.flatMap((person): Age[] => {
    const years = AFTER_NAME.exec(line.text.slice(person.end))?.groups?.years;
    return years ? [{ line, person: person.entity.canonical, years: Number(years), text: years }] : [];
  });
  const before = [...line.text.matchAll(BEFORE_NAME)].flatMap((match): Age[] => {
    const owner = ownerOf(line, match.index, match.index + match[0].length, persons);
    return owner ? [{ line, person: owner, years: Number(match.groups?.years), text: match[0] }] : [];
  });
  return [...after, ...before];
}

type Person = { readonly start: number; readonly end: number; readonly entity: { readonly canonical: string } };

// "Roe, a 44-year-old baker": the name before the comma; "a 34-year-old baker named Roe": the one after.
function ownerOf(line: Line, start: number, end: number, persons: readonly Person[]): string | null {
  const before = persons.findLast(
    (person) => person.end <= start && /^, (?:an? |the )?$/.test(line.text.slice(person.end, start)),
  );
  const after = persons.find(
    (person) =>
      person.start >= end &&
      person.start - end < REACH &&
      !/[;.]|, (?:and|who)/.test(line.text.slice(end, person.start)),
  );
  return (before ?? after)?.entity.canonical ?? null;
}
