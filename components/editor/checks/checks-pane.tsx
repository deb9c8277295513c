"use client";
import { ChevronDownIcon, ChevronUpIcon } from "lucide-react";
import { IconButton } from "#components/ui/icon-button.tsx";
import type { Cite } from "#lib/editor/marks/cite.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import type { EditorDismissal } from "../desk-services.ts";
import { editorShortcuts } from "../editor-shortcuts.ts";
import type { EditorReport } from "../editor-types.ts";
import type { Check } from "./check-list.ts";
import { CheckRow } from "./check-row.tsx";
import { countWords } from "./count-words.ts";
import { FoundPassages } from "./found-passages.tsx";
import { ThisSentence } from "./this-sentence.tsx";
import type { Found } from "./use-found.ts";

type ChecksPaneProps = {
  readonly checks: readonly Check[];
  readonly sentences: readonly StorySentence[];
  readonly active: StorySentence | null;
  readonly found: Found | null;
  /** Of the sentence at the caret. */
  readonly dismissed: readonly EditorDismissal[];
  readonly reports: readonly EditorReport[];
  readonly mayWrite: boolean;
  readonly onGoTo: (check: Check) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onCite: (cite: Cite) => void;
  readonly onRemoveCite: (sid: string, cite: Cite) => void;
  readonly onShowPassage: (cite: Cite) => void;
  readonly onDismiss: ((check: Check, reason: string) => Promise<string | null>) | undefined;
};

/** What the sentence at the caret rests on or could rest on, and everything in the text that wants attention. */
export function ChecksPane(props: ChecksPaneProps) {
  const { sentences, active, found, reports, mayWrite } = props;
  return (
    <div className="scroll-quiet flex min-h-0 flex-1 flex-col gap-4 px-3 pb-6 [contain:content]">
      {active ? (
        <ThisSentence {...props} sentence={active} number={sentences.findIndex(({ sid }) => sid === active.sid) + 1} />
      ) : (
        <p className="pt-2 text-muted-foreground text-xs">Put the caret in a sentence to see what it rests on.</p>
      )}
      {active && found ? (
        <FoundPassages
          found={found}
          sentence={active}
          reports={reports}
          mayWrite={mayWrite}
          onCite={props.onCite}
          onShow={props.onShowPassage}
        />
      ) : null}
      <ToCheck {...props} />
    </div>
  );
}

// More rows than anybody works through at a sitting; drawing thousands would hold up the typing.
const MOST_ROWS = 200;

function ToCheck({ checks, active, onStep, onGoTo, onDismiss }: ChecksPaneProps) {
  const { next, previous } = editorShortcuts;
  const none = checks.length === 0;
  return (
    <section aria-label="To check">
      <div className="sticky top-0 flex items-center gap-1 bg-background py-1">
        <h3 className="flex-1 font-semibold text-xs">{countWords(checks)}</h3>
        <IconButton size="sm" label={previous.label} keys={previous.keys} disabled={none} onClick={() => onStep(-1)}>
          <ChevronUpIcon />
        </IconButton>
        <IconButton size="sm" label={next.label} keys={next.keys} disabled={none} onClick={() => onStep(1)}>
          <ChevronDownIcon />
        </IconButton>
      </div>
      <ol>
        {checks.slice(0, MOST_ROWS).map((check, place) => (
          <CheckRow
            key={check.key}
            check={check}
            isActive={check.sid === active?.sid}
            isMore={check.sid === checks[place - 1]?.sid}
            onGoTo={onGoTo}
            onDismiss={onDismiss}
          />
        ))}
      </ol>
      {checks.length > MOST_ROWS ? (
        <p className="border-t py-2 text-muted-foreground text-xs">
          The first {MOST_ROWS} of {checks.length}; the rest follow as these are settled.
        </p>
      ) : null}
    </section>
  );
}
