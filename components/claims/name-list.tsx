"use client";
import { useState } from "react";
import { useListKeys } from "#components/shell/use-list-keys.ts";
import { Badge } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { BoardName } from "#lib/domain/stories/claims-board.ts";
import { HouseNameDialog, type RemoveHouseName, type SetHouseName } from "./house-name-dialog.tsx";

type NameListProps = {
  readonly names: readonly BoardName[];
  readonly ability: Decision;
  readonly setHouseName: SetHouseName;
  readonly removeHouseName: RemoveHouseName;
};

const KIND_WORDS = { person: "Person", place: "Place", organisation: "Organisation", other: "Other" } as const;

/** Which spellings are one name, those with several spellings first; Enter on a name sets how the house spells it. */
export function NameList({ names, ability, setHouseName, removeHouseName }: NameListProps) {
  const rows = useListKeys({ group: "Claims", row: "name" });
  const [asked, setAsked] = useState<BoardName | null>(null);
  if (names.length === 0) return <EmptyState title="No names found">The reports name nobody and no place.</EmptyState>;
  const order = names.toSorted((a, b) => b.variants.length - a.variants.length);
  return (
    <>
      <ul {...rows} aria-label="Names" className="divide-y">
        {order.map((name) => (
          <li
            key={`${name.kind} ${name.canonical}`}
            className="grid grid-cols-[1fr_auto] items-center gap-x-4 py-0.5 md:grid-cols-[16rem_7rem_1fr] md:items-start md:py-2"
          >
            <button
              type="button"
              data-row
              dir="auto"
              disabled={!ability.allowed}
              onClick={() => setAsked(name)}
              className="self-start text-left font-medium enabled:hover:underline max-md:min-h-11"
            >
              {name.house ?? name.canonical}
            </button>
            <span className="text-muted-foreground text-xs leading-5">{KIND_WORDS[name.kind]}</span>
            <span className="text-muted-foreground max-md:col-span-2 max-md:pb-1.5">
              {name.house ? <Badge className="mr-2">House spelling</Badge> : null}
              {name.variants.map((variant) => `${variant.text} (${variant.count})`).join(", ")}
            </span>
          </li>
        ))}
      </ul>
      {ability.allowed ? null : <p className="py-2 text-muted-foreground text-xs">{ability.sentence}</p>}
      {asked ? (
        <HouseNameDialog
          key={asked.canonical}
          name={asked}
          setHouseName={setHouseName}
          removeHouseName={removeHouseName}
          onDone={() => setAsked(null)}
        />
      ) : null}
    </>
  );
}
