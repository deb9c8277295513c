"use client";
import { GripVerticalIcon } from "lucide-react";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { ReportBadge } from "#components/ui/report-badge.tsx";
import type { Cite } from "#lib/editor/marks/cite.ts";
import { holdsStretch } from "#lib/editor/marks/cite-ranges.ts";
import { editorShortcuts } from "../editor-shortcuts.ts";
import { trimmedIn } from "./passages.ts";
import type { SourcesPaneProps } from "./sources-pane.tsx";

type ChosenBarProps = Pick<SourcesPaneProps, "reports" | "sentences" | "active" | "mayWrite" | "actions"> & {
  readonly chosen: Cite;
};

/** The words chosen in the sources, to be dragged into the text, and what can be done with them. */
export function ChosenBar({ reports, sentences, active, chosen, mayWrite, actions }: ChosenBarProps) {
  const report = reports.find(({ id }) => id === chosen.report);
  if (!report) return null;
  const words = report.text.slice(chosen.from, chosen.to).trim();
  const number = sentences.findIndex(({ sid }) => sid === active?.sid) + 1;
  const isCited = active !== null && holdsStretch(active.cites, chosen, trimmedIn(report));
  return (
    <section aria-label="Chosen passage" className="flex shrink-0 flex-col gap-2 border-t px-3 py-2">
      <p
        draggable={mayWrite}
        onDragStart={({ dataTransfer }) => {
          // Other places may take the words; in the text the desk itself says what comes.
          dataTransfer.setData("text/plain", words);
          actions.drag(chosen);
        }}
        onDragEnd={() => actions.drag(null)}
        title={mayWrite ? "Drag it into the text" : undefined}
        className="flex items-start gap-2 text-xs md:cursor-grab"
      >
        {mayWrite ? (
          <GripVerticalIcon className="size-4 shrink-0 text-muted-foreground max-md:hidden" aria-hidden />
        ) : null}
        <ReportBadge number={report.number} name={report.source ?? undefined} />
        <span className="line-clamp-2">{words}</span>
      </p>
      <div className="flex flex-wrap gap-1">
        <Button size="sm" variant="primary" disabled={!mayWrite} onClick={actions.insert}>
          Insert as cited sentence{" "}
          <Kbd
            aside
            keys={editorShortcuts.insert.keys}
            className="border-primary-foreground/30 text-primary-foreground max-md:hidden"
          />
        </Button>
        <Button size="sm" disabled={!mayWrite} onClick={actions.quote}>
          As quotation
        </Button>
        <Button size="sm" disabled={!mayWrite || number === 0} onClick={actions.cite}>
          {`${isCited ? "Stop citing" : "Cite"} for ${number > 0 ? `sentence ${number}` : "this sentence"}`}
          <Kbd aside keys={editorShortcuts.cite.keys} className="max-md:hidden" />
        </Button>
        <Button size="sm" variant="ghost" onClick={() => actions.choose(null)}>
          Let go
        </Button>
      </div>
    </section>
  );
}
