"use client";
import { PageBody } from "#components/shell/page-header.tsx";
import { KeysetPages } from "#components/ui/keyset-pages.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import type { EditionSummary, StoryEvent } from "#lib/domain/stories/desk-story.ts";
import { approvalsSentence, logSentence } from "#lib/domain/stories/event-sentences.ts";
import { EditionStateWord } from "./edition-state.tsx";
import { eventDays } from "./event-days.ts";
import { type EventRun, eventRuns } from "./event-runs.ts";
import { storyHref } from "./story-href.ts";
import { useReaderZone } from "./use-reader-zone.ts";

type Revision = {
  readonly id: string;
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly sentences: number;
};

type StoryHistoryProps = {
  readonly slug: string;
  readonly events: readonly StoryEvent[];
  readonly editions: readonly (EditionSummary & { readonly revisions: readonly Revision[] })[];
  /** Where the page begins; null at the newest. */
  readonly before: string | null;
  /** Where the next page begins; null when this is the last. */
  readonly nextBefore: string | null;
};

/** What happened, newest first, day by day; and every revision of the text. */
export function StoryHistory({ slug, events, editions, before, nextBefore }: StoryHistoryProps) {
  const days = eventDays(events, useReaderZone());
  const href = storyHref(slug, "history");
  return (
    <PageBody className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="min-w-0">
        {days.map((day) => (
          <section key={day.key} aria-label={day.name}>
            <h2 className="sticky top-0 bg-background pt-5 pb-1.5 font-semibold">{day.name}</h2>
            <ol className="divide-y border-t">
              {eventRuns(day.events).map((run) => (
                <EventRow key={run[0].seq} run={run} />
              ))}
            </ol>
          </section>
        ))}
        <KeysetPages
          label="History"
          firstHref={before ? href : null}
          newerHref={null}
          olderHref={nextBefore ? `${href}?before=${nextBefore}` : null}
        />
      </div>
      <aside aria-label="Revisions" className="pt-5">
        {editions.map((edition) => (
          <EditionRevisions key={edition.id} edition={edition} />
        ))}
      </aside>
    </PageBody>
  );
}

function EventRow({ run }: { readonly run: EventRun }) {
  const [event] = run;
  return (
    <li className="grid grid-cols-[3.5rem_minmax(0,1fr)] py-1.5">
      <LocalTime iso={event.at} style="time" className="text-muted-foreground text-xs tabular-nums leading-5" />
      {run.length === 1 ? (
        <EventWords event={event} />
      ) : (
        <details className="min-w-0">
          <summary className="marker:text-muted-foreground hover:underline">
            {approvalsSentence(event.actor, run.length)}
          </summary>
          <ol className="mt-1 flex flex-col gap-1 pl-4 text-muted-foreground">
            {run.map((one) => (
              <li key={one.seq}>
                <EventWords event={one} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </li>
  );
}

function EventWords({ event }: { readonly event: StoryEvent }) {
  return (
    <span dir="auto" className="break-words">
      {logSentence(event.actor, event.kind, event.data)}
    </span>
  );
}

function EditionRevisions({ edition }: { readonly edition: StoryHistoryProps["editions"][number] }) {
  return (
    <section aria-label={`Edition ${edition.number}`} className="mb-6">
      <div className="flex items-center gap-3 border-b pb-1.5">
        <h2 className="font-semibold">Edition {edition.number}</h2>
        <EditionStateWord state={edition.state} />
      </div>
      {edition.revisions.length === 0 ? <p className="py-1.5 text-muted-foreground">No revision yet.</p> : null}
      <ol className="divide-y">
        {edition.revisions.map((revision) => (
          <li key={revision.id} className="py-1.5">
            <p>
              Revision {revision.number}, {counted(revision.sentences, "sentence")}
            </p>
            <p className="text-muted-foreground text-xs">
              {revision.by}, <LocalTime iso={revision.at} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
