import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Sid } from "../../domain/shared/ids.ts";
import type { Finding } from "../../domain/verify/finding.ts";
import { blockText, runsOf, type TextBlock, textBlocksOf } from "../queries/runs-of.ts";
import { isSentence } from "../queries/sentence-at.ts";
import { changedRegion } from "./integrity/changes.ts";

/** What is to be seen on sentences. Spans of findings are in the sentence's trimmed text. */
export type Exceptions = {
  readonly findings: ReadonlyMap<Sid, readonly Finding[]>;
  /** Sentences that take a side in an open conflict, and its question. */
  readonly conflicts: ReadonlyMap<Sid, string>;
  /** Sentences that rest on the passage one looks at, with the class of its report's hue. */
  readonly shown: ReadonlyMap<Sid, string>;
};

const NOTHING: Exceptions = { findings: new Map(), conflicts: new Map(), shown: new Map() };

type ExceptionsState = { readonly exceptions: Exceptions; readonly decorations: DecorationSet };
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
 * sentence would make each key slower; only the blocks that changed are looked at again.
 */
export function exceptionMarks(): Plugin<ExceptionsState> {
  return new Plugin<ExceptionsState>({
    key,
    state: {
      init: (_, { doc }) => ({ exceptions: NOTHING, decorations: decorationsOf(doc, textBlocksOf(doc), NOTHING) }),
      apply: (tr, value, before, after) => next(tr, value, before.doc, after.doc),
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

function next(tr: Transaction, value: ExceptionsState, before: Node, after: Node): ExceptionsState {
  const said: Partial<Exceptions> | undefined = tr.getMeta(key);
  if (!tr.docChanged && !said) return value;
  const exceptions = said ? { ...value.exceptions, ...said } : value.exceptions;
  const region = tr.docChanged ? changedRegion(before, after) : null;
  const changed = said ? differing(value.exceptions, exceptions) : new Set<Sid>();
  const stale = textBlocksOf(after).filter(
    ({ node, start }) =>
      (region && start >= region.from && start <= region.to) || (changed.size > 0 && holds(node, changed)),
  );
  const mapped = value.decorations.map(tr.mapping, after);
  const old = stale.flatMap(({ node, start }) => mapped.find(start, start + node.content.size));
  const fresh = stale.flatMap((block) => blockDecorations(block, exceptions));
  return { exceptions, decorations: mapped.remove(old).add(after, fresh) };
}

function decorationsOf(doc: Node, blocks: readonly TextBlock[], exceptions: Exceptions): DecorationSet {
  return DecorationSet.create(
    doc,
    blocks.flatMap((block) => blockDecorations(block, exceptions)),
  );
}

function blockDecorations({ node, start }: TextBlock, exceptions: Exceptions): Decoration[] {
  const text = blockText(node);
  return runsOf(node, start)
    .filter(isSentence)
    .flatMap((run) => {
      const words = text.slice(run.from - start, run.to - start);
      const from = run.from + words.length - words.trimStart().length;
      if (words.trim() === "") return [];
      const needsSource = node.type.name !== "heading" && run.cites.length === 0;
      return sentenceDecorations(run.sid, { from, to: from + words.trim().length, needsSource }, exceptions);
    });
}

type Words = { readonly from: number; readonly to: number; readonly needsSource: boolean };

function sentenceDecorations(sid: Sid, { from, to, needsSource }: Words, exceptions: Exceptions): Decoration[] {
  const marks: Decoration[] = [];
  const mark = (attrs: Record<string, string>, start = from, end = to) => {
    marks.push(Decoration.inline(start, Math.min(end, to), attrs));
  };
  const shown = exceptions.shown.get(sid);
  const conflict = exceptions.conflicts.get(sid);
  if (shown) mark({ class: `mark-report ${shown}` });
  if (needsSource) mark({ class: "mark-nosource", title: "No source" });
  if (conflict) mark({ class: "mark-conflict", title: conflict });
  for (const { start, end, message } of exceptions.findings.get(sid) ?? []) {
    mark({ class: "mark-finding", title: message }, from + start, from + end);
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
