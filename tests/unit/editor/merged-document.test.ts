import { Node } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeTexts } from "#lib/domain/stories/merge-texts.ts";
import { leftOut, MERGE_CHOICES, type MergeChoice, mergedText } from "#lib/domain/stories/merged-text.ts";
import { mergedDocument } from "#lib/editor/merged-document.ts";
import { integrityIssues } from "#lib/editor/queries/read-document.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import { storyPieces } from "#lib/editor/queries/story-pieces.ts";
import { storySchema } from "#lib/editor/story-schema.ts";
import { anyGesture, type Gesture, stepsOf } from "./random-gestures.ts";
import { scene } from "./story-scene.ts";

const RUNS = Number(process.env.STET_RUNS ?? 400);

const sentence = (sid: string, text: string, marks: readonly object[] = []) => ({
  type: "text",
  text,
  marks: [{ type: "sentence", attrs: { sid, cites: [{ report: `r-${sid}`, from: 0, to: 9 }] } }, ...marks],
});
const block = (type: string, ...content: readonly object[]) => ({ type, content });
const text = (...content: readonly object[]) => block("paragraph", ...content);
const item = (...content: readonly object[]) => block("listItem", ...content);
const image = "a".repeat(64);
const figure = (...content: readonly object[]) => ({
  type: "figure",
  attrs: { image, alt: "A quay", credit: "Desk", width: 3, height: 2 },
  content,
});

/** Lists within lists, two lists side by side, quotations, images with and without a caption. */
function everyBlock(): Node {
  const doc = Node.fromJSON(storySchema, {
    type: "doc",
    content: [
      { type: "heading", attrs: { level: 2 }, content: [sentence("a", "Head")] },
      text(sentence("b", "One "), sentence("b", "bold. ", [{ type: "bold" }]), sentence("c", "Two.")),
      block(
        "bulletList",
        item(text(sentence("d", "Item."))),
        item(text(sentence("e", "Next.")), text(sentence("f", "More."))),
      ),
      block("bulletList", item(text(sentence("g", "Of another list.")))),
      {
        type: "orderedList",
        attrs: { start: 3 },
        content: [
          item(
            text(sentence("h", "Three.")),
            block("bulletList", item(text(sentence("i", "Within.")))),
            text(sentence("j", "After.")),
          ),
        ],
      },
      block("blockquote", text(sentence("k", "Said.")), text(sentence("l", "And said."))),
      figure(sentence("m", "A quay. "), sentence("n", "Empty.")),
      figure(),
      block(
        "blockquote",
        text(sentence("o", "Alone."), { type: "hardBreak", marks: sentence("o", "x").marks }, sentence("o", "on.")),
      ),
    ],
  });
  doc.check();
  return doc;
}

/** The document with other words of a sentence, or without it. */
function withWords(doc: Node, sid: string, words: string | null): Node {
  const written = JSON.stringify(doc.toJSON(), (_key, value) => {
    if (value?.type !== "text" || value.marks?.[0]?.attrs?.sid !== sid) return value;
    return words === null ? { ...value, text: "\u0000" } : { ...value, text: words };
  });
  const without = (node: { content?: { text?: string }[] }): unknown => {
    const content = node.content
      ?.filter((child) => child.text !== "\u0000")
      .map((child) => without(child as typeof node));
    return content ? { ...node, content } : node;
  };
  return Node.fromJSON(storySchema, without(JSON.parse(written)));
}

type Sides = { readonly base: Node | null; readonly mine: Node; readonly theirs: Node };

function merge({ base, mine, theirs }: Sides, choose: (key: string) => MergeChoice = () => "both") {
  const texts = { base: base && storyPieces(base), mine: storyPieces(mine), theirs: storyPieces(theirs) };
  const parts = mergeTexts(texts);
  const overlaps = parts.flatMap((part) => (part.kind === "overlap" ? [part.key] : []));
  const fresh = [...Array(parts.length).keys()].map((n) => `fresh${n + 1}`).values();
  const choices = new Map(overlaps.map((key) => [key, choose(key)] as const));
  const outcome = mergedText(parts, choices, () => fresh.next().value ?? "fresh");
  return { doc: mergedDocument(outcome), overlaps, left: leftOut(texts, outcome) };
}

function words(doc: Node): readonly string[] {
  return sentencesOf(doc).map((one) => one.text);
}

describe("a merged document", () => {
  test("that nobody changed is the document, blocks, lists, images and all", () => {
    const doc = everyBlock();
    const unchanged = merge({ base: doc, mine: doc, theirs: doc });
    expect(unchanged.doc.toJSON()).toEqual(doc.toJSON());
    expect(unchanged.left).toEqual([]);
  });

  test("has the changes of both, with the citations of each sentence", () => {
    const base = everyBlock();
    const [mine, theirs] = [withWords(base, "e", "Next, said I."), withWords(base, "i", "Within, they say.")];
    const { doc, overlaps } = merge({ base, mine, theirs });
    expect(overlaps).toEqual([]);
    expect(doc.toJSON()).toEqual(withWords(mine, "i", "Within, they say.").toJSON());
    for (const { sid, cites } of sentencesOf(doc)) expect(cites).toEqual([{ report: `r-${sid}`, from: 0, to: 9 }]);
  });

  test("holds both wordings of a sentence as two sentences with their sources", () => {
    const base = everyBlock();
    const sides = { base, mine: withWords(base, "g", "Mine."), theirs: withWords(base, "g", "Theirs.") };
    const { doc } = merge(sides);
    expect(words(doc)).toEqual(
      words(base).flatMap((one) => (one === "Of another list." ? ["Mine.", "Theirs."] : [one])),
    );
    const [own, other] = sentencesOf(doc).filter(({ text: said }) => ["Mine.", "Theirs."].includes(said));
    expect([own?.sid, other?.sid]).toEqual(["g", "fresh1"]);
    expect(other?.cites).toEqual(own?.cites);
    expect(own?.blockIndex).toBe(other?.blockIndex);
    expect(words(merge(sides, () => "theirs").doc)).not.toContain("Mine.");
  });

  test("loses no list when its first item goes, and no caption with its image", () => {
    const base = everyBlock();
    const { doc } = merge({ base, mine: withWords(base, "h", null), theirs: withWords(base, "j", "Then.") });
    expect(words(doc)).toEqual(
      words(base).flatMap((one) => (one === "Three." ? [] : [one === "After." ? "Then." : one])),
    );
    doc.check();
    const withoutImage = Node.fromJSON(storySchema, {
      ...base.toJSON(),
      content: base.toJSON().content.filter(({ type }: { type: string }) => type !== "figure"),
    });
    const captioned = merge({ base, mine: withoutImage, theirs: withWords(base, "n", "It is empty.") }, () => "theirs");
    expect(words(captioned.doc)).toContain("It is empty.");
  });
});

const START = [
  "a:The army left at dawn. |b:The town of Veld is calm, Mr. Orr said. |c0:Nobody was hurt.",
  "## d:What is known",
  "e:“Stop!” she said. |f:Shops opened at 9.30 a.m. on Monday.",
  "[] h:The quay of Veld at noon. |i0:It is empty.",
  "j:Rain fell.",
];

const history = fc.array(anyGesture, { maxLength: 5 });

function after(gestures: readonly Gesture[]): Node {
  let { state } = scene(START);
  for (const gesture of gestures)
    for (const make of stepsOf(state, gesture)) {
      const tr = make(state);
      if (tr) state = state.apply(tr);
    }
  return state.doc;
}

test(
  `over ${RUNS} pairs of histories the merged document holds the invariants and every sentence of both`,
  () => {
    const base = scene(START).doc;
    fc.assert(
      fc.property(history, history, fc.infiniteStream(fc.constantFrom(...MERGE_CHOICES)), (own, other, choices) => {
        const sides = { base, mine: after(own), theirs: after(other) };
        const { doc, left } = merge(sides, () => choices.next().value ?? "both");
        doc.check();
        expect(integrityIssues(doc)).toEqual([]);
        const told = new Set(sentencesOf(doc).map((one) => JSON.stringify([one.text, one.cites])));
        const dropped = new Set(left.map(({ side, piece }) => `${side} ${piece.sid}`));
        for (const side of ["mine", "theirs"] as const)
          for (const one of sentencesOf(sides[side])) {
            const isTold = told.has(JSON.stringify([one.text, one.cites]));
            expect(isTold || dropped.has(`${side} ${one.sid}`), `${side} ${one.text}`).toBe(true);
          }
      }),
      { numRuns: RUNS },
    );
  },
  RUNS * 100,
);

test(
  `over ${RUNS} histories a document merged with its own base is the document`,
  () => {
    const base = scene(START).doc;
    const plain = (doc: Node) => storyPieces(doc).map(({ sid, form, place }) => [sid, form, place]);
    fc.assert(
      fc.property(history, (gestures) => {
        const changed = after(gestures);
        expect(plain(merge({ base, mine: base, theirs: changed }).doc)).toEqual(plain(changed));
        expect(plain(merge({ base, mine: changed, theirs: base }).doc)).toEqual(plain(changed));
      }),
      { numRuns: RUNS },
    );
  },
  RUNS * 100,
);
