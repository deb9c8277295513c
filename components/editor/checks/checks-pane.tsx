"use client";
import { ChevronDownIcon, ChevronUpIcon, XIcon } from "lucide-react";
import { IconButton } from "#components/ui/icon-button.tsx";
import { ReportBadge } from "#components/ui/report-badge.tsx";
import { StatusWord } from "#components/ui/status-word.tsx";
import { type Cite, sameCite } from "#lib/editor/marks/cite.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { lacksSource } from "#lib/editor/queries/uncited-sentences.ts";
import { editorShortcuts } from "../editor-shortcuts.ts";
import type { EditorReport } from "../editor-types.ts";
import type { Check } from "./check-list.ts";

type ChecksPaneProps = {
  readonly checks: readonly Check[];
  readonly sentences: readonly StorySentence[];
  readonly active: StorySentence | null;
  readonly reports: readonly EditorReport[];
  readonly mayWrite: boolean;
  readonly onGoTo: (check: Check) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onRemoveCite: (sid: string, cite: Cite) => void;
  readonly onShowPassage: (cite: Cite) => void;
};

/** What the sentence at the caret rests on, and everything in the text that wants attention. */
export function ChecksPane(props: ChecksPaneProps) {
  const { checks, onStep } = props;
  return (
    <div className="scroll-quiet flex min-h-0 flex-1 flex-col gap-4 px-3 pb-6 [contain:content]">
      <ThisSentence {...props} />
      <section aria-label="To check">
        <div className="sticky top-0 flex items-center gap-1 bg-background py-1">
          <h3 className="flex-1 font-semibold text-xs">{countWords(checks)}</h3>
          <IconButton
            size="sm"
            label={editorShortcuts.previous.label}
            keys={editorShortcuts.previous.keys}
            disabled={checks.length === 0}
            onClick={() => onStep(-1)}
          >
            <ChevronUpIcon />
          </IconButton>
          <IconButton
            size="sm"
            label={editorShortcuts.next.label}
            keys={editorShortcuts.next.keys}
            disabled={checks.length === 0}
            onClick={() => onStep(1)}
          >
            <ChevronDownIcon />
          </IconButton>
        </div>
        <ol>
          {checks.slice(0, MOST_ROWS).map((check, place) => (
            <CheckRow
              key={check.key}
              check={check}
              isActive={check.sid === props.active?.sid}
              isMore={check.sid === checks[place - 1]?.sid}
              onGoTo={props.onGoTo}
            />
          ))}
        </ol>
        {checks.length > MOST_ROWS ? (
          <p className="border-t py-2 text-muted-foreground text-xs">
            The first {MOST_ROWS} of {checks.length}; the rest follow as these are settled.
          </p>
        ) : null}
      </section>
    </div>
  );
}

// More rows than anybody works through at a sitting; drawing thousands would hold up the typing.
const MOST_ROWS = 200;

type CheckRowProps = {
  readonly check: Check;
  readonly isActive: boolean;
  /** The row above is about the same sentence: it is not said again. */
  readonly isMore: boolean;
  readonly onGoTo: (check: Check) => void;
};

function CheckRow({ check, isActive, isMore, onGoTo }: CheckRowProps) {
  return (
    <li className="border-t">
      <button
        type="button"
        aria-current={isActive || undefined}
        onClick={() => onGoTo(check)}
        className="flex w-full flex-col items-start gap-0.5 px-1 py-1.5 text-left hover:bg-accent focus-visible:-outline-offset-2 aria-current:bg-muted"
      >
        <StatusWord tone={check.kind}>{KIND_WORDS[check.kind]}</StatusWord>
        {check.kind === "nosource" ? null : <span>{check.message}</span>}
        <span className={isMore ? "sr-only" : "line-clamp-1 text-muted-foreground text-xs"}>
          {check.number}. {check.sentence}
        </span>
      </button>
    </li>
  );
}

const KIND_WORDS = { nosource: "No source", finding: "Not in the passages", conflict: "Open conflict" } as const;

function ThisSentence({ sentences, active, reports, mayWrite, onRemoveCite, onShowPassage }: ChecksPaneProps) {
  if (!active)
    return <p className="pt-2 text-muted-foreground text-xs">Put the caret in a sentence to see what it rests on.</p>;
  const number = sentences.findIndex(({ sid }) => sid === active.sid) + 1;
  return (
    <section aria-label="This sentence" className="flex flex-col gap-1 pt-1">
      <h3 className="font-semibold text-xs">Sentence {number} rests on</h3>
      {lacksSource(active) ? <StatusWord tone="nosource">No source</StatusWord> : null}
      <ul>
        {active.cites.map((cite) => (
          <CiteRow
            key={`${cite.report} ${cite.from} ${cite.to}`}
            cite={cite}
            report={reports.find(({ id }) => id === cite.report)}
            mayWrite={mayWrite}
            onRemove={() => onRemoveCite(active.sid, active.cites.find((known) => sameCite(known, cite)) ?? cite)}
            onShow={() => onShowPassage(cite)}
          />
        ))}
      </ul>
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

/** The list in one line, as it is also announced: "2 without source, 1 finding". */
export function countWords(checks: readonly Check[]): string {
  const count = (kind: Check["kind"]) => checks.filter((check) => check.kind === kind).length;
  const parts = [
    [count("nosource"), "without source", "without source"],
    [count("finding"), "finding", "findings"],
    [count("conflict"), "in open conflict", "in open conflict"],
  ] as const;
  const words = parts.flatMap(([n, one, many]) => (n === 0 ? [] : `${n} ${n === 1 ? one : many}`));
  return words.length > 0 ? words.join(", ") : "Nothing to check";
}
