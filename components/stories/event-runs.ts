import type { StoryEvent } from "#lib/domain/stories/desk-story.ts";

/** Events that are told as one: several approvals by one person in a row, else a single one. Never empty. */
export type EventRun = readonly [StoryEvent, ...StoryEvent[]];

/** Events in their order, with the approvals that one person gave without anything in between as one run. */
export function eventRuns(events: readonly StoryEvent[]): readonly EventRun[] {
  const runs: [StoryEvent, ...StoryEvent[]][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run && isApproval(event) && isApproval(run[0]) && run[0].actor === event.actor) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

function isApproval({ kind }: StoryEvent): boolean {
  return kind === "sentence.approved";
}
