"use client";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/class-names.ts";
import { StatusWord } from "#components/ui/status-word.tsx";
import type { DismissedFinding, ReviewFinding, ReviewSentence } from "#lib/domain/stories/review-sheet.ts";
import type { FindingKind } from "#lib/domain/verify/finding.ts";

/** What a finding of each kind is about. */
const KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  number: "Number",
  date: "Date",
  name: "Name",
  quote: "Quotation",
  negation: "Negation",
  certainty: "Certainty",
  attribution: "Attribution",
  content: "Content",
  conflict: "Conflict",
};

type FindingListProps = {
  readonly sentence: Pick<ReviewSentence, "findings" | "dismissals">;
  readonly mayDismiss: boolean;
  readonly onDismiss: (matter: string) => void;
};

/** What the check says of the sentence: each finding is dismissed by itself, and stays with who did it and why. */
export function FindingList({ sentence, mayDismiss, onDismiss }: FindingListProps) {
  const { findings, dismissals } = sentence;
  if (findings.length === 0) return null;
  return (
    <section aria-label="Findings">
      <ul className="flex flex-col gap-2">
        {findings.map((finding) => (
          <FindingRow
            key={`${finding.start} ${finding.end} ${finding.message}`}
            finding={finding}
            dismissal={dismissals.find(({ matter }) => matter === finding.matter)}
            onDismiss={mayDismiss ? () => onDismiss(finding.matter) : undefined}
          />
        ))}
      </ul>
    </section>
  );
}

type FindingRowProps = {
  readonly finding: ReviewFinding;
  readonly dismissal: DismissedFinding | undefined;
  readonly onDismiss: (() => void) | undefined;
};

function FindingRow({ finding: { kind, message }, dismissal, onDismiss }: FindingRowProps) {
  return (
    <li
      className={cn(
        "grid grid-cols-[1fr_auto] items-start gap-x-3 border-l-2 pl-3",
        dismissal ? "border-l-input" : "border-l-finding",
      )}
    >
      <div className={dismissal ? "text-muted-foreground" : undefined}>
        {dismissal ? (
          <span className="text-xs">{KIND_WORDS[kind]}</span>
        ) : (
          <StatusWord tone="finding">{KIND_WORDS[kind]}</StatusWord>
        )}
        <p>{message}</p>
        {dismissal ? <DismissalLine dismissal={dismissal} /> : null}
      </div>
      {onDismiss && !dismissal ? (
        <Button size="sm" variant="ghost" className="print:hidden" onClick={onDismiss}>
          Dismiss
        </Button>
      ) : null}
    </li>
  );
}

function DismissalLine({ dismissal: { by, reason, ofOtherWords } }: { readonly dismissal: DismissedFinding }) {
  return (
    <p className="text-xs">
      Dismissed by {by}
      {ofOtherWords ? ", when other words of the sentence were different" : ""}: {reason}
    </p>
  );
}
