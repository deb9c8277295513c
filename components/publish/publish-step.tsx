import type { ReactNode } from "react";
import { type StatusTone, StatusWord } from "#components/ui/status-word.tsx";
import type { Obstacle } from "#lib/domain/stories/publish-checks.ts";
import { ObstacleList } from "./obstacle-list.tsx";

type PublishStepProps = {
  readonly place: number;
  readonly title: string;
  readonly state: { readonly tone: StatusTone; readonly words: string };
  readonly slug: string;
  readonly obstacles: readonly Obstacle[];
  readonly numbers: ReadonlyMap<string, number>;
  /** What can be done at this step, or why not. */
  readonly children: ReactNode;
};

/** One of the steps to publication: where it stands, what is in its way, what to do. */
export function PublishStep({ place, title, state, slug, obstacles, numbers, children }: PublishStepProps) {
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)] py-5">
      <span aria-hidden className="font-story text-muted-foreground text-xl tabular-nums">
        {place}
      </span>
      <section aria-label={title} className="flex flex-col gap-3">
        <div className="flex min-h-7 flex-wrap items-center gap-x-3">
          <h2 className="font-semibold text-base">{title}</h2>
          <StatusWord tone={state.tone}>{state.words}</StatusWord>
        </div>
        {obstacles.length > 0 ? <ObstacleList slug={slug} obstacles={obstacles} numbers={numbers} /> : null}
        {children}
      </section>
    </li>
  );
}
