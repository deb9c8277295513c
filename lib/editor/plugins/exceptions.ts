import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type EditorView } from "@tiptap/pm/view";
import type { Sid } from "../../domain/shared/ids.ts";
import type { Finding } from "../../domain/verify/finding.ts";
import type { Cite } from "../marks/cite.ts";
import { blockText, runsOf, type TextBlock, textBlocksOf } from "../queries/runs-of.ts";
import { isSentence, type SentenceRun } from "../queries/sentence-at.ts";
import { settledText } from "../queries/settled-text.ts";
import { changedRegion } from "./integrity/changes.ts";
import type { Range } from "./integrity/ranges.ts";

/** What is to be seen on sentences. Spans of findings are in the sentence's trimmed text. */
export type Exceptions = {
  readonly findings: ReadonlyMap<Sid, readonly Finding[]>;
  /** Sentences that take a side in an open conflict, and its question. */
  readonly conflicts: ReadonlyMap<Sid, string>;
  /** Sentences that rest on the passage one looks at, with the class of its report's hue. */
  readonly shown: ReadonlyMap<Sid, string>;
};

const NOTHING: Exceptions = { findings: new Map(), conflicts: new Map(), shown: new Map() };

type ExceptionsState = {
  readonly exceptions: Exceptions;
  readonly decorations: DecorationSet;
  /** What the decorations show: behind `exceptions` only while an input method composes. */
  readonly drawn: Exceptions;
  /** The document before the composition that goes on; its marks are renewed when it ends. */
  readonly composedFrom: Node | null;
};
const key = new PluginKey<ExceptionsState>("exceptions");

/** Changes what is to be seen; what is not named stays. */
export function showExceptions(tr: Transaction, exceptions: Partial<Exceptions>): Transaction {
  return tr.setMeta(key, exceptions);
}

export function exceptionsOf(state: EditorState): Exceptions {
  return key.getState(state)?.exceptions ?? NOTHING;
}

/**
 * Marks what wants attention and nothing else: no source, a finding, a conflict, the passage in view. Decorating every
 * sentence would make each key slower; only the blocks that changed are looked at again. While an input method composes,
 * marks only move along: new ones would be drawn around the very words that the view must leave alone.
 */
export function exceptionMarks(): Plugin<ExceptionsState> {
  let view: EditorView | null = null;
  return new Plugin<ExceptionsState>({
    key,
    state: {
      init: (_, { doc }) => ({
        exceptions: NOTHING,
        drawn: NOTHING,
        decorations: decorationsOf(doc, textBlocksOf(doc), NOTHING),
        composedFrom: null,
      }),
      apply: (tr, value, before, after) => next(tr, value, before.doc, after.doc, view?.composing ?? false),
    },
    view: (mounted) => {
      view = mounted;
      return {
        destroy: () => {
          view = null;
        },
      };
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

function next(tr: Transaction, value: ExceptionsState, before: Node, after: Node, composing: boolean): ExceptionsState {
  const said: Partial<Exceptions> | undefined = tr.getMeta(key);
  const exceptions = said ? { ...value.exceptions, ...said } : value.exceptions;
  const mapped = tr.docChanged ? value.decorations.map(tr.mapping, after) : value.decorations;
  const from = value.composedFrom ?? before;
  if (composing) return { exceptions, drawn: value.drawn, decorations: mapped, composedFrom: from };
  const region = changedRegion(from, after);
  const changed = differing(value.drawn, exceptions);
  if (!region && changed.size === 0) return { exceptions, drawn: exceptions, decorations: mapped, composedFrom: null };
  const within = ({ start }: TextBlock) => region !== null && start >= region.from && start <= region.to;
  const stale =
    changed.size === 0
      ? textBlocksOf(after, region?.from, region?.to)
      : textBlocksOf(after).filter((block) => within(block) || holds(block.node, changed));
  const old = stale.flatMap(({ node, start }) => mapped.find(start, start + node.content.size));
  const fresh = stale.flatMap((block) => blockDecorations(block, exceptions));
  return { exceptions, drawn: exceptions, decorations: mapped.remove(old).add(after, fresh), composedFrom: null };
}

function decorationsOf(doc: Node, blocks: readonly TextBlock[], exceptions: Exceptions): DecorationSet {
  return DecorationSet.create(
    doc,
    blocks.flatMap((block) => blockDecorations(block, exceptions)),
  );
}

function blockDecorations({ node, start }: TextBlock, exceptions: Exceptions): Decoration[] {
  const isPlain = ({ sid, cites }: SentenceRun) => !lacks(node, cites) && !isNamed(sid, exceptions);
  const runs = runsOf(node, start).filter(isSentence);
  // Most blocks have nothing to show, and their words need not be read.
  if (runs.every(isPlain)) return [];
  const text = blockText(node);
  return runs.flatMap((run) => {
    const words = text.slice(run.from - start, run.to - start);
    const from = run.from + words.length - words.trimStart().length;
    if (words.trim() === "") return [];
    const needsSource = lacks(node, run.cites);
    const ground = { from, to: from + words.trim().length, places: () => placesIn(node, start, run) };
    return sentenceDecorations(run.sid, { ...ground, needsSource }, exceptions);
  });
}

function lacks(block: Node, cites: readonly Cite[]): boolean {
  return block.type.name !== "heading" && cites.length === 0;
}

function isNamed(sid: Sid, { findings, conflicts, shown }: Exceptions): boolean {
  return findings.has(sid) || conflicts.has(sid) || shown.has(sid);
}

type Words = {
  readonly from: number;
  readonly to: number;
  readonly needsSource: boolean;
  /** Tells the position of a place in the words that stand, trimmed. Asked for only where something was found. */
  readonly places: () => (offset: number) => number;
};

/** Findings are about the words that stand; words that are only suggested may be among them. */
function placesIn(block: Node, start: number, { from, to }: Range): (offset: number) => number {
  const { text, at } = settledText(block, from - start, to - start);
  const lead = text.length - text.trimStart().length;
  return (offset) => start + at(lead + offset);
}

function sentenceDecorations(sid: Sid, { from, to, needsSource, places }: Words, exceptions: Exceptions): Decoration[] {
  const marks: Decoration[] = [];
  const mark = (attrs: Record<string, string>, start = from, end = to) => {
    marks.push(Decoration.inline(start, Math.min(end, to), attrs));
  };
  const shown = exceptions.shown.get(sid);
  const conflict = exceptions.conflicts.get(sid);
  if (shown) mark({ class: `mark-report ${shown}` });
  if (needsSource) mark({ class: "mark-nosource", title: "No source" });
  if (conflict) mark({ class: "mark-conflict", title: conflict });
  const found = exceptions.findings.get(sid);
  if (!found) return marks;
  const at = places();
  for (const { start, end, message } of found) {
    mark({ class: "mark-finding", title: message }, at(start), at(end - 1) + 1);
  }
  return marks;
}

/** The sentences on which two states of exceptions differ. */
function differing(before: Exceptions, after: Exceptions): ReadonlySet<Sid> {
  const changed = new Set<Sid>();
  for (const kind of ["findings", "conflicts", "shown"] as const) {
    const [old, fresh]: [ReadonlyMap<Sid, unknown>, ReadonlyMap<Sid, unknown>] = [before[kind], after[kind]];
    if (old === fresh) continue;
    for (const sid of [...old.keys(), ...fresh.keys()]) if (old.get(sid) !== fresh.get(sid)) changed.add(sid);
  }
  return changed;
}

function holds(block: Node, sids: ReadonlySet<Sid>): boolean {
  return runsOf(block, 0).some(({ sid }) => sid !== null && sids.has(sid));
}
