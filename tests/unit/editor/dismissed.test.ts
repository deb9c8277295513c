import { describe, expect, test } from "vitest";
import { matterIn, siftFindings } from "#components/editor/checks/dismissed.ts";
import { citeStretch } from "#lib/editor/commands/cite-stretch.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import { scene } from "./story-scene.ts";

const start = scene(["a:Of 12 men 40 left. |b:Shops opened."]);
const sentences = sentencesOf(start.doc);
const [a] = sentences;

/** What the gate says of a number wherever it stands in a sentence. */
function absent(sentence: Pick<StorySentence, "text">, number: string) {
  const at = sentence.text.indexOf(number);
  return { kind: "number", start: at, end: at + 2, message: `“${number}” is not in the cited passages.` } as const;
}

function sift(now: readonly StorySentence[], dismissals: Parameters<typeof siftFindings>[2], numbers = ["12", "40"]) {
  const [first] = now;
  if (!first) throw new Error("The scene lost its sentence.");
  const findings = new Map([[first.sid, numbers.map((number) => absent(first, number))]]);
  const { open, dismissed } = siftFindings(findings, now, dismissals);
  return {
    open: (open.get(first.sid) ?? []).map(({ message }) => message.slice(1, 3)),
    dismissed: (dismissed.get(first.sid) ?? []).map(({ reason }) => reason),
  };
}

describe("findings that somebody has dismissed", () => {
  if (!a) throw new Error("The scene lost its sentence.");
  const twelve = absent(a, "12");
  const matter = matterIn(a, twelve);
  const dismissal = { sid: "a", matter, message: twelve.message, reason: "Counted by us.", by: "Nora" };

  test("are told no more; another of the same kind in the same sentence is", () => {
    expect(sift(sentences, [dismissal])).toEqual({ open: ["40"], dismissed: ["Counted by us."] });
    const both = [dismissal, { ...dismissal, matter: matterIn(a, absent(a, "40")), reason: "That, too." }];
    expect(sift(sentences, both)).toEqual({ open: [], dismissed: ["Counted by us.", "That, too."] });
  });

  test("are those of this sentence alone", () => {
    expect(sift(sentences, [{ ...dismissal, sid: "b" }])).toEqual({ open: ["12", "40"], dismissed: [] });
  });

  test("stay dismissed when the rest of the sentence changes", () => {
    const typed = start.caret("left", "after").type(" again");
    expect(sift(sentencesOf(typed.doc), [dismissal])).toEqual({ open: ["40"], dismissed: ["Counted by us."] });
  });

  test("come back with another number, another word beside it and other sources, and go again when those return", () => {
    const other = sentencesOf(start.caret("12", "after").type("0").doc);
    expect(sift(other, [dismissal]).open).toEqual(["12", "40"]);
    const women = start.caret("12 ", "after").type("wo");
    expect(sift(sentencesOf(women.doc), [dismissal]).open).toEqual(["12", "40"]);
    expect(sift(sentencesOf(women.erase("wo".length).doc), [dismissal]).open).toEqual(["40"]);
    const cited = sentencesOf(start.do(citeStretch("a", { report: "z", from: 0, to: 4 })).doc);
    expect(sift(cited, [dismissal]).open).toEqual(["12", "40"]);
  });
});
