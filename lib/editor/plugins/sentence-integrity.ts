import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { SENTENCE } from "../marks/sentence.ts";
import { changesOf, isHistoryTransaction } from "./integrity/changes.ts";
import { mapRanges, mergeRanges, type Range, withoutRange } from "./integrity/ranges.ts";
import { type RepairRules, repair } from "./integrity/repair.ts";

export type IntegrityRules = RepairRules & {
  /** Whether an input method is composing a word. Marking text under it would end the composition. */
  readonly isComposing?: () => boolean;
};

type IntegrityState = {
  /** What was typed and not settled since, oldest first. */
  readonly fresh: readonly Range[];
  /** What waits for a composition to end: the document before it, and what happened since. */
  readonly held: {
    readonly before: Node;
    readonly transactions: readonly Transaction[];
    readonly fresh: readonly Range[];
  } | null;
};

const key = new PluginKey<IntegrityState>("sentenceIntegrity");
const SETTLED = "stet.settled";
const REPAIR = "stet.repair";
// Typing goes on where it went on last; places left long ago are treated as settled.
const FRESH_PLACES = 64;

/** Says that a person has decided about a sentence (cited, split or merged it): its text counts as old from now on. */
export function settling(tr: Transaction, range: Range): Transaction {
  return tr.setMeta(SETTLED, [...(tr.getMeta(SETTLED) ?? []), range]);
}

/**
 * Keeps the document's sentences true after every transaction: each character in exactly one, each sentence one run with
 * a sid of its own. New text becomes new sentences without citations; undo and redo are left to be exact.
 */
export function sentenceIntegrity(rules: IntegrityRules): Plugin<IntegrityState> {
  let view: EditorView | null = null;
  const isComposing = () => rules.isComposing?.() ?? view?.composing ?? false;
  return new Plugin<IntegrityState>({
    key,
    state: {
      init: () => ({ fresh: [], held: null }),
      apply: (tr, value, before) => nextState(tr, value, before, isComposing()),
    },
    appendTransaction: (transactions, before, after) =>
      isComposing() ? null : repairing(transactions, before, after, rules),
    view: (mounted) => {
      view = mounted;
      return {
        destroy: () => {
          view = null;
        },
      };
    },
    props: {
      handleDOMEvents: {
        // After the view has read the composed text; then the held changes are repaired as one.
        compositionend: (composed) => {
          setTimeout(() => {
            if (!composed.isDestroyed && !composed.composing && key.getState(composed.state)?.held) {
              composed.dispatch(composed.state.tr.setMeta(REPAIR, true));
            }
          }, 50);
          return false;
        },
      },
    },
  });
}

function nextState(tr: Transaction, value: IntegrityState, before: EditorState, composing: boolean): IntegrityState {
  const fresh = freshAfter(tr, value.fresh);
  if (composing && tr.docChanged) {
    const held = value.held ?? { before: before.doc, transactions: [], fresh: value.fresh };
    return { fresh, held: { ...held, transactions: [...held.transactions, tr] } };
  }
  return { fresh, held: composing || !(tr.docChanged || tr.getMeta(REPAIR)) ? value.held : null };
}

function freshAfter(tr: Transaction, fresh: readonly Range[]): readonly Range[] {
  const settled: readonly Range[] = tr.getMeta(SETTLED) ?? [];
  if (!tr.docChanged && settled.length === 0) return fresh;
  const typed = isHistoryTransaction(tr) ? [] : changesOf([tr]).filter(({ from, to, kept }) => from < to && !kept);
  const grown = typed.reduce<readonly Range[]>(
    (ranges, { from, to }) => {
      const near = ranges.filter((range) => range.from <= to && from <= range.to);
      return [...ranges.filter((range) => !near.includes(range)), ...mergeRanges([...near, { from, to }])];
    },
    mapRanges(fresh, tr.mapping),
  );
  return settled.reduce<readonly Range[]>(withoutRange, grown).slice(-FRESH_PLACES);
}

function repairing(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  rules: RepairRules,
): Transaction | null {
  const value = key.getState(before);
  const held = value?.held ?? null;
  const all = [...(held?.transactions ?? []), ...transactions].filter((tr) => tr.docChanged);
  if (all.length === 0) return null;
  const mapped = all.reduce((ranges, tr) => mapRanges(ranges, tr.mapping), held?.fresh ?? value?.fresh ?? []);
  const settled = transactions.flatMap((tr): readonly Range[] => tr.getMeta(SETTLED) ?? []);
  const fresh = settled.reduce<readonly Range[]>(withoutRange, mapped);
  const changes = all.some(isHistoryTransaction) ? [] : changesOf(all);
  const tr = after.tr;
  repair(tr, { before: held?.before ?? before.doc, changes, fresh }, rules);
  if (!tr.docChanged) return null;
  const marks = after.storedMarks?.filter((mark) => mark.type.name !== SENTENCE);
  return marks ? tr.setStoredMarks(marks) : tr;
}
