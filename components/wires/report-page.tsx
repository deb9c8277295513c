import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ReportDetail, ReportText } from "#lib/domain/wires/desk-report.ts";
import type { ReportRelations } from "#lib/domain/wires/event-suggestions.ts";
import { languageName } from "./language-name.ts";
import { type OpenStory, OpenStoryDialog } from "./open-story-dialog.tsx";
import { ReportBelonging } from "./report-belonging.tsx";
import { type CorrectBlock, ReportBlocks } from "./report-blocks.tsx";
import type { StoryActions } from "./use-add-to-story.ts";

type ReportPageProps = StoryActions & {
  readonly report: ReportDetail;
  readonly text: ReportText;
  readonly relations: ReportRelations | null;
  readonly abilities: Readonly<Record<"block.correct" | "story.open" | "story.attach", Decision>>;
  readonly correctBlock: CorrectBlock;
  readonly openStory: OpenStory;
};

/** One report as it was received: what it says of itself, and its words with what each part is. */
export function ReportPage({
  report,
  text,
  relations,
  abilities,
  correctBlock,
  openStory,
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
          {report.source ?? "Source not named"}
        </p>
        <div className="mt-1 flex flex-wrap items-start gap-3">
          <h1
            lang={report.language ?? undefined}
            dir="auto"
            className="min-w-0 flex-1 basis-60 break-words font-semibold text-xl"
          >
            {title}
          </h1>
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
        {report.pubStatus === "usable" ? null : (
          <Notice tone="finding" title="Do not use this report" className="mt-3">
            Its agency has {report.pubStatus === "canceled" ? "killed" : "withheld"} it.
          </Notice>
        )}
        {report.warnings.map((warning) => (
          <Notice key={warning} tone="nosource" className="mt-3">
            {warning}
          </Notice>
        ))}
      </header>
      <ReportBlocks text={text} ability={abilities["block.correct"]} correctBlock={correctBlock} />
      <ReportParticulars report={report} />
    </article>
  );
}

function ReportParticulars({ report }: { readonly report: ReportDetail }) {
  return (
    <aside aria-label="About this report" className="min-w-0 break-words text-sm lg:border-l lg:pl-6">
      <dl className="grid grid-cols-[7rem_1fr] gap-x-2 gap-y-1.5">
        <Particular name="Source">{report.source}</Particular>
        <Particular name="Delivered by">{report.distributor}</Particular>
        <Particular name="Published">{timeOf(report.publishedAt)}</Particular>
        <Particular name="Received">{timeOf(report.receivedAt)}</Particular>
        <Particular name="Brought in by">{report.receivedBy}</Particular>
        <Particular name="Byline">{report.byline}</Particular>
        <Particular name="Dateline">{report.dateline}</Particular>
        <Particular name="Language">{report.language ? languageName(report.language) : null}</Particular>
        <Particular name="Slugline">{report.slugline}</Particular>
        <Particular name="Urgency">{report.urgency}</Particular>
        <Particular name="Subjects">{report.subjects.join(", ")}</Particular>
        <Particular name="Note to editors">{report.editorialNote}</Particular>
        <Particular name="Embargo">{timeOf(report.embargoUntil)}</Particular>
        <Particular name="File">{report.fileName}</Particular>
        <Particular name="SHA-256">
          <code className="font-mono text-xs" title={report.sha256}>
            {report.sha256.slice(0, 16)}…
          </code>
        </Particular>
      </dl>
      <p className="mt-3">
        <a href={`/wires/${report.id}/original`} download className="text-link hover:underline">
          Download the file as received
        </a>{" "}
        <span className="text-muted-foreground text-xs">{sizeInWords(report.byteLength)}</span>
      </p>
      <h2 className="mt-5 font-medium">Stories</h2>
      {report.stories.length === 0 ? <p className="text-muted-foreground">In none yet.</p> : null}
      <ul>
        {report.stories.map((story) => (
          <li key={story.slug}>
            <Link href={`/stories/${story.slug}`} dir="auto" className="block text-link hover:underline max-md:py-2.5">
              {story.title}
            </Link>
          </li>
        ))}
      </ul>
      {report.correction ? <Badge className="mt-3">Corrects an earlier report</Badge> : null}
    </aside>
  );
}

/** A line of the list; absent where the file does not say. */
function Particular({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === null || children === "") return null;
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

function timeOf(iso: string | null): ReactNode {
  return iso ? <LocalTime iso={iso} style="full" mayLackHour /> : null;
}

function sizeInWords(bytes: number): string {
  return bytes < 10_000 ? `${bytes} bytes` : `${Math.round(bytes / 1000)} kB`;
}
