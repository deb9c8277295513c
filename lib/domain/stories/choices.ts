import type { Claim, Conflict, MergeResult } from "../merge/merge-result.ts";

/** Take one side, report both, or dismiss: it is no conflict. */
export const SETTLEMENT_DECISIONS = ["take", "both", "dismiss"] as const;
export type SettlementDecision = (typeof SETTLEMENT_DECISIONS)[number];

export type ConflictSettlement = {
  readonly decision: SettlementDecision;
  /** The value of the side taken; null unless one is. */
  readonly side: string | null;
  readonly reason: string;
};

/** What the desk said about a story's claims and conflicts, by the keys that stay the same over merges. */
export type Choices<S extends ConflictSettlement = ConflictSettlement> = {
  /** Whether a claim goes into the draft; what the desk never touched is not here. */
  readonly claims: Readonly<Record<string, boolean>>;
  readonly settlements: Readonly<Record<string, S>>;
};

export type ChosenClaim = Claim & {
  readonly chosen: boolean;
  /** Whether the desk said so itself; otherwise it follows from the merge and the settlements. */
  readonly byDesk: boolean;
};
export type SettledConflict<S extends ConflictSettlement = ConflictSettlement> = Conflict & {
  readonly settlement: S | null;
};
export type ChosenMerge<S extends ConflictSettlement = ConflictSettlement> = {
  readonly claims: readonly ChosenClaim[];
  readonly conflicts: readonly SettledConflict<S>[];
};

/**
 * A merge with the desk's choices on it. The desk's own word on a claim always holds; where it said nothing, the
 * engine's proposal does, less the claims that only a side not taken carries, plus one claim for each side to be reported.
 * A conflict that gained a side has another key, so its settlement no longer applies and it is open again.
 */
export function applyChoices<S extends ConflictSettlement>(
  merge: Pick<MergeResult, "claims" | "conflicts">,
  choices: Choices<S>,
): ChosenMerge<S> {
  const conflicts = merge.conflicts.map((conflict) => ({
    ...conflict,
    settlement: choices.settlements[conflict.key] ?? null,
  }));
  const lost = sentencesOfLostSides(conflicts);
  const claims = merge.claims.map((claim) => {
    const said = choices.claims[claim.key];
    const proposed = claim.inDraft && !claim.sentences.every((sentence) => lost.has(sentence));
    return { ...claim, chosen: said ?? proposed, byDesk: said !== undefined };
  });
  return { claims: withEachSide(claims, conflicts), conflicts };
}

/** Sentences that carry a side not taken, and no side that was. */
function sentencesOfLostSides(conflicts: readonly SettledConflict[]): ReadonlySet<string> {
  const lost = new Set<string>();
  const won = new Set<string>();
  for (const { settlement, sides } of conflicts) {
    if (settlement?.decision !== "take") continue;
    for (const side of sides) {
      for (const sentence of side.sentences) (side.value === settlement.side ? won : lost).add(sentence);
    }
  }
  return new Set([...lost].filter((sentence) => !won.has(sentence)));
}

function withEachSide(claims: readonly ChosenClaim[], conflicts: readonly SettledConflict[]): readonly ChosenClaim[] {
  const wanted = new Set<string>();
  for (const { settlement, sides } of conflicts) {
    if (settlement?.decision !== "both") continue;
    for (const { sentences } of sides) {
      const carriers = claims.filter((claim) => claim.sentences.some((sentence) => sentences.includes(sentence)));
      const first = carriers.find((claim) => !claim.byDesk);
      if (first !== undefined && !carriers.some((claim) => claim.chosen)) wanted.add(first.id);
    }
  }
  return claims.map((claim) => (wanted.has(claim.id) ? { ...claim, chosen: true } : claim));
}
