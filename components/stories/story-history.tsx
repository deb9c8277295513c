"use client";
import Link from "next/link";
import { PageBody } from "#components/shell/page-header.tsx";
import { KeysetPages } from "#components/ui/keyset-pages.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import type { EditionSummary, StoryEvent } from "#lib/domain/stories/desk-story.ts";
import { approvalsSentence, logSentence } from "#lib/domain/stories/event-sentences.ts";
import type { RevisionEntry } from "#lib/domain/stories/revision-history.ts";
import { eventDays } from "./event-days.ts";
import { type EventRun, eventRuns } from "./event-runs.ts";
import { APPROVED, comparisonHref } from "./history-href.ts";
import type { RestoreRevision } from "./restore-button.tsx";
import { RevisionComparison, type ShownComparison } from "./revision-comparison.tsx";
import { RevisionList } from "./revision-list.tsx";
import { storyHref } from "./story-href.ts";
import { useReaderZone } from "./use-reader-zone.ts";

type StoryHistoryProps = {
  readonly slug: string;
  readonly events: readonly StoryEvent[];
  readonly editions: readonly EditionSummary[];
  readonly revisions: readonly RevisionEntry[];
  /** Two revisions side by side in the place of the log, where that is asked. */
  readonly comparison: ShownComparison | null;
  readonly restore: RestoreRevision;
  /** Where the page begins; null at the newest. */
  readonly before: string | null;
  /** Where the next page begins; null when this is the last. */
  readonly nextBefore: string | null;
};

/** What happened, newest first, day by day; every revision of the text; and any two of them compared. */
export function StoryHistory(props: StoryHistoryProps) {
  const { slug, editions, revisions, comparison, restore } = props;
  return (
    <PageBody className="grid gap-x-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
      {comparison ? (
        <RevisionComparison {...{ slug, comparison, revisions, restore }} editions={editions.length} />
      ) : (
        <StoryLog {...props} />
      )}
      <aside aria-label="Revisions" id="revisions" className="scroll-mt-4 pt-5">
        <CompareLinks slug={slug} revisions={revisions} />
        <RevisionList {...{ slug, editions, revisions }} shown={comparison?.to.id ?? null} />
      </aside>
    </PageBody>
  );
}

/** The comparisons that are asked for most. */
function CompareLinks({ slug, revisions }: Pick<StoryHistoryProps, "slug" | "revisions">) {
  const [newest] = revisions;
  if (!newest) return null;
  return (
    <p data-print="no" className="pb-4">
      <Link
        href={comparisonHref(slug, { from: APPROVED, to: newest.id })}
        className="text-link hover:underline max-md:py-2"
      >
        What changed since approval
      </Link>
    </p>
  );
}

function StoryLog({ slug, events, revisions, before, nextBefore }: StoryHistoryProps) {
  const days = eventDays(events, useReaderZone());
  const href = storyHref(slug, "history");
  return (
    <div className="min-w-0">
      {revisions.length > 0 ? (
        <a href="#revisions" data-print="no" className="block pt-4 text-link hover:underline lg:hidden">
          Go to the {counted(revisions.length, "revision")}
        </a>
      ) : null}
      {days.map((day) => (
        <section key={day.key} aria-label={day.name}>
          <h2 className="sticky top-0 bg-background pt-5 pb-1.5 font-semibold print:static print:break-after-avoid print:bg-transparent">
            {day.name}
          </h2>
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
