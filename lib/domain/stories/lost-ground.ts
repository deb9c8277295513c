import type { ChangeKind } from "../wires/versions/report-change.ts";

/** What a story has lost by the change of one report: sentences that rest on words which no longer stand. */
export type LostGround = {
  readonly report: { readonly id: string; readonly number: number; readonly source: string | null };
  readonly change: ChangeKind;
  /** Why, where the desk itself withdrew it. */
  readonly reason: string | null;
  /** ISO 8601. */
  readonly at: string;
  /** The number in the story of the version that stands in its place; null where there is none. */
  readonly newer: number | null;
  /** Sentences of the text in the making, and of what is public. */
  readonly draft: number;
  readonly live: number;
  /** The first of them in the text in the making; null when none is there. */
  readonly sid: string | null;
};

/** What became of the report, as a sentence: "Report 2 (Harbour Press) was killed by its agency." */
export function lostGroundWords({ report, change, newer }: Pick<LostGround, "report" | "change" | "newer">): string {
  const name = report.source ? `Report ${report.number} (${report.source})` : `Report ${report.number}`;
  return `${name} ${DEEDS[change]}${newer === null ? "" : `, report ${newer}`}.`;
}

const DEEDS: Readonly<Record<ChangeKind, string>> = {
  replaced: "was replaced by a newer version",
  corrected: "was corrected by its agency",
  killed: "was killed by its agency",
  withheld: "is withheld by its agency",
  withdrawn: "was withdrawn by the desk",
};
