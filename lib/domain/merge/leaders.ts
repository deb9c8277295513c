import type { Entity } from "../language/names-entities.ts";
import type { EntityMention } from "./naming.ts";
import type { Story } from "./story.ts";
import type { Voice } from "./voices.ts";

/** The bodies that a person leads, as some report says of him. */
export type Leaders = ReadonlyMap<Entity, ReadonlySet<Entity>>;

const HEAD =
  "(?:leader|head|chief|boss|director|chairman|chairwoman|chairperson|chair|president|ceo|commander|founder|chief executive|secretary[- ]general|general secretary)";
/** "Mira Olt, the leader of the hill party Free Vesna" */
const AFTER_PERSON = new RegExp(
  `^,? (?:the |who is )?(?:(?!former|ex-)[\\p{L}-]+ ){0,3}${HEAD} (?:of|at) (?:[\\p{L}-]+ ){0,5}$`,
  "iu",
);
/** "Free Vesna's leader, Mira Olt", "Free Vesna chief executive Mira Olt" */
const BEFORE_PERSON = new RegExp(`^(?:['’]s)? (?:(?!former|ex-)[\\p{L}-]+ ){0,2}${HEAD},? $`, "iu");

/** Who leads which body: read from what stands beside the names. A country is no body: its president is not it. */
export function leadersOf({ lines, naming }: Pick<Story, "lines" | "naming">): Leaders {
  const leaders = new Map<Entity, Set<Entity>>();
  lines.forEach(({ text, index }) => {
    const mentions = naming.mentions[index] ?? [];
    for (const person of mentions.filter(({ entity }) => entity.kind === "person"))
      for (const body of mentions.filter(isBody))
        if (leads(text, person, body))
          leaders.set(person.entity, (leaders.get(person.entity) ?? new Set<Entity>()).add(body.entity));
  });
  return leaders;
}

function isBody({ entity }: EntityMention): boolean {
  return entity.kind === "organisation" || entity.kind === "other";
}

function leads(text: string, person: EntityMention, body: EntityMention): boolean {
  return person.end <= body.start
    ? AFTER_PERSON.test(text.slice(person.end, body.start))
    : BEFORE_PERSON.test(text.slice(body.end, person.start));
}

/** What a body says and what its leader says is one voice: the leader's stays. */
export function withoutLed(voices: readonly Voice[], leaders: Leaders): Voice[] {
  const led = new Set(voices.flatMap(({ entity }) => (entity ? [...(leaders.get(entity) ?? [])] : [])));
  return voices.filter(({ entity }) => entity === null || !led.has(entity));
}
