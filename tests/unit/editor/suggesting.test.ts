import { splitBlock } from "@tiptap/pm/commands";
import { type Command, type EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { decideSuggestions } from "#lib/editor/commands/decide-suggestions.ts";
import { setCites } from "#lib/editor/commands/set-cites.ts";
import { splitSentence } from "#lib/editor/commands/split-sentence.ts";
import { isSuggested, suggestionMarkOf } from "#lib/editor/marks/suggestion.ts";
import { isHistoryTransaction } from "#lib/editor/plugins/integrity/changes.ts";
import { integrityIssues } from "#lib/editor/queries/read-document.ts";
import { renderSentences } from "#lib/editor/queries/rendered-story.ts";
import { textBlocksOf } from "#lib/editor/queries/runs-of.ts";
import { suggestionsOf } from "#lib/editor/queries/suggestions-of.ts";
import { expectExactHistory, expectRoundTrips } from "./invariants.ts";
import { anyGesture, type Gesture, stepsOf } from "./random-gestures.ts";
import { scene } from "./story-scene.ts";
import { asSuggested, rulesOf, standing, suggestingOff, suggestingOn } from "./suggesting.ts";

// STET_RUNS=100000 looks longer.
const RUNS = Number(process.env.STET_RUNS ?? 500);

const START = [
  "a:The army left at dawn. |b:The town of Veld is calm, Mr. Orr said. |c0:Nobody was hurt.",
  "## d:What is known",
  "e:“Stop!” she said. |f:Shops opened at 9.30 a.m. on Monday. |g:Buses ran.",
  "h:Rain fell.",
];

describe("suggesting", () => {
  it("marks what is typed and leaves what stands", () => {
    const after = write(open(), "left", "fled", "ines");
    expect(drawn(after)[0]).toContain("The army [-left-][+fled+] at dawn.");
    expect(standing(after)).toEqual(standing(open()));
    expect(suggestionsOf(after.doc)).toMatchObject([{ inserted: "fled", removed: "left", sids: ["a"] }]);
  });

  it("makes one suggestion of what is typed letter by letter", () => {
    const after = type(caret(open(), "dawn"), "grey ", rulesOf("ines"));
    expect(suggestionsOf(after.doc)).toMatchObject([{ inserted: "grey ", removed: "" }]);
  });

  it("takes back one's own words at once, and strikes words that stand only once", () => {
    const rules = rulesOf("ines");
    const typed = type(caret(open(), "dawn"), "grey ", rules);
    const erased = erase(typed, 5, rules);
    expect(erased.doc.eq(open().doc)).toBe(true);
    const struck = erase(erase(caret(open(), " at dawn"), 4, rules), 1, rules);
    expect(drawn(struck)[0]).toContain("The army[- left-] at dawn.");
  });

  it("goes on behind struck words with Delete", () => {
    const rules = rulesOf("ines");
    const once = remove(caret(open(), "left"), "left", rules);
    expect(once.selection.from).toBe(placeOf(once, "left") + 4);
  });

  it("strikes words of several sentences and paragraphs as one suggestion", () => {
    const state = select(open(), "calm, Mr. Orr said. ", "What");
    const after = apply(state, state.tr.insertText("quiet"), rulesOf("ines"));
    expect(drawn(after)[0]).toContain("is [-calm, Mr. Orr said. -][+quiet+][-Nobody was hurt.-]");
    expect(suggestionsOf(after.doc)).toHaveLength(1);
    expect(standing(after)).toEqual(standing(open()));
  });

  it("suggests another look as other words", () => {
    const state = select(open(), "army", "army");
    const bold = state.tr.addMark(state.selection.from, state.selection.to, state.schema.mark("bold"));
    const after = apply(state, bold, rulesOf("ines"));
    expect(drawn(after)[0]).toContain("The [-army-][+army+] left");
    expect(standing(after)).toEqual(standing(open()));
  });

  it("lets nobody's words grow but one's own", () => {
    const first = type(caret(open(), "dawn"), "grey ", rulesOf("ines"));
    const inside = caret(first, "ey dawn");
    const second = type(inside, "XX", rulesOf("omar"));
    expect(suggestionsOf(second.doc).map(({ id, inserted }) => [id.split("-")[0], inserted])).toEqual([
      ["ines", "grey "],
      ["omar", "XX"],
    ]);
    const beside = type(caret(first, "dawn"), "cold ", rulesOf("omar"));
    expect(suggestionsOf(beside.doc).map(({ inserted }) => inserted)).toEqual(["grey ", "cold "]);
    const plainly = type(suggestingOff(inside), "XX", rulesOf("omar"));
    expect(suggestionsOf(plainly.doc).map(({ inserted }) => inserted)).toEqual(["grey "]);
    expect(standing(plainly)[0]).toContain("XX");
  });

  it.each<[string, Command]>([
    ["a paragraph parted", splitBlock],
    ["a sentence parted", splitSentence(() => "new")],
    ["a source added", setCites("a", [{ report: "r98", from: 0, to: 10 }])],
  ])("refuses %s: only words are suggested", (_, command) => {
    const state = caret(open(), "left");
    let made: Transaction | null = null;
    command(state, (tr) => {
      made = tr;
    });
    expect(made && asSuggested(made, state, rulesOf("ines")) === null).toBe(true);
  });

  it("lets an empty paragraph be made for new words, and gives it back when they are rejected", () => {
    const end = caret(open(), "Rain fell.", "after");
    const rules = rulesOf("ines");
    const broken = run(end, splitBlock, rules);
    expect(textBlocksOf(broken.doc)).toHaveLength(5);
    const typed = type(broken, "Wind rose. Trees fell.", rules);
    expect(drawn(typed)[4]).toBe("[+Wind rose. +][+Trees fell.+]");
    expect(standing(typed)).toEqual(standing(open()));
    const rejected = run(typed, decideSuggestions("reject"), rules);
    expect(rejected.doc.eq(open().doc)).toBe(true);
    const accepted = run(typed, decideSuggestions("accept"), rules);
    expect(
      standing(accepted)
        .slice(-2)
        .map((line) => line.includes("[]]")),
    ).toEqual([true, true]);
  });
});

test("nothing that is only suggested reaches an output, and nothing that is struck is missing from it", () => {
  const rules = rulesOf("ines");
  const changed = write(open(), "left", "fled", "ines");
  const grown = type(run(caret(changed, "Rain fell.", "after"), splitBlock, rules), "Wind rose.", rules);
  const json = JSON.parse(JSON.stringify(grown.doc.toJSON()));
  const words = JSON.stringify(renderSentences(json));
  expect(words).not.toMatch(/fled|Wind/);
  expect(words).toContain("left");
  expect(renderSentences(json)).toHaveLength(4);
});

describe("deciding", () => {
  it("accepts one and leaves the other", () => {
    const both = write(write(open(), "left", "fled", "ines"), "Buses", "Trams", "omar");
    const [first] = suggestionsOf(both.doc);
    const after = run(both, decideSuggestions("accept", { ids: [first?.id ?? ""] }), rulesOf("omar"));
    expect(drawn(after)[0]).toContain("The army fled at dawn.");
    expect(drawn(after)[2]).toContain("[-Buses-][+Trams+] ran.");
  });

  it("decides what is inside one sentence only", () => {
    const state = select(open(), "calm, Mr. Orr said. ", "What");
    const after = apply(state, state.tr.insertText("quiet"), rulesOf("ines"));
    const c = textBlocksOf(after.doc)[0];
    const at = placeOf(after, "Nobody");
    const decided = run(
      after,
      decideSuggestions("reject", { within: { from: at, to: (c?.start ?? 0) + (c?.node.content.size ?? 0) } }),
      rulesOf("ines"),
    );
    expect(drawn(decided)[0]).toContain("[+quiet+]Nobody was hurt.");
  });

  it("parts a sentence once accepted words say so, and both halves keep the sources", () => {
    const typed = type(caret(open(), " at dawn"), ". It went", rulesOf("ines"));
    expect(standing(typed)).toEqual(standing(open()));
    const accepted = run(typed, decideSuggestions("accept"), rulesOf("ines"));
    expect(drawn(accepted)[0]).toContain("The army left. |It went at dawn. |");
    expect(
      standing(accepted)
        .slice(0, 2)
        .every((line) => line.includes('["r97",0,10]')),
    ).toBe(true);
  });

  it("takes the paragraph too when all its words go", () => {
    const state = select(open(), "Rain fell.", "Rain fell.");
    const struck = apply(state, state.tr.deleteSelection(), rulesOf("ines"));
    expect(textBlocksOf(run(struck, decideSuggestions("accept"), rulesOf("ines")).doc)).toHaveLength(3);
  });

  it("refuses where there is nothing to decide", () => {
    expect(decideSuggestions("accept")(open())).toBe(false);
  });
});

test(
  `what stands does not change while one suggests, over ${RUNS} histories of gestures`,
  () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyGesture, fc.boolean()), { minLength: 1, maxLength: 10 }), (history) => {
        const start = open();
        const rules = [rulesOf("ines"), rulesOf("omar")] as const;
        const end = history.reduce((now, [gesture, first]) => perform(now, gesture, rules[first ? 0 : 1]), start);
        expectRoundTrips(end.doc);
        expectExactHistory(start, end);
        const rejected = decideAll(end, "reject");
        expect(standing(rejected), "reject all").toEqual(standing(start));
        expect(integrityIssues(decideAll(end, "accept").doc), "accept all").toEqual([]);
      }),
      { numRuns: RUNS },
    );
  },
  RUNS * 100,
);

test(
  `plain writing among suggestions keeps I1 and I2 and nobody's words grow, over ${RUNS} histories`,
  () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyGesture, fc.nat({ max: 2 })), { minLength: 2, maxLength: 10 }), (history) => {
        const rules = [rulesOf("ines"), rulesOf("omar")] as const;
        let now = open();
        for (const [gesture, who] of history) {
          const writer = rules[who === 0 ? 0 : 1];
          now = who === 2 ? suggestingOff(now) : suggestingOn(now);
          for (const make of stepsOf(now, gesture)) {
            const tr = make(now);
            const made = tr && asSuggested(tr, now, writer);
            if (!made) continue;
            const before = wordsBy(now);
            now = now.apply(made);
            expect(integrityIssues(now.doc), "I1, I2").toEqual([]);
            now.doc.check();
            if (isHistoryTransaction(made) || gesture.kind === "copy" || gesture.kind === "move") continue;
            for (const [id, words] of wordsBy(now)) {
              if (who !== 2 && !writer.isForeign(id)) continue;
              expect((before.get(id) ?? "").length, `words of ${id}`).toBeGreaterThanOrEqual(words.length);
            }
          }
        }
        expectRoundTrips(now.doc);
      }),
      { numRuns: RUNS },
    );
  },
  RUNS * 100,
);

type Rules = ReturnType<typeof rulesOf>;

function open(): EditorState {
  return suggestingOn(scene(START).state);
}

function perform(state: EditorState, gesture: Gesture, rules: Rules): EditorState {
  return stepsOf(state, gesture).reduce((now, make) => {
    const tr = make(now);
    const made = tr && asSuggested(tr, now, rules);
    if (!made) return now;
    const next = now.apply(made);
    expect(integrityIssues(next.doc), "I1, I2").toEqual([]);
    next.doc.check();
    expect(standing(next), "what stands").toEqual(standing(now));
    return next;
  }, state);
}

function decideAll(state: EditorState, decision: "accept" | "reject"): EditorState {
  let after = state;
  decideSuggestions(decision)(state, (tr) => {
    after = state.apply(tr);
  });
  expect(suggestionsOf(after.doc)).toEqual([]);
  return after;
}

/** What each suggestion puts in and takes out. */
function wordsBy(state: EditorState): ReadonlyMap<string, string> {
  return new Map(suggestionsOf(state.doc).map(({ id, inserted, removed }) => [id, inserted + removed]));
}

function apply(state: EditorState, tr: Transaction, rules: Rules): EditorState {
  const made = asSuggested(tr, state, rules);
  if (!made) throw new Error("The gesture was refused");
  return state.apply(made);
}

function run(state: EditorState, command: Command, rules: Rules): EditorState {
  let after: EditorState | null = null;
  command(state, (tr) => {
    after = apply(state, tr, rules);
  });
  if (!after) throw new Error("The command refused");
  return after;
}

function write(state: EditorState, words: string, others: string, writer: string): EditorState {
  const chosen = select(state, words, words);
  return apply(chosen, chosen.tr.insertText(others), rulesOf(writer));
}

function type(state: EditorState, text: string, rules: Rules): EditorState {
  return [...text].reduce((now, letter) => apply(now, now.tr.insertText(letter), rules), state);
}

function erase(state: EditorState, count: number, rules: Rules): EditorState {
  let now = state;
  for (let i = 0; i < count; i += 1) {
    const at = now.selection.from;
    now = apply(now, now.tr.delete(at - 1, at), rules);
  }
  return now;
}

/** As Delete takes words that stand behind the caret. */
function remove(state: EditorState, words: string, rules: Rules): EditorState {
  const at = state.selection.from;
  return apply(state, state.tr.delete(at, at + words.length), rules);
}

function select(state: EditorState, from: string, to: string): EditorState {
  return state.apply(
    state.tr.setSelection(TextSelection.create(state.doc, placeOf(state, from), placeOf(state, to) + to.length)),
  );
}

function caret(state: EditorState, words: string, side: "before" | "after" = "before"): EditorState {
  const at = placeOf(state, words) + (side === "after" ? words.length : 0);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
}

function placeOf(state: EditorState, words: string): number {
  for (const { node, start } of textBlocksOf(state.doc)) {
    const at = node.textBetween(0, node.content.size, undefined, "\n").indexOf(words);
    if (at >= 0) return start + at;
  }
  throw new Error(`The story does not say “${words}”`);
}

/** The blocks with what is suggested: `[+put in+]` and `[-taken out-]`, sentences parted by a bar. */
function drawn(state: EditorState): readonly string[] {
  return textBlocksOf(state.doc).map(({ node }) => {
    let sid: unknown = null;
    return node.content.content
      .map((child) => {
        const own = child.marks.find(({ type: { name } }) => name === "sentence")?.attrs.sid;
        const bar = sid !== null && sid !== own && !suggestionMarkOf(child) ? "|" : "";
        sid = own;
        const text = child.text ?? "\n";
        if (!suggestionMarkOf(child)) return bar + text;
        return bar + (isSuggested(child) ? `[+${text}+]` : `[-${text}-]`);
      })
      .join("");
  });
}
