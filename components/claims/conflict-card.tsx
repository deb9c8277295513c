"use client";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { StatusWord } from "#components/ui/status-word.tsx";
import { toast } from "#components/ui/toast.ts";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { SettlementDecision } from "#lib/domain/stories/choices.ts";
import type { BoardConflict, DatedSettlement } from "#lib/domain/stories/claims-board.ts";
import { SettleForm } from "./settle-form.tsx";
import { SideList } from "./side-list.tsx";

export type SettlementInput = {
  readonly storyId: string;
  readonly conflictKey: string;
  readonly decision: SettlementDecision;
  readonly side: string | null;
  readonly reason: string;
};
export type SettleConflict = (input: SettlementInput) => Promise<ActionResult<void>>;
export type ReopenConflict = (input: { storyId: string; conflictKey: string }) => Promise<ActionResult<void>>;

type ConflictCardProps = {
  readonly storyId: string;
  readonly conflict: BoardConflict;
  readonly sources: ReadonlyMap<number, string>;
  readonly ability: Decision;
  readonly settleConflict: SettleConflict;
  readonly reopenConflict: ReopenConflict;
};

const SEVERITY_WORDS = { high: "Grave", medium: "Notable", low: "Small" } as const;

/** A question the reports answer differently, its sides beside each other, and how the desk settles it. */
export function ConflictCard({
  storyId,
  conflict,
  sources,
  ability,
  settleConflict,
  reopenConflict,
}: ConflictCardProps) {
  const [settling, setSettling] = useState(false);
  const [pending, startTransition] = useTransition();
  const reopen = () =>
    startTransition(async () => {
      const result = await reopenConflict({ storyId, conflictKey: conflict.key });
      if (!result.ok) toast.error(result.message);
    });
  return (
    <li className="py-4">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h3 className="font-semibold text-base">{conflict.question}</h3>
        {conflict.settlement ? (
          <StatusWord tone="approved">Settled</StatusWord>
        ) : (
          <StatusWord tone="conflict">{SEVERITY_WORDS[conflict.severity]}</StatusWord>
        )}
      </div>
      <p className="max-w-prose text-muted-foreground">{conflict.reason}</p>
      <SideList sides={conflict.sides} sources={sources} className="border-l-conflict" />
      {conflict.settlement && !settling ? <SettledLine settlement={conflict.settlement} /> : null}
      {settling ? (
        <SettleForm
          conflict={conflict}
          settle={(choice) => settleConflict({ storyId, conflictKey: conflict.key, ...choice })}
          onDone={() => setSettling(false)}
        />
      ) : (
        <div className="mt-3 flex flex-wrap items-center gap-2">
          <Button size="sm" disabled={!ability.allowed} onClick={() => setSettling(true)}>
            {conflict.settlement ? "Settle otherwise" : "Settle"}
          </Button>
          {conflict.settlement ? (
            <Button size="sm" variant="ghost" disabled={!ability.allowed || pending} onClick={reopen}>
              Open again
            </Button>
          ) : null}
          {ability.allowed ? null : <span className="text-muted-foreground text-xs">{ability.sentence}</span>}
        </div>
      )}
    </li>
  );
}

function SettledLine({ settlement }: { readonly settlement: DatedSettlement }) {
  const words = {
    take: `Taken: ${settlement.side}.`,
    both: "Both sides are reported.",
    dismiss: "Dismissed: no conflict.",
  } as const;
  return (
    <p className="mt-3 border-l-2 border-l-approved pl-3">
      <span className="font-medium">{words[settlement.decision]}</span> {settlement.reason}{" "}
      <span className="text-muted-foreground text-xs">
        {settlement.by}, <LocalTime iso={settlement.at} />
      </span>
    </p>
  );
}
