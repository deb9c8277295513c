import Link from "next/link";
import { ReportBadge } from "#components/ui/report-badge.tsx";
import type { BoardSentence } from "#lib/domain/stories/claims-board.ts";

type SentenceEvidenceProps = { readonly sentence: BoardSentence; readonly source: string | undefined };

/** A sentence of a report as it stands there, and whom it rests on. */
export function SentenceEvidence({ sentence, source }: SentenceEvidenceProps) {
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-2 text-foreground">
      <ReportBadge number={sentence.number} name={source} className="mt-1" />
      <div className="min-w-0">
        <p dir="auto" className="font-story text-base leading-6">
          {sentence.text}
        </p>
        <p className="text-muted-foreground text-xs">
          <Link href={`/wires/${sentence.report}`} className="hover:underline">
            {source ?? "Source not named"}
          </Link>
          {sentence.origins.length > 0 ? ` ← ${sentence.origins.join("; ")}` : ", on its own word"}
        </p>
      </div>
    </li>
  );
}
