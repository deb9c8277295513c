import type { BlockKind } from "#lib/domain/wires/report.ts";
import type { SourcePassage } from "#lib/editor/commands/insert-from-source.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { overlaps } from "../checks/check-list.ts";
import type { EditorReport } from "../editor-types.ts";

const FOLDED: ReadonlySet<BlockKind> = new Set<BlockKind>(["promo", "furniture", "comment", "tags"]);

type Sentences = readonly { readonly start: number; readonly end: number }[];

/** A part of a report as the pane lays it out: a block with its sentences, or blocks that are folded away together. */
export type ReportPart =
  | { readonly kind: "block"; readonly block: BlockKind; readonly start: number; readonly sentences: Sentences }
  | {
      readonly kind: "fold";
      readonly start: number;
      readonly parts: readonly Extract<ReportPart, { kind: "block" }>[];
    };

/** The report in parts, in its own order; neighbours that are no reporting share a fold. */
export function partsOf({ blocks, sentences }: EditorReport): readonly ReportPart[] {
  const parts: ReportPart[] = [];
  for (const { kind, start, end } of blocks) {
    const within = sentences.filter((sentence) => sentence.start >= start && sentence.end <= end);
    const part = {
      kind: "block",
      block: kind,
      start,
      sentences: within.length > 0 ? within : [{ start, end }],
    } as const;
    const last = parts.at(-1);
    if (!FOLDED.has(kind)) parts.push(part);
    else if (last?.kind === "fold") parts[parts.length - 1] = { ...last, parts: [...last.parts, part] };
    else parts.push({ kind: "fold", start, parts: [part] });
  }
  return parts;
}

/** A place in a report that the story rests on, and which of its sentences does, from 1. */
export type Use = Cite & { readonly sid: string; readonly number: number };

/** Every use of the story's reports, by report. */
export function usesOf(sentences: readonly StorySentence[]): ReadonlyMap<string, readonly Use[]> {
  const uses = sentences.flatMap(({ sid, cites }, i) => cites.map((cite): Use => ({ ...cite, sid, number: i + 1 })));
  return Map.groupBy(uses, ({ report }) => report);
}

/** How a stretch of a report is shown. */
export type Segment = {
  readonly from: number;
  readonly to: number;
  readonly isUsed: boolean;
  /** The sentence at the caret rests on it. */
  readonly isActive: boolean;
  readonly isChosen: boolean;
};

export type Shown = { readonly uses: readonly Cite[]; readonly active: readonly Cite[]; readonly chosen: Cite | null };

/** A stretch of a report cut where its look changes. */
export function segmentsOf(whole: Cite, { uses, active, chosen }: Shown): readonly Segment[] {
  const near = [...uses, ...active, ...(chosen ? [chosen] : [])].filter((cite) => overlaps(cite, whole));
  const inner = near.flatMap(({ from, to }) => [from, to]).filter((edge) => edge > whole.from && edge < whole.to);
  const stops = [...new Set([whole.from, ...inner, whole.to])].sort((a, b) => a - b);
  return stops.slice(1).map((to, i) => {
    const piece = { report: whole.report, from: stops[i] ?? whole.from, to };
    const lies = (cites: readonly Cite[]) => cites.some((cite) => overlaps(cite, piece));
    return {
      from: piece.from,
      to,
      isUsed: lies(uses),
      isActive: lies(active),
      isChosen: chosen !== null && overlaps(chosen, piece),
    };
  });
}

/** A chosen stretch of a report as passages to insert: one for each sentence it reaches into, without white space at the ends. */
export function passagesIn(report: EditorReport, { from, to }: Cite): readonly SourcePassage[] {
  const within = report.sentences.filter(({ start, end }) => start < to && from < end);
  const ranges = within.map(({ start, end }) => ({ from: Math.max(start, from), to: Math.min(end, to) }));
  return (ranges.length > 0 ? ranges : [{ from, to }]).flatMap((range) => {
    const words = report.text.slice(range.from, range.to);
    const start = range.from + words.length - words.trimStart().length;
    const text = words.trim();
    return text === "" ? [] : [{ report: report.id, from: start, to: start + text.length, text }];
  });
}

/**
 * The words selected inside an element whose text spans carry `data-from`, as offsets into the report; null when nothing
 * is selected there, or the selection reaches outside.
 */
export function selectedRange(element: Element, selection: Selection | null): { from: number; to: number } | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const spans = [...element.querySelectorAll<HTMLElement>("[data-from]")].filter((span) => range.intersectsNode(span));
  const [first, last] = [spans.at(0), spans.at(-1)];
  if (!first || !last) return null;
  const from = Number(first.dataset.from) + (first.contains(range.startContainer) ? range.startOffset : 0);
  const length = last.textContent?.length ?? 0;
  const to = Number(last.dataset.from) + (last.contains(range.endContainer) ? range.endOffset : length);
  return from < to ? { from, to } : null;
}
