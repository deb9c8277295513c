import { NodeSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { leaveFigure, selectFigure } from "#lib/editor/commands/in-figure.ts";
import { describeFigure, figureAt, insertFigure } from "#lib/editor/commands/insert-figure.ts";
import { figureChanges, figuresOf } from "#lib/editor/nodes/figure.ts";
import { withoutSentences } from "#lib/editor/plugins/story-clipboard.ts";
import { readDocument } from "#lib/editor/queries/read-document.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import { citesOf, IMAGE, scene } from "./story-scene.ts";

const STORY = ["a:The army left.", "[] b:The quay at noon. |c:It is empty.", "d:Rain fell."];

describe("a caption", () => {
  test("is sentences with sources like any other text", () => {
    const { doc } = scene(STORY);
    expect(sentencesOf(doc).map(({ sid, kind, cites }) => [sid, kind, cites.length])).toEqual([
      ["a", "text", 1],
      ["b", "caption", 1],
      ["c", "caption", 1],
      ["d", "text", 1],
    ]);
    expect(scene(STORY).caret("It is").type("Now ").shown[1]).toBe("b:The quay at noon. |c:Now It is empty.");
  });

  test("is left by Enter, and takes along what stands behind the caret", () => {
    const end = scene(STORY).caret("It is").do(leaveFigure);
    expect(end.doc.child(1).type.name).toBe("figure");
    expect(end.doc.child(2).type.name).toBe("paragraph");
    expect(end.shown).toEqual(["a:The army left.", "b:The quay at noon. ", "c:It is empty.", "d:Rain fell."]);
    expect(scene(STORY).caret("empty.", "after").do(leaveFigure).type("New.").shown[2]).toBe("+():New.");
    expect(leaveFigure(scene(STORY).caret("Rain").state)).toBe(false);
  });

  test("gives its figure to Backspace at its start only as a whole", () => {
    const { selection } = scene(STORY).caret("The quay").do(selectFigure).state;
    expect(selection instanceof NodeSelection && selection.node.type.name).toBe("figure");
    expect(selectFigure(scene(STORY).caret("quay").state)).toBe(false);
    expect(selectFigure(scene(STORY).caret("Rain").state)).toBe(false);
  });
});

describe("an image", () => {
  test("comes in behind the caret's block, or in the place of an empty one", () => {
    const behind = scene(["a:The army left.", "d:Rain fell."]).caret("army").do(insertFigure(IMAGE)).type("The quay.");
    expect(behind.shown).toEqual(["a:The army left.", "+():The quay.", "d:Rain fell."]);
    expect(figuresOf(behind.doc)).toEqual([IMAGE]);
    const inPlace = scene([""]).do(insertFigure(IMAGE));
    expect(inPlace.doc.childCount).toBe(1);
    expect(inPlace.undo().doc.toJSON()).toEqual(scene([""]).doc.toJSON());
  });

  test("is described where the caret is in its caption", () => {
    const words = { alt: "An empty quay", credit: "Ben Cole" };
    const end = scene(STORY).caret("quay").do(describeFigure(words));
    expect(figuresOf(end.doc)).toEqual([{ ...IMAGE, ...words }]);
    expect(end.shown).toEqual(scene(STORY).shown);
    expect(describeFigure(words)(scene(STORY).caret("Rain").state)).toBe(false);
    expect(figureAt(scene(STORY).caret("Rain").state)).toBeNull();
  });

  test("of elsewhere is not pasted, its caption is", () => {
    const { doc } = scene(STORY);
    const pasted = withoutSentences(doc.slice(0, doc.content.size));
    expect(pasted.content.content.map(({ type }) => type.name)).toEqual(["paragraph", "paragraph", "paragraph"]);
    expect(pasted.content.textBetween(0, pasted.content.size, "|")).toContain("The quay at noon. It is empty.");
  });
});

test("images are compared by what they are and what is said of them", () => {
  const before = scene(STORY);
  const after = before.caret("quay").do(describeFigure({ alt: "An empty quay", credit: IMAGE.credit }));
  const without = scene(["a:The army left."]);
  expect(figureChanges(before.doc, before.doc)).toEqual([]);
  expect(figureChanges(before.doc, after.doc)).toEqual([{ before: IMAGE, after: { ...IMAGE, alt: "An empty quay" } }]);
  expect(figureChanges(before.doc, without.doc)).toEqual([{ before: IMAGE, after: null }]);
  expect(figureChanges(without.doc, before.doc)).toEqual([{ before: null, after: IMAGE }]);
});

describe("a figure that was posted by hand", () => {
  const read = (attrs: object) => {
    const doc = { type: "doc", content: [{ type: "figure", attrs: { ...IMAGE, ...attrs } }] };
    return readDocument(doc, { reports: new Map(citesOf("a").map(({ report }) => [report, { length: 99 }])) });
  };

  test("stands as it is", () => {
    expect(read({})).toMatchObject({ ok: true });
  });

  test.each([
    ["a name that is no hash", { image: "../../etc/passwd" }],
    ["an address", { image: "https://spy.example/pixel.gif" }],
    ["alt text that is none", { alt: { toString: "x" } }],
    ["endless alt text", { alt: "x".repeat(501) }],
    ["endless credit", { credit: "x".repeat(201) }],
    ["a side that is no number", { width: "100%" }],
    ["a side of nothing", { height: 0 }],
  ])("is refused with %s", (_, attrs) => {
    expect(read(attrs)).toMatchObject({ ok: false, error: [{ code: "malformed" }] });
  });
});
