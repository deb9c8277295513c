import type { IntakeProgress, IntakeState, IntakeWay } from "#lib/domain/intake/intake.ts";

/** What became of a file, as the screen says it. */
export const STATE_WORDS: Readonly<Record<IntakeState, string>> = {
  waiting: "Waiting",
  taken_in: "Taken in",
  known: "Known already",
  refused: "Refused",
  cancelled: "Cancelled",
};

export const WAY_WORDS: Readonly<Record<IntakeWay, string>> = {
  upload: "Upload",
  address: "Address",
  feed: "Feed",
  folder: "Watched folder",
  program: "Program",
};

/** What became of so many files each, in words: "35 taken in, 2 refused". */
export function outcomeWords(counts: Readonly<Partial<Record<IntakeState, number>>>): string {
  const said = (["taken_in", "known", "refused", "cancelled"] as const)
    .filter((state) => counts[state])
    .map((state) => `${counts[state]} ${STATE_WORDS[state].toLowerCase()}`);
  return said.join(", ") || "Nothing yet";
}

/** How fast it goes and how long it will take: "120 a second, about 2 min left"; empty when that cannot be told. */
export function paceWords({ rate, secondsLeft, isOver }: IntakeProgress): string {
  if (isOver || rate === null || secondsLeft === null) return "";
  return `${rateWords(rate)}, ${leftWords(secondsLeft)}`;
}

function rateWords(rate: number): string {
  return rate >= 1 ? `${Math.round(rate)} a second` : `${Math.max(1, Math.round(rate * 60))} a minute`;
}

function leftWords(seconds: number): string {
  if (seconds < 5) return "a few seconds left";
  if (seconds < 90) return `about ${Math.round(seconds)} s left`;
  if (seconds < 5400) return `about ${Math.round(seconds / 60)} min left`;
  return `about ${Math.round(seconds / 3600)} h left`;
}
