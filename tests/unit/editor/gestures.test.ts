import { joinBackward } from "@tiptap/pm/commands";
import { describe, expect, test } from "vitest";
import { citeStretch } from "#lib/editor/commands/cite-stretch.ts";
import { clearFormatting } from "#lib/editor/commands/clear-formatting.ts";
import { insertFromSource } from "#lib/editor/commands/insert-from-source.ts";
import { mergeWithPrevious } from "#lib/editor/commands/merge-with-previous.ts";
import { removeCite } from "#lib/editor/commands/remove-cite.ts";
import { splitSentence } from "#lib/editor/commands/split-sentence.ts";
import { storySchema } from "#lib/editor/story-schema.ts";
import { citesOf, type Scene, scene } from "./story-scene.ts";

const TWO = ["a:The army left. |b:The town is calm."];
const THREE = ["a:The army left. |b:The town is calm.", "c:Shops opened. |d:Buses ran."];

/** The gesture, and that undo brings back the very document and redo the very result. */
function gesture(start: Scene, act: (scene: Scene) => Scene): readonly string[] {
  const end = act(start);
  let back = end;
  while (canUndo(back)) back = back.undo();
  expect(back.doc.toJSON()).toEqual(start.doc.toJSON());
  let forth = back;
  while (canRedo(forth)) forth = forth.redo();
  expect(forth.doc.toJSON()).toEqual(end.doc.toJSON());
  end.doc.check();
  return end.shown;
}

function canUndo(scene: Scene): boolean {
  return attempt(() => scene.undo());
}

function canRedo(scene: Scene): boolean {
  return attempt(() => scene.redo());
}

function attempt(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

describe("typing", () => {
  test("inside a sentence belongs to it", () => {
    expect(gesture(scene(TWO), (s) => s.caret("left").type("quietly "))).toEqual([
      "a:The army quietly left. |b:The town is calm.",
    ]);
  });

  test("a sentence at the end starts one without sources", () => {
    expect(gesture(scene(TWO), (s) => s.caret("calm.", "after").type(" Nobody was hurt."))).toEqual([
      "a:The army left. |b:The town is calm. |+():Nobody was hurt.",
    ]);
  });

  test("a sentence between two leaves both as they were", () => {
    expect(gesture(scene(TWO), (s) => s.caret("The town").type("Nobody was hurt. "))).toEqual([
      "a:The army left. |+():Nobody was hurt. |b:The town is calm.",
    ]);
  });

  test("words before a sentence become part of it", () => {
    expect(gesture(scene(TWO), (s) => s.caret("The town").type("For now "))).toEqual([
      "a:The army left. |b:For now The town is calm.",
    ]);
  });

  test("a sentence at the start of a block leaves the first as it was", () => {
    expect(gesture(scene(TWO), (s) => s.caret("The army").type("Nobody was hurt. "))).toEqual([
      "+():Nobody was hurt. |a:The army left. |b:The town is calm.",
    ]);
  });

  test("a full stop in the middle makes two sentences that rest on the same passages", () => {
    const start = scene(["a:The army left. |b:The town is calm Traffic is light."]);
    expect(gesture(start, (s) => s.caret(" Traffic").type("."))).toEqual([
      "a:The army left. |b:The town is calm. |+(b):Traffic is light.",
    ]);
  });

  test("an abbreviation does not end a sentence", () => {
    expect(gesture(scene(TWO), (s) => s.caret("calm.", "after").type(" Then Mr. Smith spoke."))).toEqual([
      "a:The army left. |b:The town is calm. |+():Then Mr. Smith spoke.",
    ]);
  });

  test("a quotation with its own full stop stays one sentence", () => {
    expect(gesture(scene(TWO), (s) => s.caret("calm.", "after").type(" “Stop!” she said."))).toEqual([
      "a:The army left. |b:The town is calm. |+():“Stop!” she said.",
    ]);
  });

  test("over a whole sentence makes a new one without its sources", () => {
    expect(gesture(scene(TWO), (s) => s.select("The army left.").type("Nobody was hurt."))).toEqual([
      "+():Nobody was hurt. |b:The town is calm.",
    ]);
    expect(gesture(scene(["a:The army left."]), (s) => s.select("The army left.").type("Nobody was hurt."))).toEqual([
      "+():Nobody was hurt.",
    ]);
  });

  test("over a word stays in its sentence", () => {
    expect(gesture(scene(TWO), (s) => s.select("The town").type("A village"))).toEqual([
      "a:The army left. |b:A village is calm.",
    ]);
  });

  test("over a stretch of two sentences makes one of them", () => {
    expect(gesture(scene(TWO), (s) => s.select("left. The town").type("says it"))).toEqual([
      "a(ab):The army says it is calm.",
    ]);
  });

  test("over a stretch of two sentences with a new end in it keeps two", () => {
    expect(gesture(scene(TWO), (s) => s.select("left. The town").apply((tr) => tr.insertText("went. All")))).toEqual([
      "a:The army went. |b:All is calm.",
    ]);
  });

  test("a subhead is one sentence", () => {
    expect(gesture(scene(["## a:Calm"]), (s) => s.caret("Calm", "after").type(". And quiet. Now"))).toEqual([
      "a:Calm. And quiet. Now",
    ]);
  });

  test("is left alone while a word is composed, and put in order after it", () => {
    const composing = { on: true };
    const during = scene(TWO, composing).caret("calm.", "after").type(" Nobody");
    expect(during.shown).toEqual(["a:The army left. |b:The town is calm. Nobody"]);
    composing.on = false;
    expect(during.type(" was hurt.").shown).toEqual(["a:The army left. |b:The town is calm. |+():Nobody was hurt."]);
  });
});

test("a word composed over a stretch of two sentences makes one of them", () => {
  const composing = { on: true };
  const during = scene(TWO, composing)
    .select("left. The town")
    .apply((tr) => tr.insertText("s"))
    .type("ays it");
  composing.on = false;
  expect(during.apply((tr) => tr.setMeta("stet.repair", true)).shown).toEqual(["a(ab):The army says it is calm."]);
});

describe("Enter", () => {
  test("in the middle of a sentence makes two with the same sources", () => {
    expect(gesture(scene(TWO), (s) => s.caret("is calm").enter())).toEqual([
      "a:The army left. |b:The town ",
      "+(b):is calm.",
    ]);
  });

  test("between two sentences changes neither", () => {
    expect(gesture(scene(TWO), (s) => s.caret("The town").enter())).toEqual([
      "a:The army left. ",
      "b:The town is calm.",
    ]);
  });

  test("before the space between two sentences changes neither", () => {
    expect(gesture(scene(TWO), (s) => s.caret("left.", "after").enter())).toEqual([
      "a:The army left.",
      "b: The town is calm.",
    ]);
  });

  test("at the end starts a block without sources", () => {
    expect(gesture(scene(TWO), (s) => s.caret("calm.", "after").enter().type("Now what."))).toEqual([
      "a:The army left. |b:The town is calm.",
      "+():Now what.",
    ]);
  });
});

describe("deleting", () => {
  test("Backspace at the start of a block keeps finished sentences apart", () => {
    expect(gesture(scene(THREE), (s) => s.caret("Shops").do(joinBackward))).toEqual([
      "a:The army left. |b:The town is calm.|c:Shops opened. |d:Buses ran.",
    ]);
  });

  test("Backspace at the start of a block makes one sentence of two halves", () => {
    expect(gesture(scene(TWO), (s) => s.caret("is calm").enter().do(joinBackward))).toEqual(TWO);
  });

  test("Backspace at the start of a sentence takes the space and keeps both", () => {
    expect(gesture(scene(TWO), (s) => s.caret("The town").erase(1))).toEqual(["a:The army left.|b:The town is calm."]);
    expect(gesture(scene(TWO), (s) => s.caret("The town").erase(1).type(" "))).toEqual(TWO);
  });

  test("a whole sentence leaves its neighbours alone", () => {
    expect(gesture(scene(THREE), (s) => s.select("Shops opened. ").apply((tr) => tr.deleteSelection()))).toEqual([
      TWO[0],
      "d:Buses ran.",
    ]);
  });

  test("from inside one sentence into another makes one of them", () => {
    expect(gesture(scene(TWO), (s) => s.select("left. The town ").apply((tr) => tr.deleteSelection()))).toEqual([
      "a(ab):The army is calm.",
    ]);
  });

  test("from inside one block into another makes one sentence of the ends", () => {
    expect(gesture(scene(THREE), (s) => s.select("is calm.", "Shops ").apply((tr) => tr.deleteSelection()))).toEqual([
      "a:The army left. |b(bc):The town opened. |d:Buses ran.",
    ]);
  });

  test("everything leaves an empty block that starts afresh", () => {
    const all = (s: Scene) => s.select("The army", "Buses ran.").apply((tr) => tr.deleteSelection());
    expect(gesture(scene(THREE), (s) => all(s).type("New."))).toEqual(["+():New."]);
  });
});

describe("paste", () => {
  const foreign = scene(["z:Rain fell. |y:Rivers rose."]).select("Rain fell. ", "rose.").copied();

  test("from outside brings text, in sentences of its own, without sources", () => {
    expect(gesture(scene(TWO), (s) => s.caret("The town").pasteForeign(foreign))).toEqual([
      "a:The army left. |+():Rain fell. |+():Rivers rose.|b:The town is calm.",
    ]);
    expect(gesture(scene([""]), (s) => s.apply((tr) => tr).pasteForeign(foreign))).toEqual([
      "+():Rain fell. |+():Rivers rose.",
    ]);
  });

  test("of a copy gives the copy new sids and the same sources", () => {
    const slice = scene(THREE).select("The town is calm.").copied();
    expect(gesture(scene(THREE), (s) => s.caret("ran.", "after").pasteOwn(slice))).toEqual([
      THREE[0],
      "c:Shops opened. |d:Buses ran.|+(b):The town is calm.",
    ]);
  });

  test("of a copy before its original leaves the original its sid", () => {
    const slice = scene(THREE).select("Buses ran.").copied();
    expect(gesture(scene(THREE), (s) => s.caret("The army").pasteOwn(slice))).toEqual([
      "+(d):Buses ran.|a:The army left. |b:The town is calm.",
      "c:Shops opened. |d:Buses ran.",
    ]);
  });

  test("after a cut moves the sentence with its sid", () => {
    const before = scene(THREE).select("The town is calm.");
    const slice = before.copied();
    const cut = (s: Scene) => s.select("The town is calm.").apply((tr) => tr.deleteSelection());
    expect(gesture(scene(THREE), (s) => cut(s).caret("ran.", "after").pasteOwn(slice))).toEqual([
      "a:The army left. ",
      "c:Shops opened. |d:Buses ran.|b:The town is calm.",
    ]);
  });

  test("of a sentence into the middle of another parts that one", () => {
    const slice = scene(THREE).select("Buses ran.").copied();
    expect(gesture(scene(THREE), (s) => s.caret("town").pasteOwn(slice))).toEqual([
      "a:The army left. |b:The |+(d):Buses ran.|+(b):town is calm.",
      "c:Shops opened. |d:Buses ran.",
    ]);
  });

  test("of a sentence over itself changes nothing", () => {
    const slice = scene(TWO).select("The town is calm.").copied();
    expect(gesture(scene(TWO), (s) => s.select("The town is calm.").pasteOwn(slice))).toEqual(TWO);
  });
});

describe("moving by drag", () => {
  test("takes sid and sources along", () => {
    const move = (s: Scene) => {
      const slice = s.select("Shops opened. ").copied();
      return s.select("Shops opened. ").apply((tr) => {
        const moved = tr.deleteSelection();
        return moved.replace(1, 1, slice).setMeta("uiEvent", "drop");
      });
    };
    expect(gesture(scene(THREE), move)).toEqual([
      "c:Shops opened. |a:The army left. |b:The town is calm.",
      "d:Buses ran.",
    ]);
  });
});

describe("the commands", () => {
  const makeSid = () => "n99x";

  test("split a sentence into two with the same sources", () => {
    expect(gesture(scene(TWO), (s) => s.caret("is calm").do(splitSentence(makeSid)))).toEqual([
      "a:The army left. |b:The town |+(b):is calm.",
    ]);
    expect(splitSentence(makeSid)(scene(TWO).caret("The town").state)).toBe(false);
  });

  test("merge with the sentence before, and typing does not undo it", () => {
    const merged = (s: Scene) => s.caret("is calm").do(mergeWithPrevious);
    expect(gesture(scene(TWO), merged)).toEqual(["a(ab):The army left. The town is calm."]);
    expect(gesture(scene(TWO), (s) => merged(s).type("very "))).toEqual([
      "a(ab):The army left. The town very is calm.",
    ]);
    expect(mergeWithPrevious(scene(THREE).caret("opened").state)).toBe(false);
  });

  test("add and remove a source", () => {
    const [cite = { report: "", from: 0, to: 1 }] = citesOf("z");
    expect(gesture(scene(TWO), (s) => s.do(citeStretch("b", cite)))).toEqual([
      "a:The army left. |b(zb):The town is calm.",
    ]);
    expect(gesture(scene(TWO), (s) => s.do(citeStretch("b", cite)).do(removeCite("b", cite)))).toEqual(TWO);
    expect(removeCite("b", cite)(scene(TWO).state)).toBe(false);
    expect(citeStretch("q", cite)(scene(TWO).state)).toBe(false);
  });

  test("put a passage after the caret's sentence, with its source", () => {
    const passage = { report: `r${"z".codePointAt(0)}`, from: 5, to: 16, text: "Rain\nfell." };
    const insert = insertFromSource({ passages: [passage], as: { form: "sentence" }, makeSid });
    expect(gesture(scene(TWO), (s) => s.caret("army").do(insert))).toEqual([
      "a:The army left. |+(z):Rain fell. |b:The town is calm.",
    ]);
    expect(gesture(scene(TWO), (s) => s.caret("calm").do(insert))).toEqual([
      "a:The army left. |b:The town is calm. |+(z):Rain fell.",
    ]);
    expect(gesture(scene([""]), (s) => s.do(insert))).toEqual(["+(z):Rain fell."]);
  });

  test("put a passage in as a quotation with whose words it is", () => {
    const passage = { report: `r${"z".codePointAt(0)}`, from: 5, to: 16, text: "He said “rain” fell." };
    const as = { form: "quotation", attribution: "Harbour Wire" } as const;
    expect(gesture(scene([""]), (s) => s.do(insertFromSource({ passages: [passage], as, makeSid })))).toEqual([
      "+(z):“He said ‘rain’ fell,” Harbour Wire reported.",
    ]);
  });

  test("clear looks and keep sentences", () => {
    const bold = (s: Scene) => s.select("army left").apply((tr) => tr.addMark(5, 14, storySchema.mark("bold")));
    expect(bold(scene(TWO)).doc.toString()).toContain("bold");
    const cleared = bold(scene(TWO)).select("The army", "calm.").do(clearFormatting);
    expect(cleared.doc.toString()).not.toContain("bold");
    expect(cleared.shown).toEqual(TWO);
  });
});
