import { cn } from "#components/ui/class-names.ts";
import type { SentenceStanding } from "#lib/domain/stories/approval.ts";
import type { ReviewSentence } from "#lib/domain/stories/review-sheet.ts";

const PARTS: readonly { readonly standing: SentenceStanding; readonly word: string; readonly look: string }[] = [
  { standing: "approved", word: "approved", look: "bg-approved" },
  { standing: "queried", word: "queried", look: "bg-nosource" },
  { standing: "rejected", word: "rejected", look: "bg-finding" },
  { standing: "open", word: "open", look: "bg-accent" },
];

/** How far the review is: a line, and the same in words. */
export function ReviewProgress({ sentences }: { readonly sentences: readonly ReviewSentence[] }) {
  const counts = PARTS.map((part) => ({
    ...part,
    count: sentences.filter(({ standing }) => standing === part.standing).length,
  }));
  const words = counts.filter(({ count, standing }) => count > 0 || standing === "approved");
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      <div aria-hidden className="flex h-1 gap-px overflow-hidden rounded-full">
        {counts.map(({ standing, count, look }) =>
          count > 0 ? <span key={standing} style={{ flexGrow: count }} className={cn("h-full", look)} /> : null,
        )}
      </div>
      <p className="text-muted-foreground text-xs tabular-nums">
        {words.map(({ count, word }) => `${count} ${word}`).join(", ")} of {sentences.length}
      </p>
    </div>
  );
}
