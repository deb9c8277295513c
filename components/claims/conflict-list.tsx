"use client";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { BoardConflict } from "#lib/domain/stories/claims-board.ts";
import { ConflictCard, type ReopenConflict, type SettleConflict } from "./conflict-card.tsx";

type ConflictListProps = {
  readonly storyId: string;
  readonly conflicts: readonly BoardConflict[];
  readonly sources: ReadonlyMap<number, string>;
  readonly ability: Decision;
  readonly settleConflict: SettleConflict;
  readonly reopenConflict: ReopenConflict;
};

const WEIGHT = { high: 0, medium: 1, low: 2 } as const;

/** Open conflicts first, the gravest at the top; settled ones below with who settled them and why. */
export function ConflictList({ conflicts, ...rest }: ConflictListProps) {
  if (conflicts.length === 0)
    return (
      <EmptyState title="The reports do not contradict each other">
        Numbers, times, places, names, statuses and quotations were compared. More reports may bring more.
      </EmptyState>
    );
  const order = conflicts.toSorted(
    (a, b) => Number(a.settlement !== null) - Number(b.settlement !== null) || WEIGHT[a.severity] - WEIGHT[b.severity],
  );
  return (
    <ul aria-label="Conflicts" className="divide-y">
      {order.map((conflict) => (
        <ConflictCard key={conflict.key} conflict={conflict} {...rest} />
      ))}
    </ul>
  );
}
