import type { ApparentKind } from "#lib/domain/merge/merge-result.ts";
import type { BoardApparent } from "#lib/domain/stories/claims-board.ts";
import { SentenceEvidence } from "./sentence-evidence.tsx";

const KIND_WORDS: Readonly<Record<ApparentKind, string>> = {
  part: "A part and the whole",
  update: "Counted again later",
  unit: "Two units",
  rounding: "Rounded",
  counted: "Not the same thing counted",
  planned: "Planned and done",
  zone: "Two time zones",
};

type ApparentListProps = {
  readonly apparent: readonly BoardApparent[];
  readonly sources: ReadonlyMap<number, string>;
};

/** What only looks like a conflict, folded away: both answers hold, and why. Nothing where there is none. */
export function ApparentList({ apparent, sources }: ApparentListProps) {
  if (apparent.length === 0) return null;
  return (
    <details className="border-y">
      <summary className="cursor-default py-2 text-muted-foreground marker:text-muted-foreground hover:text-foreground max-md:py-3">
        Only looks like a conflict ({apparent.length})
      </summary>
      <ul aria-label="Only looks like a conflict" className="divide-y pb-2">
        {apparent.map((entry) => (
          <li key={entry.key} className="py-3">
            <h3 className="font-medium">{KIND_WORDS[entry.kind]}</h3>
            <p dir="auto" className="max-w-prose text-muted-foreground">
              {entry.reason}
            </p>
            <div className="mt-2 grid gap-x-6 gap-y-3 md:grid-cols-2">
              {entry.sides.map((side) => (
                <section key={side.value} className="border-l-2 pl-3">
                  <h4 dir="auto" className="font-semibold">
                    {side.value}
                  </h4>
                  <ul className="mt-1 flex flex-col gap-2">
                    {side.sentences.map((sentence) => (
                      <SentenceEvidence key={sentence.id} sentence={sentence} source={sources.get(sentence.number)} />
                    ))}
                  </ul>
                </section>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
