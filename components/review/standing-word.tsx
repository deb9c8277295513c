import { type StatusTone, StatusWord } from "#components/ui/status-word.tsx";
import type { SentenceStanding } from "#lib/domain/stories/approval.ts";

const STANDINGS: Readonly<Record<SentenceStanding, { readonly tone: StatusTone; readonly word: string }>> = {
  approved: { tone: "approved", word: "Approved" },
  queried: { tone: "queried", word: "Queried" },
  rejected: { tone: "rejected", word: "Rejected" },
  open: { tone: "waiting", word: "Open" },
};

/** Where a sentence stands with its reviewers, as a mark and a word. */
export function StandingWord({ standing }: { readonly standing: SentenceStanding }) {
  const { tone, word } = STANDINGS[standing];
  return <StatusWord tone={tone}>{word}</StatusWord>;
}
