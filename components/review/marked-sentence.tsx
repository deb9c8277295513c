import { cn } from "#components/ui/class-names.ts";
import type { Finding } from "#lib/domain/verify/finding.ts";

type MarkedSentenceProps = {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly className?: string;
};

/** A sentence with a wave under the words that a finding is about. */
export function MarkedSentence({ text, findings, className }: MarkedSentenceProps) {
  return (
    <p dir="auto" className={cn("story-text", className)}>
      {piecesOf(text, findings).map(({ start, words, messages }) =>
        messages.length === 0 ? (
          words
        ) : (
          <mark key={start} title={messages.join(" ")} className="mark-finding bg-transparent text-inherit">
            {words}
          </mark>
        ),
      )}
    </p>
  );
}

type Piece = { readonly start: number; readonly words: string; readonly messages: readonly string[] };

/** The text cut where a finding begins or ends. */
function piecesOf(text: string, findings: readonly Finding[]): readonly Piece[] {
  const edges = findings.flatMap(({ start, end }) => [start, end]);
  const stops = [...new Set([0, ...edges, text.length])].filter((stop) => stop >= 0 && stop <= text.length);
  const cuts = stops.toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, place) => {
    const end = cuts[place + 1] ?? text.length;
    const over = findings.filter((finding) => finding.start < end && start < finding.end);
    return { start, words: text.slice(start, end), messages: over.map(({ message }) => message) };
  });
}
