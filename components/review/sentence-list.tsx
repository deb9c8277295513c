"use client";
import { type ReactNode, useEffect, useRef } from "react";
import { cn } from "#components/ui/class-names.ts";
import { ReportBadge } from "#components/ui/report-badge.tsx";
import { StatusWord } from "#components/ui/status-word.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import { openFindings, type ReviewSentence } from "#lib/domain/stories/review-sheet.ts";
import { ReviewProgress } from "./review-progress.tsx";
import { StandingWord } from "./standing-word.tsx";

type SentenceListProps = {
  readonly sentences: readonly ReviewSentence[];
  /** The sids of those that somebody suggests other words for. */
  readonly suggested: ReadonlySet<string>;
  readonly current: ReviewSentence | null;
  /** Whether something that was said is still on its way to the desk. */
  readonly busy: boolean;
  readonly onShow: (sid: string) => void;
  /** Handing in and taking back. */
  readonly children: ReactNode;
};

/** The story from above to below, each sentence with where it stands. */
export function SentenceList({ sentences, suggested, current, busy, onShow, children }: SentenceListProps) {
  const list = useRef<HTMLOListElement>(null);
  const sid = current?.sid;
  useEffect(() => {
    if (sid) list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [sid]);
  return (
    <>
      <div className="flex shrink-0 flex-col gap-2 border-b px-4 py-2.5">
        <ReviewProgress sentences={sentences} />
        <div data-print="no" className="flex flex-col gap-2">
          {children}
        </div>
      </div>
      <ol ref={list} aria-label="Sentences" aria-busy={busy} className="scroll-quiet min-h-0 flex-1 divide-y">
        {sentences.map((sentence, place) => (
          <li key={sentence.sid}>
            <button
              type="button"
              aria-current={sentence.sid === sid ? "true" : undefined}
              onClick={() => onShow(sentence.sid)}
              className="grid w-full cursor-default grid-cols-[1.5rem_1fr] px-4 py-2 text-left hover:bg-accent focus-visible:-outline-offset-2 aria-current:bg-accent print:break-inside-avoid print:bg-transparent!"
            >
              <span className="text-muted-foreground text-xs leading-6 tabular-nums">{place + 1}</span>
              <span className="min-w-0">
                <span
                  dir="auto"
                  className={cn(
                    "line-clamp-3 font-story text-lg leading-6 print:line-clamp-none",
                    sentence.kind === "subhead" && "font-semibold",
                    sentence.standing === "approved" && "text-muted-foreground",
                  )}
                >
                  {sentence.text}
                </span>
                <RowMarks sentence={sentence} isSuggested={suggested.has(sentence.sid)} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

type RowMarksProps = { readonly sentence: ReviewSentence; readonly isSuggested: boolean };

function RowMarks({ sentence, isSuggested }: RowMarksProps) {
  const found = openFindings(sentence).length;
  const reports = [...new Map(sentence.passages.map(({ number, source }) => [number, source]))];
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      <StandingWord standing={sentence.standing} />
      {found > 0 ? <StatusWord tone="finding">{counted(found, "finding")}</StatusWord> : null}
      {sentence.standing === "open" && sentence.lapsed.length > 0 ? (
        <StatusWord tone="lapsed">Lapsed</StatusWord>
      ) : null}
      {isSuggested ? <StatusWord tone="waiting">Suggested</StatusWord> : null}
      {sentence.byMe ? <span className="text-muted-foreground text-xs">Yours</span> : null}
      <span className="ml-auto flex gap-0.5">
        {reports.map(([number, source]) => (
          <ReportBadge key={number} number={number} name={source ?? undefined} quiet />
        ))}
      </span>
    </span>
  );
}
