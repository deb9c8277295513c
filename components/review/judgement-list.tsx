import { LocalTime } from "#components/ui/local-time.tsx";
import { StatusWord } from "#components/ui/status-word.tsx";
import type { LapsedJudgement, ReviewJudgement, ReviewSentence } from "#lib/domain/stories/review-sheet.ts";
import { StandingWord } from "./standing-word.tsx";

type JudgementListProps = { readonly sentence: Pick<ReviewSentence, "judgements" | "lapsed"> };

/** What reviewers say of the sentence as it stands, and below it what lapsed, with why. */
export function JudgementList({ sentence }: JudgementListProps) {
  const { judgements, lapsed } = sentence;
  if (judgements.length + lapsed.length === 0) return null;
  return (
    <section aria-label="What reviewers said">
      <ul className="flex flex-col gap-2">
        {judgements.map((judgement) => (
          <li key={`${judgement.by} ${judgement.at}`}>
            <div className="flex flex-wrap items-center gap-x-1.5">
              <StandingWord standing={judgement.judgement} />
              <ByLine judgement={judgement} />
            </div>
            {judgement.reason ? <p className="pl-4.5">{judgement.reason}</p> : null}
          </li>
        ))}
        {lapsed.map((judgement) => (
          <li key={`${judgement.by} ${judgement.at}`} className="text-muted-foreground">
            <div className="flex flex-wrap items-center gap-x-1.5">
              <StatusWord tone="lapsed">{LAPSED_WORDS[judgement.judgement]}</StatusWord>
              <ByLine judgement={judgement} />
            </div>
            <p className="pl-4.5 text-xs">{lapseWords(judgement)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ByLine({ judgement }: { readonly judgement: ReviewJudgement }) {
  return (
    <span className="text-muted-foreground text-xs">
      {judgement.byMe ? "by you" : `by ${judgement.by}`}, <LocalTime iso={judgement.at} />
    </span>
  );
}

const LAPSED_WORDS = { approved: "Approval lapsed", queried: "Query lapsed", rejected: "Rejection lapsed" } as const;

function lapseWords({ reason, lapseReason }: LapsedJudgement): string {
  return reason ? `“${reason}” ${lapseReason}` : lapseReason;
}
