import type { DragEvent, KeyboardEvent, MouseEvent, PointerEvent } from "react";
import type { Cite } from "#lib/editor/marks/cite.ts";
import type { EditorReport } from "../editor-types.ts";
import type { Pointing } from "../pointing.ts";
import { extendedStretch } from "./extended-stretch.ts";
import { selectedRange } from "./passages.ts";
import type { SourceActions } from "./sources-pane.tsx";

type ReadingParts = {
  readonly chosen: Cite | null;
  readonly actions: SourceActions;
  readonly pointing: Pointing;
  readonly reports: readonly EditorReport[];
};

/** How passages are chosen, looked at and dragged, read once for all sentences of the pane. */
export function readingHandlers(parts: ReadingParts) {
  const { actions, pointing } = parts;
  return {
    onClick: (event: MouseEvent) => onPress(event, actions),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => onKey(event, parts),
    onPointerOver: ({ target }: PointerEvent) => {
      const passage = target instanceof Element ? passageAt(target) : null;
      pointing.set(passage && { in: "sources", passage });
    },
    onPointerLeave: () => pointing.set(null),
    onDragStart: ({ target }: DragEvent) => actions.drag(selectedAround(target)),
    onDragEnd: () => actions.drag(null),
  };
}

/** The words selected in the report that a node stands in; null when none are. */
function selectedAround(node: EventTarget): Cite | null {
  const element = node instanceof Element ? node : node instanceof Text ? node.parentElement : null;
  const report = element?.closest<HTMLElement>("[data-report]");
  const selected = report ? selectedRange(report, document.getSelection()) : null;
  return report && selected ? { report: report.dataset.report ?? "", ...selected } : null;
}

/** Chooses the words that were selected, or else the sentence that was pressed; a number leads to its sentence. */
function onPress({ target }: MouseEvent, actions: SourceActions): void {
  if (!(target instanceof Element)) return;
  const sid = target.closest<HTMLElement>("[data-goto]")?.dataset.goto;
  if (sid) actions.goTo(sid);
  else if (!target.closest("button, summary")) actions.choose(selectedAround(target) ?? passageAt(target));
}

function passageAt(element: Element | null): Cite | null {
  const sentence = element?.closest<HTMLElement>("[data-sentence]");
  const report = sentence?.closest<HTMLElement>("[data-report]")?.dataset.report;
  const [from, to] = (sentence?.dataset.sentence ?? "").split(" ").map(Number);
  return report && from !== undefined && to !== undefined ? { report, from, to } : null;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Arrow keys go from sentence to sentence over all reports, Enter and Space choose. With Shift they move the end of what
 * is chosen, up and down by a sentence, left and right by a word.
 */
function onKey(event: KeyboardEvent<HTMLElement>, { chosen, actions, reports }: ReadingParts): void {
  const sentence = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-sentence]") : null;
  if (!sentence) return;
  const step = STEPS[event.key];
  const isUpOrDown = event.key === "ArrowDown" || event.key === "ArrowUp";
  if (event.key === "Enter" || event.key === " ") actions.choose(passageAt(sentence));
  else if (step && event.shiftKey && chosen) {
    const report = reports.find(({ id }) => id === chosen.report);
    if (report) actions.choose(extendedStretch(report, chosen, { by: isUpOrDown ? "sentence" : "word", step }));
  } else if (step && isUpOrDown) focusNext(event.currentTarget, sentence, step);
  else return;
  event.preventDefault();
}

function focusNext(pane: HTMLElement, sentence: HTMLElement, step: 1 | -1): void {
  const all = [...pane.querySelectorAll<HTMLElement>("[data-sentence]")].filter((one) => one.checkVisibility());
  all[all.indexOf(sentence) + step]?.focus();
}
