import { expect, test } from "vitest";
import { canonicalSentence } from "#lib/editor/queries/canonical-sentence.ts";

const run = (text: string, look: { bold?: boolean; href?: string } = {}) => ({
  text,
  bold: look.bold ?? false,
  italic: false,
  href: look.href ?? null,
});
const cite = (report: string, from: number) => ({ report, from, to: from + 10 });

test("is this very string, for hashes are kept for good", () => {
  const sentence = { inlines: [run("Rain "), run("fell", { bold: true }), run(". ")], cites: [cite("r1", 5)] };
  expect(canonicalSentence(sentence)).toBe(
    '["stet-sentence-1",[["Rain ",0,0,null],["fell",1,0,null],[".",0,0,null]],[["r1",5,15]]]',
  );
});

test("does not depend on white space at the ends, on how text is cut, or on the order of citations", () => {
  const one = { inlines: [run("  Rain fell. ")], cites: [cite("r1", 5), cite("r2", 0), cite("r1", 5)] };
  const other = { inlines: [run(" "), run(" Ra"), run("in fell."), run(" \n")], cites: [cite("r2", 0), cite("r1", 5)] };
  expect(canonicalSentence(one)).toBe(canonicalSentence(other));
});

test("differs with a word, a look, a link or a citation", () => {
  const forms = [
    { inlines: [run("Rain fell.")], cites: [] },
    { inlines: [run("Rain fell!")], cites: [] },
    { inlines: [run("Rain  fell.")], cites: [] },
    { inlines: [run("Rain fell.", { bold: true })], cites: [] },
    { inlines: [run("Rain fell.", { href: "https://a.example/" })], cites: [] },
    { inlines: [run("Rain fell.")], cites: [cite("r1", 5)] },
    { inlines: [run("Rain fell.")], cites: [cite("r1", 6)] },
  ].map(canonicalSentence);
  expect(new Set(forms).size).toBe(forms.length);
});
