import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { trimmedIn } from "#components/editor/sources/passages.ts";
import { citeStretch, withdrawStretch } from "#lib/editor/commands/cite-stretch.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import { holdsStretch, withCite, withoutStretch } from "#lib/editor/marks/cite-ranges.ts";
import { scene } from "./story-scene.ts";

const text = "Rain fell. Rivers rose. Roads closed.";
const trim = trimmedIn({ text });
const at = (words: string): Cite => {
  const from = text.indexOf(words);
  return { report: "r", from, to: from + words.length };
};
const words = (cites: readonly Cite[]) => cites.map(({ from, to }) => text.slice(from, to));

describe("words of a report that a sentence rests on", () => {
  test("grow by what overlaps them, and stand apart from what does not", () => {
    expect(words(withCite([at("Rain fell.")], at("fell. Rivers")))).toEqual(["Rain fell. Rivers"]);
    expect(words(withCite([at("Rain fell.")], at("Roads closed.")))).toEqual(["Rain fell.", "Roads closed."]);
    expect(withCite([at("Rain fell.")], { ...at("Rain"), report: "other" })).toHaveLength(2);
  });

  test("shrink by less than a sentence, and go with more than one", () => {
    expect(words(withoutStretch([at("Rain fell. Rivers rose.")], at("fell. Rivers"), trim))).toEqual(["Rain", "rose."]);
    expect(words(withoutStretch([at("Rivers rose.")], at(" Rivers "), trim))).toEqual(["rose."]);
    expect(withoutStretch([at("Rain fell."), at("Rivers rose.")], at(text), trim)).toEqual([]);
  });

  test("are held when every word is, whatever white space lies between", () => {
    const cites = [at("Rain fell."), at("Rivers rose.")];
    expect(holdsStretch(cites, at("Rain fell. Rivers rose."), trim)).toBe(true);
    expect(holdsStretch(cites, at("rose. Roads"), trim)).toBe(false);
  });

  test("adding makes them held, taking away leaves none of them and no other word is lost", () => {
    const anyCite = fc
      .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
      .filter(([a, b]) => a !== b)
      .map(([a, b]): Cite => ({ report: "r", from: Math.min(a, b), to: Math.max(a, b) }))
      .filter((cite) => trim(cite) !== null);
    const covered = (cites: readonly Cite[]) =>
      [...text].map((letter, i) => letter !== " " && cites.some(({ from, to }) => from <= i && i < to));
    fc.assert(
      fc.property(fc.array(anyCite, { maxLength: 4 }), anyCite, (list, stretch) => {
        const cites = list.reduce<readonly Cite[]>(withCite, []);
        expect(holdsStretch(withCite(cites, stretch), stretch, trim)).toBe(true);
        const inside = covered([stretch]);
        const expected = covered(cites).map((is, i) => is && !inside[i]);
        expect(covered(withoutStretch(cites, stretch, trim))).toEqual(expected);
      }),
    );
  });
});

describe("the commands for it", () => {
  const sentence = scene(["b0:The town is calm."]);

  test("change what the sentence rests on, and nothing of its words", () => {
    const cited = sentence.do(citeStretch("b0", at("Rain fell. Rivers rose.")));
    expect(cited.doc.textContent).toBe("The town is calm.");
    const narrowed = cited.do(withdrawStretch("b0", at("Rain fell."), trim));
    expect(narrowed.doc.firstChild?.firstChild?.marks[0]?.attrs).toEqual({ sid: "b0", cites: [at("Rivers rose.")] });
    expect(narrowed.undo().undo().doc.eq(sentence.doc)).toBe(true);
  });

  test("refuse what would change nothing", () => {
    expect(withdrawStretch("b0", at("Rain"), trim)(sentence.state)).toBe(false);
    expect(citeStretch("gone", at("Rain"))(sentence.state)).toBe(false);
    const cited = sentence.do(citeStretch("b0", at("Rain fell.")));
    expect(citeStretch("b0", at("fell"))(cited.state)).toBe(false);
  });
});
