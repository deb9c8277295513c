"use client";
import { ArrowLeftIcon } from "lucide-react";
import { useEffect, useRef } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { Button } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { StoryReport } from "#lib/domain/stories/desk-story.ts";
import type { ReportMarks } from "#lib/domain/stories/report-marks.ts";
import type { ReportUse } from "#lib/domain/stories/report-uses.ts";
import type { ReportText } from "#lib/domain/wires/desk-report.ts";
import { AttachDialog } from "./attach-dialog.tsx";
import type { AttachReports, FindReports } from "./attach-form.tsx";
import type { DetachReport } from "./detach-dialog.tsx";
import { ListDetail } from "./list-detail.tsx";
import { ReportList } from "./report-list.tsx";
import { StoryReportText } from "./story-report-text.tsx";
import { useAddressParam } from "./use-address-param.ts";

type ReportsDeskProps = {
  readonly story: { readonly id: string; readonly slug: string };
  readonly reports: readonly StoryReport[];
  readonly texts: readonly ReportText[];
  /** By report: the number of the report whose text it repeats. */
  readonly copies: ReadonlyMap<string, number>;
  /** What the story rests on, by report. */
  readonly uses: ReadonlyMap<string, readonly ReportUse[]>;
  /** Where the reports contradict each other, and whom they rest on, by report. */
  readonly marks: ReadonlyMap<string, ReportMarks>;
  /** The number of the report that the address names. */
  readonly asked: string | null;
  readonly abilities: Readonly<Record<"story.attach", Decision>>;
  readonly findReports: FindReports;
  readonly attachReports: AttachReports;
  readonly detachReport: DetachReport;
};

const NO_USES: readonly ReportUse[] = [];

/** The reports that a story is made from: a list, and the one that is read with what the story uses of it. */
export function ReportsDesk(props: ReportsDeskProps) {
  const { story, reports, texts, uses, abilities } = props;
  const [asked, setAsked] = useAddressParam("report", props.asked);
  const place = reports.findIndex(({ number }) => String(number) === asked);
  const report = reports[Math.max(0, place)];
  const text = texts.find(({ id }) => id === report?.id);
  const show = (at: number) => {
    const next = reports[Math.min(reports.length - 1, Math.max(0, at))];
    if (next) setAsked(String(next.number));
  };
  useReportCommands(Math.max(0, place), reports.length, show);
  const attach = <AttachDialog storyId={story.id} ability={abilities["story.attach"]} {...props} />;
  if (!report || !text) return <NoReports>{attach}</NoReports>;
  return (
    <ListDetail
      phoneShows={asked === null ? "list" : "detail"}
      list={
        <ReportList reports={reports} copies={props.copies} uses={uses} current={report.id} onShow={setAsked}>
          {attach}
        </ReportList>
      }
      detail={
        <Reading key={report.id}>
          <div className="md:hidden">
            <Button variant="ghost" onClick={() => setAsked(null)}>
              <ArrowLeftIcon aria-hidden />
              All reports
            </Button>
          </div>
          <StoryReportText
            story={story}
            report={report}
            text={text}
            uses={uses.get(report.id) ?? NO_USES}
            marks={props.marks.get(report.id)}
            ability={abilities["story.attach"]}
            detachReport={props.detachReport}
          />
        </Reading>
      }
    />
  );
}

function useReportCommands(at: number, count: number, show: (at: number) => void): void {
  const common = { group: "Reports", keysOnly: true, repeats: true };
  useCommands([
    {
      ...common,
      id: "reports.next",
      label: "Next report",
      keys: "j",
      disabled: at >= count - 1,
      run: () => show(at + 1),
    },
    {
      ...common,
      id: "reports.previous",
      label: "Previous report",
      keys: "k",
      disabled: at === 0,
      run: () => show(at - 1),
    },
  ]);
}

/** Each report is read from its top. */
function Reading({ children }: { readonly children: React.ReactNode }) {
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => pane.current?.scrollTo(0, 0), []);
  return (
    <div ref={pane} className="scroll-quiet min-h-0 flex-1 px-4 pb-16 md:px-8">
      {children}
    </div>
  );
}

function NoReports({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className="px-4">
      <EmptyState title="This story has no reports" action={children}>
        A story rests on reports: add those of its event from the wires. Each gets a number and a colour, and wears them
        wherever the story uses it. From them come the claims, and from the claims the draft.
      </EmptyState>
    </div>
  );
}
