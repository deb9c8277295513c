"use client";
import Link from "next/link";
import { Fragment } from "react";
import { partsOf, type ReportPart } from "#components/editor/sources/passages.ts";
import { cn } from "#components/ui/class-names.ts";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { ReportBadge } from "#components/ui/report-badge.tsx";
import { SplitMark } from "#components/ui/state-marks.tsx";
import { BLOCK_WORDS } from "#components/wires/block-words.ts";
import { languageName } from "#components/wires/language-name.ts";
import { TrustNote } from "#components/wires/trust-note.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { StoryReport } from "#lib/domain/stories/desk-story.ts";
import { reportHueClass } from "#lib/domain/stories/report-hues.ts";
import {
  type ConflictMark,
  conflictsOfSpan,
  originsOfSpan,
  type ReportMarks,
} from "#lib/domain/stories/report-marks.ts";
import { type ReportUse, usesOfSpan } from "#lib/domain/stories/report-uses.ts";
import type { ReportText } from "#lib/domain/wires/desk-report.ts";
import { DetachDialog, type DetachReport } from "./detach-dialog.tsx";
import { storyHref } from "./story-href.ts";

type StoryReportTextProps = {
  readonly story: { readonly id: string; readonly slug: string };
  readonly report: StoryReport;
  readonly text: ReportText;
  readonly uses: readonly ReportUse[];
  readonly marks: ReportMarks | undefined;
  readonly ability: Decision;
  readonly detachReport: DetachReport;
};

type Block = Extract<ReportPart, { readonly kind: "block" }>;

/** One report of a story in full: what the story uses is marked with the numbers of its sentences, what is no reporting is folded. */
export function StoryReportText({ story, report, text, uses, marks, ability, detachReport }: StoryReportTextProps) {
  const parts = partsOf({ ...report, ...text });
  const block = (part: Block) => (
    <BlockText key={part.start} block={part} text={text.text} uses={uses} marks={marks} slug={story.slug} />
  );
  return (
    <article className={cn(reportHueClass(report.number), "max-w-story pt-4")}>
      <header className="mb-4 border-b pb-3">
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted-foreground text-xs">
          <ReportBadge number={report.number} size="md" />
          <span className="font-medium text-foreground text-sm">{report.source ?? "Source not named"}</span>
          <span>
            {report.publishedAt ? null : "received "}
            <LocalTime iso={report.publishedAt ?? report.receivedAt} style="full" mayLackHour />
          </span>
          {report.language ? <span>{languageName(report.language)}</span> : null}
        </div>
        <TrustNote>{report.trustNote}</TrustNote>
        <div className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1">
          <Link href={`/wires/${report.id}`} className="text-link text-xs hover:underline max-md:py-3">
            Open it in the wires
          </Link>
          {ability.allowed ? <DetachDialog storyId={story.id} report={report} detachReport={detachReport} /> : null}
        </div>
        <ReportWarnings report={report} />
      </header>
      <div lang={report.language ?? undefined} dir="auto" className="story-text break-words">
        {parts.map((part) =>
          part.kind === "block" ? (
            block(part)
          ) : (
            <details key={part.start} className="my-3 border-l pl-3 text-muted-foreground">
              <summary className="cursor-default font-sans text-xs max-md:py-3">{foldedWords(part.parts)}</summary>
              {part.parts.map(block)}
            </details>
          ),
        )}
      </div>
    </article>
  );
}

function ReportWarnings({ report }: { readonly report: StoryReport }) {
  return (
    <>
      {report.pubStatus === "usable" ? null : (
        <Notice tone="finding" title="Do not use this report" className="mt-3">
          Its agency has {report.pubStatus === "canceled" ? "killed" : "withheld"} it.
        </Notice>
      )}
      {report.embargoUntil ? (
        <Notice tone="nosource" className="mt-3">
          Embargo until <LocalTime iso={report.embargoUntil} style="full" />.
        </Notice>
      ) : null}
    </>
  );
}

type BlockTextProps = {
  readonly block: Block;
  readonly text: string;
  readonly uses: readonly ReportUse[];
  readonly marks: ReportMarks | undefined;
  readonly slug: string;
};

function BlockText({ block, text, uses, marks, slug }: BlockTextProps) {
  return block.paragraphs.map((paragraph) => (
    <p key={paragraph.at(0)?.start} className={lookOf(block)}>
      {paragraph.map((span) => {
        const used = usesOfSpan(uses, span);
        return (
          <Fragment key={span.start}>
            <span className={used.length > 0 ? "mark-report" : undefined} title={restsOn(originsOfSpan(marks, span))}>
              {text.slice(span.start, span.end)}
            </span>
            {conflictsOfSpan(marks, span).map((mark) => (
              <ConflictLink key={mark.question} mark={mark} slug={slug} />
            ))}
            {used.map(({ sid, number }) => (
              <Link
                key={sid}
                href={storyHref(slug, "review", sid)}
                aria-label={`Used in sentence ${number} of the story: see it there`}
                className="ml-0.5 align-super font-sans font-semibold text-2xs text-report tabular-nums leading-none hover:underline"
              >
                {number}
              </Link>
            ))}{" "}
          </Fragment>
        );
      })}
    </p>
  ));
}

type ConflictLinkProps = { readonly mark: ConflictMark; readonly slug: string };

/** The mark of a conflict where a report takes a side in it; settled ones stand back. */
function ConflictLink({ mark, slug }: ConflictLinkProps) {
  const words = `${mark.isOpen ? "Open conflict" : "Settled conflict"}: ${mark.question} Here: ${mark.value}`;
  return (
    <Link
      href={`${storyHref(slug, "claims")}?show=conflicts`}
      aria-label={words}
      title={words}
      className={cn("mx-0.5 inline-block align-super", mark.isOpen ? "text-conflict" : "text-muted-foreground")}
    >
      <SplitMark className="size-3" />
    </Link>
  );
}

function restsOn(origins: readonly string[]): string | undefined {
  return origins.length > 0 ? `Rests on ${origins.join("; ")}` : undefined;
}

function lookOf({ block }: Block): string {
  const isHead = block === "headline" || block === "subhead";
  const isMain = isHead || block === "body" || block === "standfirst" || block === "embed";
  return cn(
    "mb-3",
    block === "headline" && "text-2xl leading-8",
    isHead && "font-semibold",
    block === "embed" && "border-l-2 pl-3",
    !isMain && "font-sans text-muted-foreground text-sm",
  );
}

/** What is folded away, by the names of its kinds. */
function foldedWords(parts: readonly Block[]): string {
  const kinds = [...new Set(parts.map(({ block }) => BLOCK_WORDS[block].toLowerCase()))].join(", ");
  return parts.length === 1 ? `No reporting: ${kinds}` : `${parts.length} parts that are no reporting: ${kinds}`;
}
