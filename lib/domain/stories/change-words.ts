import { counted } from "../shared/counted.ts";
import type { ChangeKind } from "../wires/versions/report-change.ts";

type Changed = { readonly headline: string | null; readonly source: string | null; readonly change: ChangeKind };

/** What became of a report, as a sentence without its full stop: "Harbour Press killed “Ferry aground”". */
export function changeWords({ headline, source, change }: Changed): string {
  const report = headline ? `“${headline}”` : "a report";
  return change === "withdrawn"
    ? `The desk withdrew ${report}`
    : `${source ?? "Its agency"} ${DEEDS[change]} ${report}`;
}

const DEEDS = {
  replaced: "sent a newer version of",
  corrected: "corrected",
  killed: "killed",
  withheld: "is holding back",
} as const satisfies Readonly<Record<Exclude<ChangeKind, "withdrawn">, string>>;

/** What has lost the words it rests on, to go behind it: ": 2 sentences of the text and 1 sentence in public rest on it". */
export function groundWords(draft: number, live: number): string {
  const parts = [
    ...(draft > 0 ? [`${counted(draft, "sentence")} of the text`] : []),
    ...(live > 0 ? [`${counted(live, "sentence")} in public`] : []),
  ];
  if (parts.length === 0) return "";
  return `: ${parts.join(" and ")} ${draft + live === 1 ? "rests" : "rest"} on words that are gone`;
}
