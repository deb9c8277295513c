"use client";
import { useState } from "react";
import { useListKeys } from "#components/shell/use-list-keys.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { cn } from "#components/ui/class-names.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { ReportBadge } from "#components/ui/report-badge.tsx";
import { StatusWord } from "#components/ui/status-word.tsx";
import type { BoardClaim } from "#lib/domain/stories/claims-board.ts";
import { SentenceEvidence } from "./sentence-evidence.tsx";

type ClaimListProps = {
  readonly claims: readonly BoardClaim[];
  /** Report number → whose report it is. */
  readonly sources: ReadonlyMap<number, string>;
  readonly chosen: ReadonlySet<string>;
  readonly mayChoose: boolean;
  readonly onChoose: (keys: readonly string[], chosen: boolean) => void;
  readonly onShowConflicts: () => void;
};

/** Claims by weight: those on several independent origins first. */
export function ClaimList({ claims, sources, chosen, mayChoose, onChoose, onShowConflicts }: ClaimListProps) {
  const rows = useListKeys({
    group: "Claims",
    row: "claim",
    onChoose: (index) => {
      const claim = claims[index];
      if (claim && mayChoose) onChoose([claim.key], !chosen.has(claim.key));
    },
  });
  if (claims.length === 0)
    return (
      <EmptyState title="No claims yet">
        Nothing in these reports was read as a statement. Check in the wires what their parts are taken for.
      </EmptyState>
    );
  const keys = claims.map((claim) => claim.key);
  return (
    <>
      <div className="flex flex-wrap items-center gap-2 border-b py-1.5">
        <Checkbox
          label="All claims"
          disabled={!mayChoose}
          checked={chosen.size === claims.length}
          indeterminate={chosen.size > 0 && chosen.size < claims.length}
          onCheckedChange={(all) => onChoose(keys, all)}
        />
        <span className="ml-auto text-muted-foreground text-xs max-md:hidden">Enter shows what a claim rests on</span>
      </div>
      <ul {...rows} aria-label="Claims" className="divide-y">
        {claims.map((claim) => (
          <ClaimRow
            key={claim.id}
            claim={claim}
            sources={sources}
            chosen={chosen.has(claim.key)}
            mayChoose={mayChoose}
            onChoose={(on) => onChoose([claim.key], on)}
            onShowConflicts={onShowConflicts}
          />
        ))}
      </ul>
    </>
  );
}

type ClaimRowProps = {
  readonly claim: BoardClaim;
  readonly sources: ReadonlyMap<number, string>;
  readonly chosen: boolean;
  readonly mayChoose: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onShowConflicts: () => void;
};

function ClaimRow({ claim, sources, chosen, mayChoose, onChoose, onShowConflicts }: ClaimRowProps) {
  const [shown, setShown] = useState(false);
  return (
    <li className={cn("grid grid-cols-[auto_1fr] gap-x-3 py-2 max-md:gap-x-1", !chosen && "text-muted-foreground")}>
      <Checkbox hideLabel label={claim.text} disabled={!mayChoose} checked={chosen} onCheckedChange={onChoose} />
      <div className="grid min-w-0 gap-x-8 lg:grid-cols-[minmax(0,1fr)_21rem]">
        <button
          type="button"
          data-row
          aria-expanded={shown}
          onClick={() => setShown(!shown)}
          className="block w-full cursor-default self-start text-left font-story text-story leading-6"
          dir="auto"
        >
          {claim.text}
        </button>
        <div className="flex flex-wrap content-start items-center gap-x-2 gap-y-1 text-muted-foreground text-xs max-lg:mt-1 lg:pt-0.5">
          {claim.numbers.map((number) => (
            <ReportBadge key={number} number={number} name={sources.get(number)} quiet={!chosen} />
          ))}
          <OriginCount claim={claim} />
          {claim.conflicts.length > 0 ? (
            <button
              type="button"
              className="rounded-sm hover:underline max-md:-my-1 max-md:min-h-11"
              onClick={onShowConflicts}
            >
              <StatusWord tone="conflict">In a conflict</StatusWord>
            </button>
          ) : null}
        </div>
        {shown ? (
          <ul className="mt-2 mb-1 flex flex-col gap-2 border-l pl-3 lg:col-span-2">
            {claim.sentences.map((sentence) => (
              <SentenceEvidence key={sentence.id} sentence={sentence} source={sources.get(sentence.number)} />
            ))}
          </ul>
        ) : null}
      </div>
    </li>
  );
}

function OriginCount({ claim }: { readonly claim: BoardClaim }) {
  const count = claim.independentOrigins;
  const said = claim.sentences.find((sentence) => sentence.origins.length > 0)?.origins[0];
  if (count > 1) return <Badge tone="approved">{count} independent origins</Badge>;
  return <span>{said ? `One origin: ${said}` : "One origin: the outlet’s own word"}</span>;
}
