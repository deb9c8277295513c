import type { Obstacle } from "#lib/domain/stories/publish-checks.ts";

type SkippedListProps = {
  readonly obstacles: readonly Obstacle[];
  /** What each sentence is called by: its place in the story, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
};

/** What an emergency skips: the matter, and of which sentences. */
export function SkippedList({ obstacles, numbers }: SkippedListProps) {
  return (
    <ul className="max-h-56 divide-y overflow-y-auto border-y">
      {obstacles.map(({ issue, problem, sids }) => (
        <li key={`${issue.code} ${problem}`} className="border-l-2 border-l-nosource py-1.5 pl-3">
          <p dir="auto">{problem}</p>
          {sids.length > 0 ? (
            <p className="text-muted-foreground text-xs tabular-nums">
              {sids.length === 1 ? "Sentence" : "Sentences"} {sids.map((sid) => numbers.get(sid) ?? "?").join(", ")}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
