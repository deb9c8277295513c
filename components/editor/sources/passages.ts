import type { BlockKind } from "#lib/domain/wires/report.ts";
import type { SourcePassage } from "#lib/editor/commands/insert-from-source.ts";
import { type Cite, sameCite } from "#lib/editor/marks/cite.ts";
import type { TrimCite } from "#lib/editor/marks/cite-ranges.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { overlaps } from "../checks/check-list.ts";
import type { EditorReport } from "../editor-types.ts";

const FOLDED: ReadonlySet<BlockKind> = new Set<BlockKind>(["promo", "furniture", "comment", "tags"]);

export type SentenceSpan = { readonly start: number; readonly end: number };

/** Sentences that are laid out together. */
export type Paragraph = readonly SentenceSpan[];

type BlockPart = {
  readonly kind: "block";
  readonly block: BlockKind;
  readonly start: number;
  readonly paragraphs: readonly Paragraph[];
};

/** A part of a report as the pane lays it out: a block with its paragraphs, or blocks that are folded away together. */
export type ReportPart =
  | BlockPart
  | { readonly kind: "fold"; readonly start: number; readonly parts: readonly BlockPart[] };

/** The report in parts, in its own order; neighbours that are no reporting share a fold. */
export function partsOf({ blocks, sentences, text }: EditorReport): readonly ReportPart[] {
  const parts: ReportPart[] = [];
  for (const { kind, start, end } of blocks) {
    const within = sentences.filter((sentence) => sentence.start >= start && sentence.end <= end);
    const paragraphs = paragraphsOf(text, within.length > 0 ? within : [{ start, end }]);
    const part = { kind: "block", block: kind, start, paragraphs } as const;
    const last = parts.at(-1);
    if (!FOLDED.has(kind)) parts.push(part);
    else if (last?.kind === "fold") parts[parts.length - 1] = { ...last, parts: [...last.parts, part] };
    else parts.push({ kind: "fold", start, parts: [part] });
  }
  return parts;
}

// A block of more sentences than this is drawn in pieces, so that none of them holds up the page.
const MOST_TOGETHER = 30;

function paragraphsOf(text: string, sentences: readonly SentenceSpan[]): readonly Paragraph[] {
  const paragraphs: SentenceSpan[][] = [];
  for (const { start, end } of sentences) {
    const last = paragraphs.at(-1);
    const isFull = last === undefined || last.length >= MOST_TOGETHER;
    if (isFull || /\n\s*\n/.test(text.slice(last.at(-1)?.end, start))) paragraphs.push([{ start, end }]);
    else last.push({ start, end });
  }
  return paragraphs;
}

/** A place in a report that the story rests on, and which of its sentences does, from 1. */
export type Use = Cite & { readonly sid: string; readonly number: number };

/** Every use of the story's reports, by report. */
export function usesOf(sentences: readonly StorySentence[]): ReadonlyMap<string, readonly Use[]> {
  const uses = sentences.flatMap(({ sid, cites }, i) => cites.map((cite): Use => ({ ...cite, sid, number: i + 1 })));
  return Map.groupBy(uses, ({ report }) => report);
}

/** What is to be seen on a report: what the story rests on, and which passages one looks at, and whence. */
export type Look = {
  readonly uses: readonly Use[];
  /** What the sentence at the caret rests on. */
  readonly active: readonly Cite[];
  /** What the sentence under the pointer rests on. */
  readonly pointed: readonly Cite[];
  readonly chosen: Cite | null;
};

/** Of a look what falls on one stretch of its report. */
export function lookWithin({ uses, active, pointed, chosen }: Look, whole: Cite): Look {
  const near = <T extends Cite>(cites: readonly T[]) => cites.filter((cite) => overlaps(cite, whole));
  return {
    uses: near(uses),
    active: near(active),
    pointed: near(pointed),
    chosen: chosen && overlaps(chosen, whole) ? chosen : null,
  };
}

/** Whether two looks show the same. */
export function sameLook(a: Look, b: Look): boolean {
  return (
    sameList(a.uses, b.uses, (use, other) => use.sid === other.sid && use.number === other.number) &&
    sameList(a.active, b.active) &&
    sameList(a.pointed, b.pointed) &&
    (a.chosen === b.chosen || (a.chosen !== null && b.chosen !== null && sameCite(a.chosen, b.chosen)))
  );
}

function sameList<T extends Cite>(a: readonly T[], b: readonly T[], alike?: (a: T, b: T) => boolean): boolean {
  if (a === b) return true;
  const same = (one: T, other: T | undefined) =>
    other !== undefined && sameCite(one, other) && (alike?.(one, other) ?? true);
  return a.length === b.length && a.every((cite, at) => same(cite, b[at]));
}

/** How a stretch of a report is shown. */
export type Segment = {
  readonly from: number;
  readonly to: number;
  readonly isUsed: boolean;
  /** The sentence at the caret rests on it. */
  readonly isActive: boolean;
  /** The sentence under the pointer does. */
  readonly isPointed: boolean;
  readonly isChosen: boolean;
};

/** A stretch of a report cut where its look changes. */
export function segmentsOf(whole: Cite, look: Look): readonly Segment[] {
  const { uses, active, pointed, chosen } = lookWithin(look, whole);
  const near = [...uses, ...active, ...pointed, ...(chosen ? [chosen] : [])];
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
      isPointed: lies(pointed),
      isChosen: chosen !== null && overlaps(chosen, piece),
    };
  });
}

/** A chosen stretch of a report as passages to insert: one for each sentence it reaches into, without white space at the ends. */
export function passagesIn(report: EditorReport, { from, to }: Cite): readonly SourcePassage[] {
  const within = report.sentences.filter(({ start, end }) => start < to && from < end);
  const ranges = within.map(({ start, end }) => ({ from: Math.max(start, from), to: Math.min(end, to) }));
  const trim = trimmedIn(report);
  return (ranges.length > 0 ? ranges : [{ from, to }]).flatMap((range) => {
    const cite = trim({ report: report.id, ...range });
    return cite ? [{ ...cite, text: report.text.slice(cite.from, cite.to) }] : [];
  });
}

/** Takes the white space from the ends of stretches of a report; null for one that has nothing else. */
export function trimmedIn({ text }: Pick<EditorReport, "text">): TrimCite {
  return (cite) => {
    const words = text.slice(cite.from, cite.to);
    const from = cite.from + words.length - words.trimStart().length;
    const to = from + words.trim().length;
    return from < to ? { ...cite, from, to } : null;
  };
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
