"use client";
import Link from "next/link";
import { Fragment, type ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { counted } from "#lib/domain/shared/counted.ts";
import type { CopyMark, EventSuggestion, ReportName, ReportRelations } from "#lib/domain/wires/event-suggestions.ts";

type ReportRelationsProps = {
  readonly relations: ReportRelations;
  /** Puts the report into a story; absent for somebody who may not. */
  readonly onAdd?: (() => void) | undefined;
  /** Chooses the report with those that it goes with; absent where none are chosen. */
  readonly onChoose?: (() => void) | undefined;
};

/** What a report repeats and where it seems to belong, each in a quiet line. */
export function ReportRelationLines({ relations, onAdd, onChoose }: ReportRelationsProps) {
  const { suggestion, copy } = relations;
  return (
    <>
      {copy ? <CopyLine copy={copy} /> : null}
      {suggestion ? <SuggestionLine suggestion={suggestion} onAdd={onAdd} onChoose={onChoose} /> : null}
    </>
  );
}

function CopyLine({ copy: { of, share } }: { readonly copy: CopyMark }) {
  return (
    <Line>
      Repeats{" "}
      <Link href={`/wires/${of.id}`} dir="auto" className="text-link hover:underline">
        “{of.headline ?? "a report without a headline"}”
      </Link>
      {of.source ? ` (${of.source})` : null}, {Math.round(share * 100)} %
    </Line>
  );
}

type SuggestionLineProps = Omit<ReportRelationsProps, "relations"> & { readonly suggestion: EventSuggestion };

function SuggestionLine({ suggestion, onAdd, onChoose }: SuggestionLineProps) {
  const { act, verb } =
    suggestion.kind === "story" ? { act: onAdd, verb: "Add to it" } : { act: onChoose, verb: "Choose them" };
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
      <Line>
        {suggestion.kind === "story" ? (
          <>
            Looks like part of{" "}
            <Link href={`/stories/${suggestion.story.slug}`} dir="auto" className="text-link hover:underline">
              “{suggestion.story.title}”
            </Link>
          </>
        ) : (
          <OtherReports reports={suggestion.reports} linked={onChoose === undefined} />
        )}
        : <span dir="auto">{suggestion.shared.join(", ")}</span>
      </Line>
      {act ? (
        <Button size="sm" onClick={act}>
          {verb}
        </Button>
      ) : null}
    </div>
  );
}

type OtherReportsProps = { readonly reports: readonly ReportName[]; readonly linked: boolean };

/** How many they are, as in a list that shows them itself, or which. */
function OtherReports({ reports, linked }: OtherReportsProps) {
  if (!linked) return <>Goes with {counted(reports.length, "other report")}</>;
  return (
    <>
      Goes with{" "}
      {reports.map(({ id, headline }, at) => (
        <Fragment key={id}>
          {at > 0 ? ", " : ""}
          <Link href={`/wires/${id}`} dir="auto" className="text-link hover:underline">
            “{headline ?? "a report without a headline"}”
          </Link>
        </Fragment>
      ))}
    </>
  );
}

function Line({ children }: { readonly children: ReactNode }) {
  return <p className="mt-0.5 text-muted-foreground text-xs">{children}</p>;
}
