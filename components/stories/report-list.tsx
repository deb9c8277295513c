"use client";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { cn } from "#components/ui/class-names.ts";
import { LocalTime } from "#components/ui/local-time.tsx";
import { ReportBadge } from "#components/ui/report-badge.tsx";
import { useRowKeys } from "#components/ui/use-row-keys.ts";
import { languageName } from "#components/wires/language-name.ts";
import { TrustNote } from "#components/wires/trust-note.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import type { StoryReport } from "#lib/domain/stories/desk-story.ts";
import type { ReportUse } from "#lib/domain/stories/report-uses.ts";

type ReportListProps = {
  readonly reports: readonly StoryReport[];
  /** By id: the number of the report whose text it repeats. */
  readonly copies: ReadonlyMap<string, number>;
  readonly uses: ReadonlyMap<string, readonly ReportUse[]>;
  /** The id of the report that is read. */
  readonly current: string;
  readonly onShow: (number: string) => void;
  /** What can be done with the list as a whole. */
  readonly children: ReactNode;
};

/** A story's reports by number, each with how much of it the story uses. */
export function ReportList({ reports, copies, uses, current, onShow, children }: ReportListProps) {
  const rows = useRowKeys({});
  return (
    <>
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-2 border-b px-4 py-1.5">
        <h2 className="shrink-0 flex-1 font-semibold text-xs">{counted(reports.length, "report")}</h2>
        {children}
      </div>
      <ul {...rows} aria-label="Reports" className="scroll-quiet min-h-0 flex-1 divide-y">
        {reports.map((report) => (
          <li key={report.id} className={cn("relative", report.id === current && "md:bg-accent")}>
            <button
              type="button"
              data-row
              aria-current={report.id === current ? "true" : undefined}
              onClick={() => onShow(String(report.number))}
              className="grid w-full cursor-default grid-cols-[auto_1fr] gap-x-2.5 px-4 py-2.5 text-left hover:bg-accent focus-visible:-outline-offset-2"
            >
              <ReportBadge number={report.number} size="md" />
              <span className="min-w-0">
                <span lang={report.language ?? undefined} dir="auto" className="line-clamp-2 font-medium">
                  {report.headline ?? "Without a headline"}
                </span>
                <ReportLine report={report} copyOf={copies.get(report.id)} used={sentencesUsing(uses.get(report.id))} />
                <TrustNote>{report.trustNote}</TrustNote>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

type ReportLineProps = { readonly report: StoryReport; readonly copyOf: number | undefined; readonly used: number };

function ReportLine({ report, copyOf, used }: ReportLineProps) {
  return (
    <span className="flex flex-wrap gap-x-2 text-muted-foreground text-xs">
      {report.source ? <span className="text-foreground">{report.source}</span> : <span>Source not named</span>}
      <span>
        {report.publishedAt ? null : "received "}
        <LocalTime iso={report.publishedAt ?? report.receivedAt} mayLackHour />
      </span>
      {report.language ? <span>{languageName(report.language)}</span> : null}
      {copyOf === undefined ? null : <span>copy of report {copyOf}</span>}
      <span>{used === 0 ? "not used yet" : `in ${counted(used, "sentence")}`}</span>
      {report.pubStatus === "usable" ? null : (
        <Badge tone="finding">{report.pubStatus === "canceled" ? "Killed" : "Withheld"}</Badge>
      )}
    </span>
  );
}

/** How many sentences of the story rest on a report. */
function sentencesUsing(uses: readonly ReportUse[] = []): number {
  return new Set(uses.map(({ sid }) => sid)).size;
}
