import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ReportDetail, ReportText } from "#lib/domain/wires/desk-report.ts";
import type { ReportRelations } from "#lib/domain/wires/event-suggestions.ts";
import { takesBack } from "#lib/domain/wires/versions/report-change.ts";
import type { ReportHistory } from "#lib/domain/wires/versions/report-history.ts";
import { type OpenStory, OpenStoryDialog } from "./open-story-dialog.tsx";
import { ReportBelonging } from "./report-belonging.tsx";
import { type CorrectBlock, ReportBlocks } from "./report-blocks.tsx";
import { type ComparedVersion, ReportHistorySection } from "./report-history.tsx";
import { ReportParticulars } from "./report-particulars.tsx";
import { TrustNote } from "./trust-note.tsx";
import type { StoryActions } from "./use-add-to-story.ts";
import { WithdrawDialog, type WithdrawReport } from "./withdraw-dialog.tsx";

type ReportPageProps = StoryActions & {
  readonly report: ReportDetail;
  readonly text: ReportText;
  /** Its source as the desk writes it, and what to know of it. */
  readonly provider: { readonly houseName: string | null; readonly trustNote: string | null };
  readonly relations: ReportRelations | null;
  readonly history: ReportHistory;
  readonly compared: ComparedVersion | null;
  readonly abilities: Readonly<Record<"block.correct" | "story.open" | "story.attach" | "report.withdraw", Decision>>;
  readonly correctBlock: CorrectBlock;
  readonly openStory: OpenStory;
  readonly withdraw: WithdrawReport;
};

/** One report as it was received: what it says of itself, and its words with what each part is. */
export function ReportPage({
  report,
  text,
  provider,
  relations,
  history,
  compared,
  abilities,
  correctBlock,
  openStory,
  withdraw,
  ...actions
}: ReportPageProps) {
  const title = report.headline ?? report.fileName;
  return (
    <article className="mx-auto grid w-full max-w-6xl grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-4 px-4 pt-4 pb-12 lg:grid-cols-[minmax(0,1fr)_18rem]">
      <header className="lg:col-span-2">
        <p className="text-muted-foreground text-xs">
          <Link href="/wires" className="text-link hover:underline">
            Wires
          </Link>
          {" / "}
          {provider.houseName ?? "Source not named"}
        </p>
        <TrustNote>{provider.trustNote}</TrustNote>
        <div className="mt-1 flex flex-wrap items-start gap-3">
          <h1
            lang={report.language ?? undefined}
            dir="auto"
            className="min-w-0 flex-1 basis-60 break-words font-semibold text-xl"
          >
            {title}
          </h1>
          {report.pubStatus === "usable" && abilities["report.withdraw"].allowed ? (
            <WithdrawDialog reportId={report.id} withdraw={withdraw} />
          ) : null}
          <OpenStoryDialog
            reportIds={[report.id]}
            suggestedTitle={report.headline ?? ""}
            ability={abilities["story.open"]}
            openStory={openStory}
          />
        </div>
        {relations ? (
          <ReportBelonging
            reportId={report.id}
            relations={relations}
            mayAttach={abilities["story.attach"].allowed}
            {...actions}
          />
        ) : null}
        {report.pubStatus === "usable" || history.events.some(({ kind }) => takesBack(kind)) ? null : (
          <Notice tone="finding" title="Do not use this report" className="mt-3">
            Its agency has {report.pubStatus === "canceled" ? "killed" : "withheld"} it.
          </Notice>
        )}
        {report.embargoUntil ? (
          <Notice tone="nosource" title="Under embargo" className="mt-3">
            Not to be published before <LocalTime iso={report.embargoUntil} style="full" />.
          </Notice>
        ) : null}
        {report.correction ? <Badge className="mt-3">Corrects or updates an earlier report</Badge> : null}
        {report.warnings.map((warning) => (
          <Notice key={warning} tone="nosource" className="mt-3">
            {warning}
          </Notice>
        ))}
      </header>
      <ReportHistorySection id={report.id} history={history} compared={compared} />
      <ReportBlocks text={text} ability={abilities["block.correct"]} correctBlock={correctBlock} />
      <ReportParticulars report={report} houseName={provider.houseName} />
    </article>
  );
}
