"use client";
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { ReportBadge } from "#components/ui/report-badge.tsx";
import type { Cite } from "#lib/editor/marks/cite.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { editorShortcuts } from "../editor-shortcuts.ts";
import type { EditorReport } from "../editor-types.ts";
import { selectedRange, usesOf } from "./passages.ts";
import { SourceReport } from "./source-report.tsx";

export type SourceActions = {
  readonly choose: (passage: Cite | null, how: "words" | "sentence") => void;
  readonly insert: () => void;
  readonly quote: () => void;
  readonly cite: () => void;
  readonly goTo: (sid: string) => void;
};

type SourcesPaneProps = {
  readonly reports: readonly EditorReport[];
  readonly sentences: readonly StorySentence[];
  /** The sentence at the caret. */
  readonly active: StorySentence | null;
  readonly chosen: Cite | null;
  readonly mayWrite: boolean;
  readonly actions: SourceActions;
};

const NO_CITES: readonly Cite[] = [];

/** The story's reports beside the text: what it uses is marked, what one chooses can be put in or cited. */
export function SourcesPane({ reports, sentences, active, chosen, mayWrite, actions }: SourcesPaneProps) {
  const list = useRef<HTMLDivElement>(null);
  const uses = useMemo(() => usesOf(sentences), [sentences]);
  const cites = active?.cites ?? NO_CITES;
  const activeSid = active?.sid;
  useEffect(() => {
    if (activeSid) list.current?.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" });
  }, [activeSid]);
  useEffect(() => {
    if (chosen)
      list.current?.querySelector('[data-sentence][aria-pressed="true"]')?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the sentences inside are the buttons; presses are read here for all of them */}
      <div
        ref={list}
        className="scroll-quiet min-h-0 flex-1 px-3 [contain:content]"
        onClick={(event) => onPress(event, actions)}
        onKeyDown={(event) => onKey(event, actions)}
      >
        {reports.map((report) => (
          <SourceReport
            key={report.id}
            report={report}
            uses={uses.get(report.id) ?? []}
            shown={{
              uses: uses.get(report.id) ?? NO_CITES,
              active: cites,
              chosen: chosen?.report === report.id ? chosen : null,
            }}
            onGoTo={actions.goTo}
          />
        ))}
      </div>
      {chosen ? <ChosenBar {...{ reports, sentences, active, chosen, mayWrite, actions }} /> : null}
    </>
  );
}

function ChosenBar({
  reports,
  sentences,
  active,
  chosen,
  mayWrite,
  actions,
}: SourcesPaneProps & { readonly chosen: Cite }) {
  const report = reports.find(({ id }) => id === chosen.report);
  const number = sentences.findIndex(({ sid }) => sid === active?.sid) + 1;
  if (!report) return null;
  const words = report.text.slice(chosen.from, chosen.to).trim();
  return (
    <div className="flex shrink-0 flex-col gap-2 border-t px-3 py-2">
      <p className="flex items-start gap-2 text-xs">
        <ReportBadge number={report.number} name={report.source ?? undefined} />
        <span className="line-clamp-2">{words}</span>
      </p>
      <div className="flex flex-wrap gap-1">
        <Button size="sm" variant="primary" disabled={!mayWrite} onClick={actions.insert}>
          Insert as cited sentence{" "}
          <Kbd
            keys={editorShortcuts.insert.keys}
            className="border-primary-foreground/30 text-primary-foreground max-md:hidden"
          />
        </Button>
        <Button size="sm" disabled={!mayWrite} onClick={actions.quote}>
          As quotation
        </Button>
        <Button size="sm" disabled={!mayWrite || number === 0} onClick={actions.cite}>
          {number > 0 ? `Cite for sentence ${number}` : "Cite for this sentence"}
          <Kbd keys={editorShortcuts.cite.keys} className="max-md:hidden" />
        </Button>
        <Button size="sm" variant="ghost" onClick={() => actions.choose(null, "words")}>
          Let go
        </Button>
      </div>
    </div>
  );
}

/** Chooses the words that were selected, or else the sentence that was pressed. */
function onPress({ target }: MouseEvent, actions: SourceActions): void {
  if (!(target instanceof Element) || target.closest("button, summary")) return;
  const report = target.closest<HTMLElement>("[data-report]");
  const selected = report ? selectedRange(report, document.getSelection()) : null;
  if (report && selected) actions.choose({ report: report.dataset.report ?? "", ...selected }, "words");
  else actions.choose(sentenceOf(target), "sentence");
}

function sentenceOf(element: Element | null): Cite | null {
  const sentence = element?.closest<HTMLElement>("[data-sentence]");
  const report = sentence?.closest<HTMLElement>("[data-report]")?.dataset.report;
  const [from, to] = (sentence?.dataset.sentence ?? "").split(" ").map(Number);
  return report && from !== undefined && to !== undefined ? { report, from, to } : null;
}

/** Arrow keys go from sentence to sentence over all reports; Enter and Space choose. */
function onKey(event: KeyboardEvent<HTMLElement>, actions: SourceActions): void {
  const sentence = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-sentence]") : null;
  if (!sentence) return;
  if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    actions.choose(sentenceOf(sentence), "sentence");
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-sentence]")].filter((one) =>
    one.checkVisibility(),
  );
  all[all.indexOf(sentence) + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
}
