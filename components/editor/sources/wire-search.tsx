"use client";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { ReportExcerpt } from "#components/wires/report-excerpt.tsx";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { WireListItem } from "#lib/domain/wires/desk-report.ts";
import type { DeskServices } from "../desk-services.ts";

type WireSearchProps = {
  readonly storyId: string;
  readonly query: string;
  readonly desk: DeskServices;
  readonly announce: (words: string) => void;
};

/** Looks for the same words in all wires, and takes a report of them into the story in one step. */
export function WireSearch({ storyId, query, desk, announce }: WireSearchProps) {
  const { found, refusal, busy, look, attach } = useWires({ storyId, desk, announce });
  const attaches = desk.abilities["story.attach"];
  const asked = found?.query === query;
  if (!attaches.allowed) return null;
  return (
    <section aria-label="Found in all wires" className="mt-4 border-t pt-2 pb-6">
      {asked ? null : (
        <Button size="sm" disabled={busy} onClick={() => look(query)}>
          {busy ? "Searching…" : `Search all wires for “${query}”`}
        </Button>
      )}
      <p role="status" className="text-finding text-xs empty:hidden">
        {refusal}
      </p>
      {asked ? (
        <>
          <h3 role="status" className="py-1 font-semibold text-xs">
            {found.items.length === 0 ? "No other report in the wires says this" : "In other reports of the wires"}
          </h3>
          <ul>
            {found.items.map((item) => (
              <WireRow key={item.id} item={item} busy={busy} onAttach={() => attach(item)} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

type FoundWires = { readonly query: string; readonly items: readonly WireListItem[] };

function useWires({ storyId, desk, announce }: Omit<WireSearchProps, "query">) {
  const [found, setFound] = useState<FoundWires | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, start] = useTransition();
  const hear = <T,>(result: ActionResult<T>): result is Extract<ActionResult<T>, { ok: true }> => {
    setRefusal(result.ok ? null : result.message);
    return result.ok;
  };
  const look = (query: string) =>
    start(async () => {
      const result = await desk.findReports({ storyId, query }).catch(unreachable);
      if (hear(result)) setFound({ query, items: result.value });
    });
  const attach = (item: WireListItem) =>
    start(async () => {
      const result = await desk.attachReports({ storyId, reportIds: [item.id] }).catch(unreachable);
      if (!hear(result)) return;
      setFound((now) => now && { ...now, items: now.items.filter(({ id }) => id !== item.id) });
      announce("Report added to the story");
    });
  return { found, refusal, busy, look, attach };
}

function unreachable() {
  return { ok: false, code: "unavailable", message: "The desk cannot be reached. Try again." } as const;
}

type WireRowProps = { readonly item: WireListItem; readonly busy: boolean; readonly onAttach: () => void };

function WireRow({ item, busy, onAttach }: WireRowProps) {
  const name = item.headline ?? item.fileName;
  return (
    <li className="flex flex-col items-start gap-1 border-t py-2">
      <p className="flex flex-wrap gap-x-2 text-muted-foreground text-xs">
        <span className="font-medium text-foreground">{item.source ?? "Source not named"}</span>
        <LocalTime iso={item.publishedAt ?? item.receivedAt} mayLackHour />
      </p>
      <p lang={item.language ?? undefined} dir="auto" className="font-medium">
        {name}
      </p>
      <ReportExcerpt text={item.excerpt} language={item.language} />
      <Button size="sm" disabled={busy} onClick={onAttach} aria-label={`Add “${name}” to the story`}>
        Add to the story
      </Button>
    </li>
  );
}
