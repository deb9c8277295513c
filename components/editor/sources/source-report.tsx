"use client";
import { ChevronRightIcon } from "lucide-react";
import { memo, useMemo } from "react";
import { cn } from "#components/ui/class-names.ts";
import { LocalTime } from "#components/ui/local-time.tsx";
import { ReportBadge } from "#components/ui/report-badge.tsx";
import { TrustNote } from "#components/wires/trust-note.tsx";
import { reportHueClass } from "#lib/domain/stories/report-hues.ts";
import type { EditorReport } from "../editor-types.ts";
import { type Look, lookWithin, partsOf, type ReportPart, sameLook } from "./passages.ts";
import { SourceParagraph } from "./source-paragraph.tsx";

type SourceReportProps = {
  readonly report: EditorReport;
  readonly look: Look;
};

/** One report of the story, to be opened and closed: what it says in full, what is no reporting folded away. */
export const SourceReport = memo(function SourceReport({ report, look }: SourceReportProps) {
  const parts = useMemo(() => partsOf(report), [report]);
  const used = new Set(look.uses.map(({ sid }) => sid)).size;
  const entry = report.sentences.at(0)?.start;
  const part = (one: Extract<ReportPart, { kind: "block" }>) =>
    one.paragraphs.map((paragraph) => {
      const [from, to] = [paragraph.at(0)?.start ?? 0, paragraph.at(-1)?.end ?? 0];
      return (
        <SourceParagraph
          key={from}
          report={report}
          paragraph={paragraph}
          look={lookWithin(look, { report: report.id, from, to })}
          className={blockLook(one)}
          isEntry={from === entry}
        />
      );
    });
  return (
    <details
      open
      data-report={report.id}
      className={cn(
        reportHueClass(report.number),
        "group -mx-1 border-b px-1 [contain-intrinsic-size:auto_30rem] [content-visibility:auto]",
      )}
    >
      <summary className="sticky top-0 z-10 flex cursor-default items-start gap-2 bg-background py-2 max-md:min-h-11">
        <ReportBadge number={report.number} name={report.source ?? undefined} className="mt-0.5" />
        <span className="min-w-0 flex-1">
          <span className="line-clamp-2 font-medium">{report.headline ?? "Without a headline"}</span>
          <span className="text-muted-foreground text-xs">
            {report.source ?? "Source unknown"}
            {report.publishedAt ? (
              <>
                , <LocalTime iso={report.publishedAt} mayLackHour />
              </>
            ) : null}
            {used > 0 ? `, in ${used} ${used === 1 ? "sentence" : "sentences"}` : ", not used"}
          </span>
          <TrustNote>{report.trustNote}</TrustNote>
        </span>
        <ChevronRightIcon className="mt-0.5 size-4 shrink-0 text-muted-foreground group-open:rotate-90" aria-hidden />
      </summary>
      <div lang={report.language ?? undefined} dir="auto" className="break-words pb-4 font-story text-lg">
        {parts.map((one) =>
          one.kind === "block" ? part(one) : <Fold key={one.start} parts={one.parts} render={part} />,
        )}
      </div>
    </details>
  );
}, sameProps);

function sameProps(a: SourceReportProps, b: SourceReportProps): boolean {
  return a.report === b.report && sameLook(a.look, b.look);
}

type FoldProps = {
  readonly parts: Extract<ReportPart, { kind: "fold" }>["parts"];
  readonly render: (part: Extract<ReportPart, { kind: "block" }>) => React.ReactNode;
};

function Fold({ parts, render }: FoldProps) {
  return (
    <details className="my-2 border-l pl-2 text-muted-foreground">
      <summary className="cursor-default font-sans text-xs">
        {parts.length === 1 ? "1 part that is no reporting" : `${parts.length} parts that are no reporting`}
      </summary>
      {parts.map(render)}
    </details>
  );
}

function blockLook({ block }: Extract<ReportPart, { kind: "block" }>): string {
  const isHead = block === "headline" || block === "subhead";
  const isMain = isHead || block === "body" || block === "standfirst" || block === "embed";
  return cn(
    // As wide again as the outline of a choice in it, which would be cut off otherwise.
    "-mx-1 mb-2 px-1 [contain-intrinsic-size:auto_8rem] [content-visibility:auto]",
    isHead && "font-semibold",
    block === "embed" && "border-l-2 pl-2",
    !isMain && "font-sans text-muted-foreground text-xs",
  );
}
