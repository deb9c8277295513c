"use client";
import { type FormEvent, useEffect, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Checkbox } from "#components/ui/checkbox.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Input } from "#components/ui/input.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { SkeletonRows } from "#components/ui/skeleton.tsx";
import { toast } from "#components/ui/toast.ts";
import { ReportExcerpt } from "#components/wires/report-excerpt.tsx";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { counted } from "#lib/domain/shared/counted.ts";
import type { WireListItem } from "#lib/domain/wires/desk-report.ts";

export type FindReports = (input: { storyId: string; query: string }) => Promise<ActionResult<readonly WireListItem[]>>;
export type AttachReports = (input: {
  storyId: string;
  reportIds: string[];
}) => Promise<ActionResult<{ readonly added: number }>>;

type AttachFormProps = {
  readonly storyId: string;
  readonly findReports: FindReports;
  readonly attachReports: AttachReports;
  readonly onDone: () => void;
};

/** Search, choose, add: what is chosen stays chosen over several searches. */
export function AttachForm({ storyId, findReports, attachReports, onDone }: AttachFormProps) {
  const { found, failure, searching, search } = useSearch(storyId, findReports);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [refusal, setRefusal] = useState<string | null>(null);
  const [adding, startAdding] = useTransition();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const add = () =>
    startAdding(async () => {
      const result = await attachReports({ storyId, reportIds: [...chosen] });
      if (!result.ok) return setRefusal(result.message);
      toast.success(`${counted(result.value.added, "report")} added`);
      onDone();
    });
  const words = failure ?? refusal;
  return (
    <div className="flex flex-col gap-3">
      <SearchForm search={search} />
      <Problem>{words}</Problem>
      {found ? (
        <Matches items={found} busy={searching} chosen={chosen} onToggle={toggle} />
      ) : (
        <SkeletonRows rows={4} label="Searching" />
      )}
      <div className="sticky bottom-0 -mb-4 flex items-center justify-end gap-3 border-t bg-popover py-3">
        <span role="status" className="text-muted-foreground text-xs">
          {chosen.size > 0 ? `${counted(chosen.size, "report")} chosen` : null}
        </span>
        <Button variant="primary" disabled={chosen.size === 0 || adding} onClick={add}>
          {adding ? "Adding…" : "Add to the story"}
        </Button>
      </div>
    </div>
  );
}

/** Begins with the newest reports. */
function useSearch(storyId: string, findReports: FindReports) {
  const [found, setFound] = useState<readonly WireListItem[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [searching, startSearching] = useTransition();
  const search = (query: string) =>
    startSearching(async () => {
      const result = await findReports({ storyId, query });
      setFailure(result.ok ? null : result.message);
      setFound(result.ok ? result.value : []);
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens
  useEffect(() => search(""), []);
  return { found, failure, searching, search };
}

function SearchForm({ search }: { readonly search: (query: string) => void }) {
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    search(String(new FormData(event.currentTarget).get("q") ?? "").trim());
  };
  return (
    <search>
      <form onSubmit={onSubmit} className="flex gap-2">
        <Input name="q" type="search" aria-label="Search reports" placeholder="Search words, names, “a phrase”" />
        <Button type="submit">Search</Button>
      </form>
    </search>
  );
}

type MatchesProps = {
  readonly items: readonly WireListItem[];
  readonly busy: boolean;
  readonly chosen: ReadonlySet<string>;
  readonly onToggle: (id: string) => void;
};

function Matches({ items, busy, chosen, onToggle }: MatchesProps) {
  if (items.length === 0)
    return (
      <EmptyState title="No report fits" className="py-6 md:py-8">
        Search for fewer words, or bring the report into the wires first.
      </EmptyState>
    );
  return (
    <ul aria-label="Reports found" aria-busy={busy} className="divide-y">
      {items.map((item) => (
        <li key={item.id} className="grid grid-cols-[auto_1fr] gap-x-3 py-2">
          <Checkbox
            hideLabel
            label={`Choose ${item.headline ?? item.fileName}`}
            checked={chosen.has(item.id)}
            onCheckedChange={() => onToggle(item.id)}
          />
          <div className="min-w-0">
            <p className="flex flex-wrap gap-x-2 text-muted-foreground text-xs">
              <span className="font-medium text-foreground">{item.source ?? "Source not named"}</span>
              <LocalTime iso={item.publishedAt ?? item.receivedAt} mayLackHour />
            </p>
            <p lang={item.language ?? undefined} dir="auto" className="font-medium">
              {item.headline ?? item.fileName}
            </p>
            <ReportExcerpt text={item.excerpt} language={item.language} />
          </div>
        </li>
      ))}
    </ul>
  );
}
