"use client";
import { XIcon } from "lucide-react";
import { SentenceHistoryButton } from "#components/stories/sentence-history-button.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { ReportBadge } from "#components/ui/report-badge.tsx";
import { StatusWord } from "#components/ui/status-word.tsx";
import { type Cite, sameCite } from "#lib/editor/marks/cite.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { lacksSource } from "#lib/editor/queries/uncited-sentences.ts";
import type { EditorDismissal } from "../desk-services.ts";
import type { EditorReport } from "../editor-types.ts";

type ThisSentenceProps = {
  readonly sentence: StorySentence;
  /** Which sentence of the story it is, from 1. */
  readonly number: number;
  readonly reports: readonly EditorReport[];
  readonly dismissed: readonly EditorDismissal[];
  readonly mayWrite: boolean;
  readonly onRemoveCite: (sid: string, cite: Cite) => void;
  readonly onShowPassage: (cite: Cite) => void;
};

/** What the sentence at the caret rests on, and what was dismissed of it. */
export function ThisSentence(props: ThisSentenceProps) {
  const { sentence, number, reports, dismissed, mayWrite, onRemoveCite, onShowPassage } = props;
  const { sid, cites } = sentence;
  return (
    <section aria-label="This sentence" className="flex flex-col gap-1 pt-1">
      <h3 className="font-semibold text-xs">Sentence {number} rests on</h3>
      {lacksSource(sentence) ? <StatusWord tone="nosource">No source</StatusWord> : null}
      <ul>
        {cites.map((cite) => (
          <CiteRow
            key={`${cite.report} ${cite.from} ${cite.to}`}
            cite={cite}
            report={reports.find(({ id }) => id === cite.report)}
            mayWrite={mayWrite}
            onRemove={() => onRemoveCite(sid, cites.find((known) => sameCite(known, cite)) ?? cite)}
            onShow={() => onShowPassage(cite)}
          />
        ))}
      </ul>
      {dismissed.map(({ matter, message, by, reason }) => (
        <p key={matter} className="border-t py-1 text-muted-foreground text-xs">
          {message}
          <br />
          Dismissed by {by}: {reason}
        </p>
      ))}
      <SentenceHistoryButton sid={sid} className="-ml-2" />
    </section>
  );
}

type CiteRowProps = {
  readonly cite: Cite;
  readonly report: EditorReport | undefined;
  readonly mayWrite: boolean;
  readonly onRemove: () => void;
  readonly onShow: () => void;
};

function CiteRow({ cite, report, mayWrite, onRemove, onShow }: CiteRowProps) {
  if (!report) return <li className="text-finding text-xs">A report that is no longer in this story</li>;
  return (
    <li className="flex items-start gap-2 border-t py-1">
      <ReportBadge number={report.number} name={report.source ?? undefined} className="mt-1" />
      <button type="button" onClick={onShow} className="min-w-0 flex-1 text-left font-story text-base hover:bg-accent">
        {report.text.slice(cite.from, cite.to).replace(/\s+/g, " ")}
      </button>
      <IconButton
        size="sm"
        label={`Remove this passage of report ${report.number}`}
        disabled={!mayWrite}
        onClick={onRemove}
      >
        <XIcon />
      </IconButton>
    </li>
  );
}
