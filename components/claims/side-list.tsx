import { cn } from "#components/ui/class-names.ts";
import type { BoardSide } from "#lib/domain/stories/claims-board.ts";
import { SentenceEvidence } from "./sentence-evidence.tsx";

type SideListProps = {
  readonly sides: readonly BoardSide[];
  /** The outlets by the number of their report in the story. */
  readonly sources: ReadonlyMap<number, string>;
  /** Of each side. */
  readonly className?: string;
};

/** The answers to one question beside each other, each with the sentences that give it. */
export function SideList({ sides, sources, className }: SideListProps) {
  return (
    <div className="mt-2 grid gap-x-6 gap-y-3 md:grid-cols-2">
      {sides.map((side) => (
        <section key={side.value} className={cn("border-l-2 pl-3", className)}>
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
  );
}
