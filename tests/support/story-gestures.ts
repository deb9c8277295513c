import { type CDPSession, expect, type Page } from "@playwright/test";
import { storyText } from "./desk-steps.ts";

/*
 * A story in the browser, written and read as lines: `a:The army left. |b:The town is calm.` is a paragraph of two
 * sentences, of which `a` rests on passage a of the report. `b0` rests on nothing. A sentence that the story did not have
 * is `+` with its passages: `+(b):`. `## ` starts a subhead.
 */

/** What a person does at the keyboard, with the mouse and with the clipboard. */
export type Hands = {
  readonly page: Page;
  readonly caret: (words: string, side?: "before" | "after") => Promise<void>;
  readonly select: (from: string, to?: string) => Promise<void>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Pastes HTML that another page, program or story has put on the clipboard. */
  readonly paste: (html: string) => Promise<void>;
  /** Composes through these states as an input method does, and ends with the last. */
  readonly compose: (...states: readonly string[]) => Promise<void>;
  /** Drags what is selected to a place. */
  readonly drag: (words: string, to: string) => Promise<void>;
};

/** Hands for many stories one after the other, on the page of a story of one's own at this address. */
export async function openHands(page: Page, address: string): Promise<Hands & StoryOnPage> {
  const input = await page.context().newCDPSession(page);
  const reports = await (await page.request.get(address)).text();
  const [, report] = /\/wires\/([0-9a-f-]{36})/.exec(reports) ?? [];
  if (!report) throw new Error(`The story at ${address} has no report.`);
  await page.evaluate(installReader, report);
  return { ...handsOf(page, input), ...storyOnPage(page) };
}

export type StoryOnPage = {
  /** Puts a story in, with no past. */
  readonly write: (lines: readonly string[]) => Promise<void>;
  readonly expectStory: (lines: readonly string[]) => Promise<void>;
  /** Undoes everything, then does all of it again. */
  readonly expectExactHistory: (start: readonly string[], end: readonly string[]) => Promise<void>;
};

function storyOnPage(page: Page): StoryOnPage {
  const read = () => page.evaluate(() => window.stetStory.read());
  const stepUntil = async (keys: string, lines: readonly string[]) => {
    await expect(async () => {
      if (JSON.stringify(await read()) !== JSON.stringify(lines)) await page.keyboard.press(keys);
      expect(await read()).toEqual(lines);
    }).toPass({ timeout: 10_000, intervals: [0, 0, 0, 0, 0, 0, 0, 0, 50] });
  };
  return {
    write: (lines) => page.evaluate((story) => window.stetStory.write(story), lines),
    expectStory: (lines) => expect.poll(read).toEqual(lines),
    expectExactHistory: async (start, end) => {
      await stepUntil("ControlOrMeta+z", start);
      await stepUntil("ControlOrMeta+Shift+z", end);
    },
  };
}

function handsOf(page: Page, input: CDPSession): Hands {
  const select = async (from: string, to: string | null, side: "before" | "after") => {
    await page.evaluate(([first, last, end]) => window.stetStory.select(first, last, end), [from, to, side] as const);
    await expect(storyText(page)).toBeFocused();
  };
  return {
    page,
    caret: (words, side = "before") => select(words, null, side),
    select: (from, to = from) => select(from, to, "before"),
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    paste: (html) =>
      storyText(page).evaluate((text, pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/html", pasted);
        text.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      }, html),
    compose: async (...states) => {
      for (const text of states) {
        const [selectionStart, selectionEnd] = [text.length, text.length];
        await input.send("Input.imeSetComposition", { text, selectionStart, selectionEnd });
      }
      await input.send("Input.insertText", { text: states.at(-1) ?? "" });
    },
    drag: async (words, to) => {
      const [from, target] = await page.evaluate(
        ([dragged, place]) => [window.stetStory.middleOf(dragged), window.stetStory.startOf(place)] as const,
        [words, to] as const,
      );
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(target.x, target.y, { steps: 5 });
      await page.mouse.up();
    },
  };
}

type Place = { readonly x: number; readonly y: number };

declare global {
  interface Window {
    stetStory: {
      readonly read: () => readonly string[];
      readonly write: (lines: readonly string[]) => void;
      readonly select: (from: string, to: string | null, side: "before" | "after") => void;
      readonly middleOf: (words: string) => Place;
      readonly startOf: (words: string) => Place;
    };
  }
}

/** Runs in the page: it can use nothing from outside of itself. */
function installReader(report: string): void {
  type Cite = { readonly from: number };
  type TextNode = {
    readonly text?: string;
    readonly marks: readonly { readonly type: { readonly name: string }; readonly attrs: Record<string, unknown> }[];
  };
  type Block = {
    readonly isTextblock: boolean;
    forEach(visit: (node: TextNode) => void): void;
    readonly textContent: string;
  };
  type Doc = { descendants(visit: (node: Block, position: number) => boolean): void };
  const element = document.querySelector("[role=textbox][aria-label='Story text']");
  // biome-ignore lint/suspicious/noExplicitAny: TipTap hangs its editor on the element and gives it no type
  const editor = (element as any).editor;
  const blocks = () => {
    const found: { block: Block; start: number }[] = [];
    (editor.state.doc as Doc).descendants((node, position) => {
      if (node.isTextblock) found.push({ block: node, start: position + 1 });
      return !node.isTextblock;
    });
    return found;
  };
  const known = new Set<string>();
  const passagesOf = (sid: string) =>
    sid.endsWith("0") ? [] : [{ report, from: (sid.codePointAt(0) ?? 97) - 97, to: 30 }];
  const readBlock = ({ block }: { block: Block }) => {
    const runs: { sid: string; cites: readonly Cite[]; text: string }[] = [];
    block.forEach((node) => {
      const mark = node.marks.find(({ type }) => type.name === "sentence");
      const sid = String(mark?.attrs.sid ?? "?");
      const cites = (mark?.attrs.cites ?? []) as readonly Cite[];
      const last = runs.at(-1);
      if (last?.sid === sid) last.text += node.text ?? "⏎";
      else runs.push({ sid, cites, text: node.text ?? "⏎" });
    });
    return runs
      .map(({ sid, cites, text }) => {
        const letters = cites.map(({ from }) => String.fromCodePoint(97 + from)).join("");
        const own = JSON.stringify(cites) === JSON.stringify(passagesOf(sid));
        return `${known.has(sid) ? sid : "+"}${known.has(sid) && own ? "" : `(${letters})`}:${text}`;
      })
      .join("|");
  };
  const placeOf = (words: string) => {
    for (const { block, start } of blocks()) {
      const at = block.textContent.indexOf(words);
      if (at >= 0) return start + at;
    }
    throw new Error(`The story does not say “${words}”.`);
  };
  window.stetStory = {
    read: () => blocks().map(readBlock),
    write: (lines) => {
      known.clear();
      const content = lines.map((line) => {
        const isSubhead = line.startsWith("## ");
        const sentences = (isSubhead ? line.slice(3) : line).split("|").filter((part) => part !== "");
        const nodes = sentences.map((part) => {
          const [, sid = "", text = ""] = /^([^:]*):(.*)$/s.exec(part) ?? [];
          known.add(sid);
          return { type: "text", text, marks: [{ type: "sentence", attrs: { sid, cites: passagesOf(sid) } }] };
        });
        return { type: isSubhead ? "heading" : "paragraph", content: nodes };
      });
      const doc = editor.schema.nodeFromJSON({ type: "doc", content });
      // A state of its own, so that undo ends here.
      editor.view.updateState(editor.state.constructor.create({ doc, plugins: editor.state.plugins }));
    },
    select: (from, to, side) => {
      const start = placeOf(from) + (to === null && side === "after" ? from.length : 0);
      const end = to === null ? start : placeOf(to) + to.length;
      editor.chain().focus().setTextSelection({ from: start, to: end }).run();
    },
    middleOf: (words) => {
      const [a, b] = [editor.view.coordsAtPos(placeOf(words)), editor.view.coordsAtPos(placeOf(words) + words.length)];
      return { x: (a.left + b.left) / 2, y: (a.top + a.bottom) / 2 };
    },
    startOf: (words) => {
      const at = editor.view.coordsAtPos(placeOf(words));
      return { x: at.left, y: (at.top + at.bottom) / 2 };
    },
  };
}
