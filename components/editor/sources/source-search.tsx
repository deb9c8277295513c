"use client";
import { SearchIcon } from "lucide-react";
import { type KeyboardEvent, useEffect, useState } from "react";
import { Input } from "#components/ui/input.tsx";
import { ReportBadge } from "#components/ui/report-badge.tsx";
import type { IndexedPassage } from "#lib/domain/passages/passage-index.ts";
import { reportHueClass } from "#lib/domain/stories/report-hues.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import { sameCite } from "#lib/editor/marks/cite.ts";
import type { EditorReport } from "../editor-types.ts";
import type { Reading } from "../reading/reading.ts";
import { SEARCH_FIELD } from "./search-field.ts";

type SearchFieldProps = { readonly query: string; readonly onQuery: (query: string) => void };

/** What to look for in the story's reports; Escape leaves the search. */
export function SearchField({ query, onQuery }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || query === "") return;
    event.preventDefault();
    onQuery("");
  };
  return (
    <search className="relative mx-3 mb-1 shrink-0 max-md:mt-2">
      <SearchIcon
        className="pointer-events-none absolute top-1/2 left-2 size-4 -translate-y-1/2 text-muted-foreground"
        aria-hidden
      />
      <Input
        id={SEARCH_FIELD}
        type="search"
        value={query}
        onValueChange={onQuery}
        onKeyDown={onKeyDown}
        aria-label="Search the sources"
        placeholder="Search the sources"
        autoComplete="off"
        className="pl-8"
      />
    </search>
  );
}

/** The passages of the story's reports for a query; null while they are looked for the first time. */
export function useSourceSearch(reading: Reading, query: string): readonly IndexedPassage[] | null {
  const [found, setFound] = useState<readonly IndexedPassage[] | null>(null);
  const words = query.trim();
  useEffect(() => {
    if (words === "") return setFound(null);
    let isOpen = true;
    reading.ask({ kind: "search", query: words }).then((passages) => {
      if (isOpen) setFound(passages);
    });
    return () => {
      isOpen = false;
    };
  }, [reading, words]);
  return found;
}

type PassageListProps = {
  readonly passages: readonly IndexedPassage[] | null;
  readonly reports: readonly EditorReport[];
  readonly chosen: Cite | null;
};

/** What a search of the story's reports found; each is chosen as a sentence of a report is. */
export function PassageList({ passages, reports, chosen }: PassageListProps) {
  if (passages === null) return null;
  return (
    <section aria-label="Found in this story’s reports">
      <h3 role="status" className="py-1 font-semibold text-xs">
        {passages.length === 0
          ? "Nothing in this story’s reports"
          : `${passages.length} ${passages.length === 1 ? "passage" : "passages"} in this story’s reports`}
      </h3>
      <ol>
        {passages.map((passage, place) => (
          <PassageRow
            key={`${passage.report} ${passage.start}`}
            passage={passage}
            report={reports.find(({ id }) => id === passage.report)}
            isEntry={place === 0}
            chosen={chosen}
          />
        ))}
      </ol>
    </section>
  );
}

type PassageRowProps = {
  readonly passage: IndexedPassage;
  readonly report: EditorReport | undefined;
  readonly isEntry: boolean;
  readonly chosen: Cite | null;
};

function PassageRow({ passage, report, isEntry, chosen }: PassageRowProps) {
  if (!report) return null;
  const { start, end, text } = passage;
  const isChosen = chosen !== null && sameCite(chosen, { report: report.id, from: start, to: end });
  return (
    <li data-report={report.id} className={`flex items-start gap-2 border-t py-1.5 ${reportHueClass(report.number)}`}>
      <ReportBadge number={report.number} name={report.source ?? undefined} className="mt-1" />
      {/* biome-ignore lint/a11y/useSemanticElements: words inside a button cannot be selected */}
      <span
        role="button"
        tabIndex={isEntry ? 0 : -1}
        aria-pressed={isChosen}
        data-sentence={`${start} ${end}`}
        lang={report.language ?? undefined}
        dir="auto"
        className="min-w-0 flex-1 cursor-pointer rounded-xs font-story text-base hover:bg-accent"
      >
        <span data-from={start} className={isChosen ? "bg-accent outline outline-report" : undefined}>
          {text}
        </span>
      </span>
    </li>
  );
}
