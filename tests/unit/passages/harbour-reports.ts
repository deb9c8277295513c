import type { IndexedReport } from "#lib/domain/passages/passage-index.ts";
import type { BlockKind } from "#lib/domain/wires/report.ts";

/** Reports of an invented flood; each line is a sentence of its own. */
export const FLOOD: readonly IndexedReport[] = [
  report("north", [
    ["headline", "Dam bursts above Veldt"],
    ["body", "The Karsk dam burst early on Tuesday and flooded three villages, the provincial governor said."],
    ["body", "At least 41 people were missing by nightfall, according to the rescue service."],
    ["body", "Governor Yusuf al-Haddadi ordered everybody downstream to leave."],
    ["body", "The reservoir lies 35 km from the town of Veldt."],
    ["promo", "Read also: 41 people missing in our photo gallery"],
  ]),
  report("south", [
    ["body", "Rescuers were looking for 44 missing people after the dam burst, the rescue service said."],
    ["body", "Governor Youssef al-Hadadi said that the villages had been warned in time."],
    ["body", "The Water Research Institute (WRI) had warned of cracks in 2019."],
    ["body", "Trains between Veldt and the coast did not run."],
  ]),
  report("copy", [
    ["body", "Trains between Veldt and the coast did not run."],
    ["body", "The WRI declined to comment on the cracks."],
  ]),
];

function report(id: string, lines: readonly (readonly [BlockKind, string])[]): IndexedReport {
  let start = 0;
  const sentences = lines.map(([block, words]) => {
    const span = { start, end: start + words.length, block };
    start = span.end + 1;
    return span;
  });
  return { id, text: lines.map(([, words]) => words).join("\n"), sentences };
}
