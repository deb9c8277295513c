import type { Node } from "@tiptap/pm/model";
import type { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { test } from "vitest";
import { changesOf, isHistoryTransaction } from "#lib/editor/plugins/integrity/changes.ts";
import { mapRanges, type Range } from "#lib/editor/plugins/integrity/ranges.ts";
import { expectExactHistory, expectInvariants, expectRoundTrips } from "./invariants.ts";
import { anyGesture, type Gesture, stepsOf } from "./random-gestures.ts";
import { scene } from "./story-scene.ts";

// STET_RUNS=100000 looks longer.
const RUNS = Number(process.env.STET_RUNS ?? 2000);

const START = [
  "a:The army left at dawn. |b:The town of Veld is calm, Mr. Orr said. |c0:Nobody was hurt.",
  "## d:What is known",
  "e:“Stop!” she said. |f:Shops opened at 9.30 a.m. on Monday. |g:Buses ran.",
  "[] h:The quay of Veld at noon. |i0:It is empty.",
  "j:Rain fell.",
];

/** What long runs have found. */
const FOUND: [Gesture[]][] = [
  [
    ["A. B. C.", "é\u0301", "", "x"].map((text) => ({
      kind: text ? "type" : "backspace",
      at: text ? 0 : 0.0228,
      to: 0,
      target: 0,
      text,
    })),
  ],
];

test(
  `I1 to I9 hold over ${RUNS} histories of gestures`,
  () => {
    fc.assert(
      fc.property(fc.array(anyGesture, { minLength: 1, maxLength: 12 }), (history) => {
        const start = scene(START).state;
        const end = history.reduce<Written>(perform, { state: start, typed: [] }).state;
        expectRoundTrips(end.doc);
        expectExactHistory(start, end);
      }),
      { numRuns: RUNS, examples: FOUND },
    );
  },
  RUNS * 100,
);

type Written = { readonly state: EditorState; readonly typed: readonly Range[] };

function perform(before: Written, gesture: Gesture): Written {
  return stepsOf(before.state, gesture).reduce<Written>((now, make) => {
    const tr = make(now.state);
    if (!tr) return now;
    const state = now.state.apply(tr);
    const inserted = changesOf([tr]).filter(({ from, to }) => from < to);
    const typed = [...mapRanges(now.typed, tr.mapping), ...inserted];
    expectInvariants({
      before: now.state.doc,
      after: state.doc,
      tr,
      typed,
      carried: carriedBy(gesture, now.state.doc),
    });
    return { state, typed: isHistoryTransaction(tr) ? everything(state.doc) : typed };
  }, before);
}

/** Undo can bring back any boundary that was made before; from then on every place counts as typed once. */
function everything(doc: Node): readonly Range[] {
  return [{ from: 0, to: doc.content.size }];
}

function carriedBy({ kind }: Gesture, doc: Node): Node | null {
  return kind === "copy" || kind === "move" ? doc : null;
}
