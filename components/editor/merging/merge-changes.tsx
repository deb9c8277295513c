"use client";
import { ChangeOfSentence, WordChanges } from "#components/stories/change-of-sentence.tsx";
import { RadioGroup, type RadioOption } from "#components/ui/radio-group.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import type { MergedField } from "#lib/domain/stories/merge-heads.ts";
import type { MergeSide } from "#lib/domain/stories/merge-texts.ts";
import type { MergeChoice } from "#lib/domain/stories/merged-text.ts";
import { HEAD_RULES } from "#lib/domain/stories/story-head.ts";
import { wordDiff } from "#lib/editor/queries/word-diff.ts";
import type { EditorReport } from "../editor-types.ts";
import type { MergeRow, Wording } from "./merge-rows.ts";
import type { Merge } from "./use-merge.ts";

type MergeChangesProps = {
  readonly merge: Merge;
  /** The name of whoever saved first. */
  readonly by: string;
  readonly reports: Reports;
};

type Reports = readonly Pick<EditorReport, "id" | "number">[];

/** What each of the two made of the text: what goes together by itself, and, marked at the side, what is to be chosen. */
export function MergeChanges({ merge, by, reports }: MergeChangesProps) {
  const { fields, rows, choices, lines } = merge;
  const touched = fields.filter((line) => line.settled === null || line.by !== null);
  return (
    <ol className="flex flex-col gap-2">
      {touched.map((line) => (
        <li key={line.field} className={rowLook(line.settled === null)}>
          {line.settled === null ? (
            <RadioGroup
              label={`You both changed the ${HEAD_RULES[line.field].label.toLowerCase()}`}
              value={lines.get(line.field) ?? ""}
              onValueChange={(side) => merge.chooseLine(line.field, side as MergeSide)}
              options={[
                { value: "theirs", label: <Said who={by} before={line.before} after={line.theirs} /> },
                { value: "mine", label: <Said who="You" before={line.before} after={line.mine} /> },
              ]}
            />
          ) : (
            <ChangeOfLine line={line} by={by} />
          )}
        </li>
      ))}
      {rows.map((row) => (
        <li key={`${row.kind} ${row.key}`} className={rowLook(row.kind === "overlap")}>
          <RowOf
            row={row}
            by={by}
            reports={reports}
            choice={choices.get(row.key) ?? null}
            onChoose={(choice) => merge.choose(row.key, choice)}
          />
        </li>
      ))}
    </ol>
  );
}

function rowLook(isOpen: boolean): string {
  return isOpen ? "border-t border-l-2 border-l-conflict pt-2 pl-3" : "border-t pt-2";
}

function ChangeOfLine({ line, by }: { readonly line: MergedField; readonly by: string }) {
  return (
    <p>
      <span className="text-muted-foreground text-xs">
        {line.by === "theirs" ? by : "You"}: {HEAD_RULES[line.field].label}{" "}
      </span>
      <WordChanges words={wordDiff(line.before ?? "", line.settled ?? "")} />
    </p>
  );
}

type RowProps = {
  readonly row: MergeRow;
  readonly by: string;
  readonly reports: Reports;
  readonly choice: MergeChoice | null;
  readonly onChoose: (choice: MergeChoice) => void;
};

function RowOf({ row, by, reports, choice, onChoose }: RowProps) {
  if (row.kind === "kept")
    return (
      <p className="text-muted-foreground text-xs">
        {row.count === 1 ? "A sentence as it was" : `${row.count} sentences as they were`}
      </p>
    );
  if (row.kind === "change") {
    const who = row.by === null ? null : { mine: "You", theirs: by, both: `You and ${by}` }[row.by];
    return <ChangeOfSentence change={row.change} {...(who ? { who } : {})} />;
  }
  return (
    <RadioGroup
      label={overlapWords(row, by)}
      value={choice ?? ""}
      onValueChange={(value) => onChoose(value as MergeChoice)}
      options={optionsOf(row, by, reports)}
    />
  );
}

type Overlap = Extract<MergeRow, { readonly kind: "overlap" }>;

function overlapWords({ before, mine, theirs }: Overlap, by: string): string {
  if (mine === null) return `You took out what ${by} changed`;
  if (theirs === null) return `${by} took out what you changed`;
  return before === null ? `You and ${by} each wrote something here` : `You and ${by} both changed this`;
}

function optionsOf({ before, mine, theirs }: Overlap, by: string, reports: Reports): readonly RadioOption[] {
  const option = (value: MergeChoice, who: string, wording: Wording | null) => ({
    value,
    label: <Said who={who} before={before} after={wording?.text ?? null} />,
    hint: wording && sourceWords(wording, reports),
  });
  const both = { value: "both", label: "Both, yours first" };
  return [
    option("theirs", by, theirs),
    option("mine", "You", mine),
    ...(mine === null || theirs === null ? [] : [both]),
  ];
}

/** The wordings may be the same and only what they rest on another. */
function sourceWords({ cites }: Wording, reports: Reports): string {
  const passages = new Map(cites.map((cite) => [`${cite.report} ${cite.from} ${cite.to}`, cite.report]));
  const numbers = new Set(
    [...passages.values()].flatMap((id) => reports.find((report) => report.id === id)?.number ?? []),
  );
  if (passages.size === 0) return "No source";
  return `${counted(passages.size, "passage")} of report ${[...numbers].toSorted((a, b) => a - b).join(", ")}`;
}

type SaidProps = { readonly who: string; readonly before: string | null; readonly after: string | null };

function Said({ who, before, after }: SaidProps) {
  return (
    <>
      <span className="text-muted-foreground text-xs">{after === null ? `${who}: out` : who} </span>
      <span dir="auto" className="block break-words font-story text-lg">
        {after === null ? (
          <del>{before}</del>
        ) : before === null ? (
          after
        ) : (
          <WordChanges words={wordDiff(before, after)} />
        )}
      </span>
    </>
  );
}
