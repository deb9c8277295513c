"use client";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/class-names.ts";
import { StatusWord } from "#components/ui/status-word.tsx";
import type { DismissedFinding, ReviewSentence } from "#lib/domain/stories/review-sheet.ts";
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
  readonly onDismiss: (kind: FindingKind) => void;
};

/** What the check says of the sentence: a kind of finding is dismissed as a whole, and stays with who did it and why. */
export function FindingList({ sentence, mayDismiss, onDismiss }: FindingListProps) {
  const kinds = [...Map.groupBy(sentence.findings, ({ kind }) => kind)];
  if (kinds.length === 0) return null;
  return (
    <section aria-label="Findings">
      <ul className="flex flex-col gap-2">
        {kinds.map(([kind, findings]) => {
          const dismissal = sentence.dismissals.find((one) => one.kind === kind);
          return (
            <li
              key={kind}
              className={cn(
                "grid grid-cols-[1fr_auto] items-start gap-x-3 border-l-2 pl-3",
                dismissal ? "border-l-input" : "border-l-finding",
              )}
            >
              <div className={dismissal ? "text-muted-foreground" : undefined}>
                {dismissal ? <span className="text-xs">{KIND_WORDS[kind]}</span> : null}
                {dismissal ? null : <StatusWord tone="finding">{KIND_WORDS[kind]}</StatusWord>}
                {findings.map(({ start, message }) => (
                  <p key={`${start} ${message}`}>{message}</p>
                ))}
                {dismissal ? <DismissalLine dismissal={dismissal} /> : null}
              </div>
              {mayDismiss && !dismissal ? (
                <Button size="sm" variant="ghost" onClick={() => onDismiss(kind)}>
                  Dismiss
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function DismissalLine({ dismissal }: { readonly dismissal: DismissedFinding }) {
  return (
    <p className="text-xs">
      Dismissed by {dismissal.by}: {dismissal.reason}
    </p>
  );
}
