import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MergePart, mergeTexts, type TextPiece, type ThreeTexts } from "#lib/domain/stories/merge-texts.ts";
import { leftOut, MERGE_CHOICES, type MergeChoice, mergedText } from "#lib/domain/stories/merged-text.ts";

/** `a:One`, with `|` before it where it begins a block; the form is the words. */
function text(written: string): readonly TextPiece[] {
  return written
    .split(" ")
    .filter(Boolean)
    .map((piece) => {
      const [sid = "", form = sid] = piece.replace("|", "").split(":");
      return { sid, form, place: piece.startsWith("|") ? "p" : "" };
    });
}

function shown(pieces: readonly { sid: string; words: TextPiece; begins: TextPiece | null }[]): string {
  return pieces
    .map(({ sid, words, begins }) => `${begins ? "|" : ""}${sid}${words.form === sid ? "" : `:${words.form}`}`)
    .join(" ");
}

function merge(base: string | null, mine: string, theirs: string, choices: Readonly<Record<string, MergeChoice>> = {}) {
  const texts = { base: base === null ? null : text(base), mine: text(mine), theirs: text(theirs) };
  const parts = mergeTexts(texts);
  const outcome = mergedText(parts, new Map(Object.entries(choices)), (sid) => `${sid}2`);
  const overlaps = parts.flatMap((part) => (part.kind === "overlap" ? [part.key] : []));
  const left = leftOut(texts, outcome).map(({ side, piece, isOld }) => `${side} ${piece.form}${isOld ? " old" : ""}`);
  return { text: shown(outcome), overlaps, left };
}

describe("two texts on one base", () => {
  test("changes of different sentences go together", () => {
    expect(merge("|a b |c", "|a:A b |c", "|a b |c:C")).toEqual({
      text: "|a:A b |c:C",
      overlaps: [],
      left: ["mine c old", "theirs a old"],
    });
  });

  test("what one took out and the other left alone is gone; what both took out, too", () => {
    expect(merge("|a b |c d", "|b |c", "|a b |c").text).toBe("|b |c");
  });

  test("additions in different places stand, each where it was put", () => {
    expect(merge("|a b |c", "|a x b |c", "|a b |c |y").text).toBe("|a x b |c |y");
  });

  test("what one moved stands where it was moved to, with the other's new words", () => {
    expect(merge("|a |b |c", "|c |a |b", "|a |b |c:C")).toMatchObject({ text: "|c:C |a |b", overlaps: [] });
  });

  test("the paragraph is one side's and the words are the other's", () => {
    expect(merge("|a b c", "|a |b c", "|a b:B c").text).toBe("|a |b:B c");
  });

  test("what was put into a paragraph whose start is gone does not run into the one before", () => {
    expect(merge("|a |b c", "|a |c", "|a |b x c").text).toBe("|a |x |c");
  });

  test("the same change by both is one change", () => {
    expect(merge("|a b", "|a:A b", "|a:A b")).toMatchObject({ text: "|a:A b", overlaps: [] });
  });
});

describe("what both made otherwise", () => {
  test.each<[MergeChoice, string, string[]]>([
    ["mine", "|a:M b", ["theirs T"]],
    ["theirs", "|a:T b", ["mine M"]],
    ["both", "|a:M a2:T b", []],
  ])("is chosen: %s", (choice, outcome, left) => {
    const merged = merge("|a b", "|a:M b", "|a:T b", { a: choice });
    expect(merged).toEqual({ text: outcome, overlaps: ["a"], left });
  });

  test("stands in both wordings until it is chosen", () => {
    expect(merge("|a", "|a:M", "|a:T").text).toBe("|a:M a2:T");
  });

  test("a sentence that one changed and the other took out is chosen, too", () => {
    expect(merge("|a b", "|a", "|a b:T", { b: "mine" })).toMatchObject({ text: "|a", left: ["theirs T"] });
    expect(merge("|a b", "|a", "|a b:T", { b: "both" }).text).toBe("|a b:T");
  });

  test("a split goes with the wording that it belongs to", () => {
    const split = (choice: MergeChoice) => merge("|a b", "|a:M tail b", "|a:T b", { a: choice }).text;
    expect(split("theirs")).toBe("|a:T b");
    expect(split("mine")).toBe("|a:M tail b");
    expect(split("both")).toBe("|a:M tail a2:T b");
  });

  test("two additions in one place are chosen between, or both taken", () => {
    const added = (choice: MergeChoice) => merge("|a |b", "|a |x |b", "|a |y |b", { "behind a": choice }).text;
    expect(added("mine")).toBe("|a |x |b");
    expect(added("theirs")).toBe("|a |y |b");
    expect(added("both")).toBe("|a |x y |b");
  });

  test("without a base what both have alike stands once", () => {
    expect(merge(null, "|a b:M |x", "|a b:T |y", { b: "mine", "behind b": "both" }).text).toBe("|a b:M |x y");
  });
});

const choice = fc.constantFrom(...MERGE_CHOICES);
const choices = fc.infiniteStream(choice);

type Edit = { readonly kind: "change" | "remove" | "add" | "move" | "block"; readonly at: number; readonly to: number };
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom("change", "remove", "add", "move", "block"),
  at: fc.nat(11),
  to: fc.nat(11),
});
const base = fc
  .array(fc.constantFrom("", "", "p", "li", "h2"), { maxLength: 8 })
  .map((places) => places.map((place, at) => ({ sid: `s${at}`, form: "0", place: at === 0 ? place || "p" : place })));

/** A text as somebody leaves it who did this to it. */
function edited(start: readonly TextPiece[], edits: readonly Edit[], who: string): readonly TextPiece[] {
  const pieces = [...start];
  edits.forEach(({ kind, at, to }, n) => {
    const place = pieces.length === 0 ? 0 : at % pieces.length;
    const piece = pieces[place];
    if (kind === "add") pieces.splice(place, 0, { sid: `${who}${n}`, form: who, place: to % 2 === 0 ? "" : "p" });
    else if (!piece) return;
    // Some changes are the same whoever makes them.
    else if (kind === "change") pieces[place] = { ...piece, form: to % 3 === 0 ? "same" : `${who}${n}` };
    else if (kind === "block") pieces[place] = { ...piece, place: ["", "p", "li"][to % 3] ?? "" };
    else {
      pieces.splice(place, 1);
      if (kind === "move") pieces.splice(to % (pieces.length + 1), 0, piece);
    }
  });
  return pieces.map((piece, at) => (at === 0 && piece.place === "" ? { ...piece, place: "p" } : piece));
}

const edits = fc.array(edit, { maxLength: 8 });
const three: fc.Arbitrary<ThreeTexts<TextPiece>> = fc
  .tuple(base, edits, edits, fc.boolean())
  .map(([start, own, other, isKnown]) => ({
    base: isKnown ? start : null,
    mine: edited(start, own, "m"),
    theirs: edited(start, other, "t"),
  }));

function chosen(parts: readonly MergePart<TextPiece>[], stream: fc.Stream<MergeChoice>) {
  const overlaps = parts.filter((part) => part.kind === "overlap");
  const picks = [...stream.take(overlaps.length)];
  return new Map(overlaps.map(({ key }, at) => [key, picks[at] ?? "both"] as const));
}

const RUNS = { numRuns: 2_000 };

describe("whatever two people did", () => {
  test("a text merged with its own base is the text, whichever side it is", () => {
    fc.assert(
      fc.property(base, edits, (start, changes) => {
        const after = edited(start, changes, "x");
        for (const sides of [
          { mine: start, theirs: after },
          { mine: after, theirs: start },
        ]) {
          const parts = mergeTexts({ base: start, ...sides });
          expect(parts.filter(({ kind }) => kind === "overlap")).toEqual([]);
          const outcome = mergedText(parts, new Map(), (sid) => sid);
          expect(outcome.map(({ sid, words, begins }) => [sid, words.form, begins?.place ?? ""])).toEqual(
            after.map(({ sid, form, place }) => [sid, form, place]),
          );
        }
      }),
      RUNS,
    );
  });

  test("every sentence of either side is in the outcome or in the list of what was left out, and none is twice", () => {
    fc.assert(
      fc.property(three, choices, (texts, stream) => {
        const parts = mergeTexts(texts);
        const outcome = mergedText(parts, chosen(parts, stream), (sid) => `${sid}-again`);
        expect(new Set(outcome.map(({ sid }) => sid)).size).toBe(outcome.length);
        const left = leftOut(texts, outcome);
        const has = (side: "mine" | "theirs", piece: TextPiece) =>
          outcome.some(({ words }) => words.sid === piece.sid && words.form === piece.form) ||
          left.some((one) => one.side === side && one.piece === piece);
        for (const piece of texts.mine) expect(has("mine", piece), `mine ${piece.sid}`).toBe(true);
        for (const piece of texts.theirs) expect(has("theirs", piece), `theirs ${piece.sid}`).toBe(true);
        const given = [...texts.mine, ...texts.theirs].map(({ sid, form }) => `${sid} ${form}`);
        for (const { words } of outcome) expect(given).toContain(`${words.sid} ${words.form}`);
      }),
      RUNS,
    );
  });

  test("what only one side wrote new is never left out unless it was not chosen", () => {
    fc.assert(
      fc.property(three, (texts) => {
        const parts = mergeTexts(texts);
        // Nothing chosen is everything kept.
        const outcome = mergedText(parts, new Map(), (sid) => `${sid}-again`);
        expect(leftOut(texts, outcome).filter(({ isOld }) => texts.base !== null && !isOld)).toEqual([]);
      }),
      RUNS,
    );
  });

  test("the settled parts are the same from either side", () => {
    const swapped = { mine: "theirs", theirs: "mine", both: "both" } as const;
    const seen = (parts: readonly MergePart<TextPiece>[], turned: boolean) =>
      parts.map((part) => {
        if (part.kind === "overlap") return ["overlap", part.key];
        const by = part.kind === "gone" ? part.by : part.piece.by;
        const who = by === null || !turned ? by : swapped[by];
        if (part.kind === "gone") return ["gone", part.before.sid, who];
        const { words, place, afters } = part.piece;
        return [words.sid, words.form, place.place, [...afters].sort(), who];
      });
    fc.assert(
      fc.property(three, ({ base: start, mine, theirs }) => {
        // Without a base its order is that of mine.
        if (start === null) return;
        expect(seen(mergeTexts({ base: start, mine: theirs, theirs: mine }), true)).toEqual(
          seen(mergeTexts({ base: start, mine, theirs }), false),
        );
      }),
      RUNS,
    );
  });
});
