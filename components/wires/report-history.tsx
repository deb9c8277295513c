import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import type { VersionChange } from "#lib/domain/wires/versions/compare-versions.ts";
import { takesBack } from "#lib/domain/wires/versions/report-change.ts";
import type { ReportEvent, ReportHistory, TouchedStory } from "#lib/domain/wires/versions/report-history.ts";
import { VersionDiff } from "./version-diff.tsx";

/** A version of the same item that this one is compared with: what changed since, sentence by sentence. */
export type ComparedVersion = { readonly id: string; readonly changes: readonly VersionChange[] };

type ReportHistoryProps = {
  readonly id: string;
  readonly history: ReportHistory;
  readonly compared: ComparedVersion | null;
};

/** What became of a report after it came: that first, then what rests on it, its versions and what they changed. */
export function ReportHistorySection({ id, history, compared }: ReportHistoryProps) {
  const { events, touched, versions } = history;
  if (events.length === 0 && touched.length === 0 && versions.length < 2) return null;
  return (
    <section aria-label="What became of it" className="flex flex-col gap-4 lg:col-span-2">
      {events.map((event) => (
        <EventNotice key={`${event.kind} ${event.at}`} event={event} />
      ))}
      {touched.length > 0 ? <Touched touched={touched} /> : null}
      {versions.length > 1 ? (
        <div>
          <h2 className="font-medium">Versions</h2>
          <ul className="mt-1 divide-y border-y text-sm">
            {versions.map((version) => (
              <li key={version.id} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
                <span className="text-muted-foreground tabular-nums">{version.version ?? "–"}</span>
                {version.id === id ? (
                  <span className="font-medium">This one</span>
                ) : (
                  <Link href={`/wires/${version.id}`} className="min-w-0 truncate text-link hover:underline">
                    {version.headline ?? "Without a headline"}
                  </Link>
                )}
                {version.pubStatus === "usable" ? null : (
                  <Badge tone="finding">{version.pubStatus === "canceled" ? "Killed" : "Withheld"}</Badge>
                )}
                <LocalTime iso={version.at} className="ml-auto text-muted-foreground text-xs" />
                {version.id === id || version.id === compared?.id ? null : (
                  <Link
                    href={`/wires/${id}?with=${version.id}`}
                    scroll={false}
                    className="text-link text-xs hover:underline"
                  >
                    Compare
                  </Link>
                )}
              </li>
            ))}
          </ul>
          {compared ? <VersionDiff changes={compared.changes} /> : null}
        </div>
      ) : null}
    </section>
  );
}

function EventNotice({ event }: { readonly event: ReportEvent }) {
  const { kind, byPerson, reason, byReportId } = event;
  const words = {
    replaced: "Its agency has sent a newer version.",
    corrected: "Its agency has sent a correction.",
    killed: "Its agency has killed it.",
    withheld: "Its agency is withholding it.",
    withdrawn: `${byPerson ?? "The desk"} withdrew it: ${reason ?? ""}`,
  }[kind];
  return (
    <Notice
      tone={takesBack(kind) ? "finding" : "nosource"}
      title={takesBack(kind) ? "Do not use this report" : "Not the newest version"}
    >
      {words} <LocalTime iso={event.at} className="text-muted-foreground" />{" "}
      {byReportId ? (
        <Link href={`/wires/${byReportId}`} className="text-link hover:underline">
          {takesBack(kind) ? "See what it sent" : "Go to it"}
        </Link>
      ) : null}
    </Notice>
  );
}

function Touched({ touched }: { readonly touched: readonly TouchedStory[] }) {
  return (
    <div>
      <h2 className="font-medium">Stories that rest on it</h2>
      <ul aria-label="Stories that rest on it" className="mt-1 divide-y border-y text-sm">
        {touched.map((story) => (
          <li key={`${story.slug} ${story.editionNumber}`} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
            <Link
              href={`/stories/${story.slug}/${story.isLive ? "publish" : `write?sentence=${story.sid}`}`}
              className="min-w-0 truncate text-link hover:underline"
            >
              {story.title}
            </Link>
            <span className="text-muted-foreground">{story.isLive ? "published" : "being written"}</span>
            <span className={story.fallen > 0 ? "ml-auto text-finding" : "ml-auto text-muted-foreground"}>
              {story.fallen > 0
                ? `${story.fallen} of ${counted(story.sentences, "sentence")} without ground`
                : counted(story.sentences, "sentence")}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
