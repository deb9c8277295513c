import type { ConflictDecision } from "./merge-input.ts";
import type { Claim, Conflict, MergeResult } from "./merge-result.ts";

/** What a desk wants in the draft. */
export type DraftChoices = {
  /** Keys or ids of the claims to tell; without it the engine chooses. */
  readonly claims?: readonly string[];
  readonly settled?: readonly { readonly key: string; readonly decision: ConflictDecision }[];
  readonly houseNames?: Readonly<Record<string, string>>;
};

/** What a draft is made from: everything of a merge but the draft. */
export type DraftMaterial = Omit<MergeResult, "draft">;

export type Standing = {
  /** Sentences on a side that the desk decided against. */
  readonly rejected: ReadonlySet<string>;
  /** Sentences on any side of a conflict that nobody has settled, with the conflicts. */
  readonly open: ReadonlyMap<string, readonly Conflict[]>;
};

/** Which sentences stand in an open conflict and which a settlement has struck out. */
export function standingOf({ conflicts, claims }: DraftMaterial, settled: DraftChoices["settled"] = []): Standing {
  const decisions = new Map(settled.map(({ key, decision }) => [key, decision]));
  const rejected = new Set<string>();
  const open = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    const decision = decisions.get(conflict.key);
    if (decision === undefined)
      for (const id of concerned(conflict, claims)) open.set(id, [...(open.get(id) ?? []), conflict]);
    else if (typeof decision === "object") for (const id of losersOf(conflict, decision.take)) rejected.add(id);
  }
  return { rejected, open };
}

/** Disputes about the fact itself; who is quoted in which words concerns only those who are. */
const OF_SUBSTANCE: ReadonlySet<string> = new Set(["number", "time", "place", "name", "status"]);

// The sentences of the sides, and all others that tell a claim on which two sides differ.
function concerned(conflict: Conflict, claims: readonly Claim[]): Set<string> {
  const ids = new Set(conflict.sides.flatMap((side) => side.sentences));
  if (!OF_SUBSTANCE.has(conflict.kind)) return ids;
  for (const { sentences } of claims) {
    const own = new Set(sentences);
    if (conflict.sides.filter((side) => side.sentences.some((id) => own.has(id))).length > 1)
      for (const id of sentences) ids.add(id);
  }
  return ids;
}

// By place, or by value where the desk wrote one: a value that no side has strikes them all out.
function losersOf(conflict: Conflict, take: number | string): string[] {
  const taken = conflict.sides.findIndex((side, at) => at === take || side.value === take);
  const kept = new Set(conflict.sides[taken]?.sentences ?? []);
  return conflict.sides.flatMap((side, at) => (at === taken ? [] : side.sentences)).filter((id) => !kept.has(id));
}
