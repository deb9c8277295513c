import type { ApparentKind } from "#lib/domain/merge/merge-result.ts";
import type { BoardApparent } from "#lib/domain/stories/claims-board.ts";
import { SideList } from "./side-list.tsx";

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
            <SideList sides={entry.sides} sources={sources} />
          </li>
        ))}
      </ul>
    </details>
  );
}
