import type { Mark } from "@tiptap/pm/model";
import { uniteCites } from "../../marks/cite.ts";
import { type SentenceAttrs, sentenceAttrs } from "../../marks/sentence.ts";
import type { MakeSid } from "../../sid.ts";
import { type Group, hasWords } from "./groups.ts";
import type { Origin } from "./pieces.ts";

export type Ownership = { readonly makeSid: MakeSid; readonly isTakenElsewhere: (sid: string) => boolean };

/**
 * The sentence that each group is. Where several claim one sid, the first that holds words of the old sentence keeps it;
 * the others are new sentences, with the same citations only if they hold words which those citations were given to.
 */
export function sentencesFor(groups: readonly Group[], ownership: Ownership): readonly SentenceAttrs[] {
  const claims = new Map<string, Group[]>();
  for (const group of groups) {
    if (group.mark) claims.set(sidOf(group.mark), [...(claims.get(sidOf(group.mark)) ?? []), group]);
  }
  const owners = new Map(
    [...claims].map(([sid, claimants]) => [sid, ownership.isTakenElsewhere(sid) ? null : ownerOf(claimants)]),
  );
  return groups.map((group) => {
    if (!group.mark) return { sid: ownership.makeSid(), cites: [] };
    const { sid, cites } = sentenceAttrs(group.mark);
    const all = group.more.length > 0 ? uniteCites(cites, group.more) : cites;
    if (owners.get(sid) === group) return { sid, cites: all };
    return { sid: ownership.makeSid(), cites: carriesCites(group) ? all : [] };
  });
}

function ownerOf(claimants: readonly Group[]): Group | undefined {
  const first = (origin: Origin) => claimants.find((group) => holds(group, [origin]));
  return first("old") ?? first("fresh") ?? claimants[0];
}

/** Words typed into a cited sentence and then split off from it were never said to rest on its passages. */
function carriesCites(group: Group): boolean {
  return holds(group, ["old", "copied"]);
}

function holds({ pieces }: Group, origins: readonly Origin[]): boolean {
  return pieces.some(({ origin, text }) => origins.includes(origin) && hasWords(text));
}

function sidOf(mark: Mark): string {
  return sentenceAttrs(mark).sid;
}
