import { test } from "#tests/support/browser-test.ts";
import { signIn } from "#tests/support/desk-people.ts";
import { openOwnStory } from "#tests/support/own-story.ts";
import { type Hands, openHands } from "#tests/support/story-gestures.ts";

const TWO = ["a:The army left. |b:The town is calm."];
const THREE = [...TWO, "c:Shops opened. |d:Buses ran."];
const STOLEN = `<p data-pm-slice="1 1 []"><span data-sid="zz" data-cites="somewhere 0 9">From elsewhere.</span></p>`;

type Gesture = {
  readonly name: string;
  readonly start?: readonly string[];
  readonly act: (hands: Hands) => Promise<void>;
  readonly end: readonly string[];
};

/** What people do to a text, each with what is to stand after it. Every one is undone and done again. */
const GESTURES: readonly Gesture[] = [
  {
    name: "typing inside a sentence",
    act: async ({ caret, type }) => {
      await caret("left");
      await type("quietly ");
    },
    end: ["a:The army quietly left. |b:The town is calm."],
  },
  {
    name: "typing a sentence at the end",
    act: async ({ caret, type }) => {
      await caret("calm.", "after");
      await type(" Nobody was hurt.");
    },
    end: ["a:The army left. |b:The town is calm. |+():Nobody was hurt."],
  },
  {
    name: "typing a sentence between two",
    act: async ({ caret, type }) => {
      await caret("The town");
      await type("Nobody was hurt. ");
    },
    end: ["a:The army left. |+():Nobody was hurt. |b:The town is calm."],
  },
  {
    name: "typing over a whole sentence",
    act: async ({ select, type }) => {
      await select("The army left.");
      await type("Nobody was hurt.");
    },
    end: ["+():Nobody was hurt. |b:The town is calm."],
  },
  {
    name: "typing over a stretch of two sentences",
    act: async ({ select, type }) => {
      await select("left. The town");
      await type("says it");
    },
    end: ["a(ab):The army says it is calm."],
  },
  {
    name: "Enter in the middle of a sentence",
    act: async ({ caret, press }) => {
      await caret("is calm");
      await press("Enter");
    },
    end: ["a:The army left. |b:The town ", "+(b):is calm."],
  },
  {
    name: "Enter between two sentences",
    act: async ({ caret, press }) => {
      await caret("The town");
      await press("Enter");
    },
    end: ["a:The army left. ", "b:The town is calm."],
  },
  {
    name: "Enter at the end, and a sentence after it",
    act: async ({ caret, press, type }) => {
      await caret("calm.", "after");
      await press("Enter");
      await type("Now what.");
    },
    end: ["a:The army left. |b:The town is calm.", "+():Now what."],
  },
  {
    name: "Shift and Enter, which part a sentence as Enter does",
    act: async ({ caret, press }) => {
      await caret("is calm");
      await press("Shift+Enter");
    },
    end: ["a:The army left. |b:The town ⏎|+(b):is calm."],
  },
  {
    name: "Backspace at the start of a paragraph",
    start: THREE,
    act: async ({ caret, press }) => {
      await caret("Shops");
      await press("Backspace");
    },
    end: ["a:The army left. |b:The town is calm.|c:Shops opened. |d:Buses ran."],
  },
  {
    name: "Delete at the end of a paragraph",
    start: THREE,
    act: async ({ caret, press }) => {
      await caret("calm.", "after");
      await press("Delete");
    },
    end: ["a:The army left. |b:The town is calm.|c:Shops opened. |d:Buses ran."],
  },
  {
    name: "Enter and Backspace",
    act: async ({ caret, press }) => {
      await caret("is calm");
      await press("Enter", "Backspace");
    },
    end: TWO,
  },
  {
    name: "Backspace at the start of a sentence, and the space again",
    act: async ({ caret, press, type }) => {
      await caret("The town");
      await press("Backspace");
      await type(" ");
    },
    end: TWO,
  },
  {
    name: "deleting a word backwards",
    act: async ({ caret, press }) => {
      await caret(" is calm");
      await press("ControlOrMeta+Backspace");
    },
    end: ["a:The army left. |b:The  is calm."],
  },
  {
    name: "deleting from one sentence into another",
    act: async ({ select, press }) => {
      await select("left. The town ");
      await press("Delete");
    },
    end: ["a(ab):The army is calm."],
  },
  {
    name: "deleting from one paragraph into another",
    start: THREE,
    act: async ({ select, press }) => {
      await select("is calm.", "Shops ");
      await press("Backspace");
    },
    end: ["a:The army left. |b(bc):The town opened. |d:Buses ran."],
  },
  {
    name: "deleting everything and starting afresh",
    start: THREE,
    act: async ({ caret, press, type }) => {
      await caret("The army");
      await press("ControlOrMeta+a", "Backspace");
      await type("New.");
    },
    end: ["+():New."],
  },
  {
    name: "splitting a sentence by its key",
    act: async ({ caret, press }) => {
      await caret("is calm");
      await press("ControlOrMeta+Enter");
    },
    end: ["a:The army left. |b:The town |+(b):is calm."],
  },
  {
    name: "merging two sentences by their key",
    act: async ({ caret, press }) => {
      await caret("is calm");
      await press("ControlOrMeta+Shift+Enter");
    },
    end: ["a(ab):The army left. The town is calm."],
  },
  {
    name: "copying a sentence behind the original",
    start: THREE,
    act: async ({ select, caret, press }) => {
      await select("The town is calm.");
      await press("ControlOrMeta+c");
      await caret("ran.", "after");
      await press("ControlOrMeta+v");
    },
    end: [THREE[0] ?? "", "c:Shops opened. |d:Buses ran.|+(b):The town is calm."],
  },
  {
    name: "copying a sentence before the original",
    start: THREE,
    act: async ({ select, caret, press }) => {
      await select("Buses ran.");
      await press("ControlOrMeta+c");
      await caret("The army");
      await press("ControlOrMeta+v");
    },
    end: ["+(d):Buses ran.|a:The army left. |b:The town is calm.", THREE[1] ?? ""],
  },
  {
    name: "cutting a sentence and pasting it elsewhere",
    start: THREE,
    act: async ({ select, caret, press }) => {
      await select("The town is calm.");
      await press("ControlOrMeta+x");
      await caret("ran.", "after");
      await press("ControlOrMeta+v");
    },
    end: ["a:The army left. ", "c:Shops opened. |d:Buses ran.|b:The town is calm."],
  },
  {
    name: "dragging a sentence to another paragraph",
    start: THREE,
    act: async ({ select, drag }) => {
      await select("Shops opened. ");
      await drag("Shops opened", "The army");
    },
    end: ["c:Shops opened. |a:The army left. |b:The town is calm.", "d:Buses ran."],
  },
  {
    name: "pasting from another page",
    act: async ({ caret, paste }) => {
      await caret("calm.", "after");
      await paste("<p>Rain fell. <b>Rivers</b> rose.</p>");
    },
    end: ["a:The army left. |b:The town is calm.|+():Rain fell. |+():Rivers rose."],
  },
  {
    name: "pasting from another story, sources and all",
    act: async ({ caret, paste }) => {
      await caret("The town");
      await paste(STOLEN);
    },
    end: ["a:The army left. |+():From elsewhere.|b:The town is calm."],
  },
  {
    name: "making words bold across two sentences",
    act: async ({ select, press }) => {
      await select("army left. The town");
      await press("ControlOrMeta+b");
    },
    end: TWO,
  },
  {
    name: "making a paragraph a subhead",
    act: async ({ caret, press }) => {
      await caret("town");
      await press("ControlOrMeta+Alt+2");
    },
    end: TWO,
  },
  {
    name: "quotation marks and dashes as one types",
    act: async ({ caret, type }) => {
      await caret("calm.", "after");
      await type(' "So it\'s over" -- he said.');
    },
    end: ["a:The army left. |b:The town is calm. |+():“So it’s over” – he said."],
  },
  {
    name: "composing a word at the end",
    act: async ({ caret, press, compose }) => {
      await caret("calm.", "after");
      await press("Enter");
      await compose("f", "fu", "ふ", "ふね", "船が座礁した。");
    },
    end: ["a:The army left. |b:The town is calm.", "+():船が座礁した。"],
  },
  {
    name: "composing inside a sentence",
    act: async ({ caret, compose }) => {
      await caret("left");
      await compose("s", "so", "soon ");
    },
    end: ["a:The army soon left. |b:The town is calm."],
  },
  {
    name: "composing over words that are selected",
    act: async ({ select, compose }) => {
      await select("The town");
      await compose("む", "むら", "村");
    },
    end: ["a:The army left. |b:村 is calm."],
  },
  {
    name: "composing over a stretch of two sentences",
    act: async ({ select, compose }) => {
      await select("left. The town");
      await compose("s", "says it");
    },
    end: ["a(ab):The army says it is calm."],
  },
];

test("every gesture leaves each sentence its own sources, and is undone and done again exactly", async ({ page }) => {
  await signIn(page, "reporter");
  const hands = await openHands(page, await openOwnStory(page, "Gestures at Tern Point", "Calm."));
  for (const { name, start = TWO, act, end } of GESTURES) {
    await test.step(name, async () => {
      await hands.write(start);
      await act(hands);
      await hands.expectStory(end);
      await hands.expectExactHistory(start, end);
    });
  }
});
