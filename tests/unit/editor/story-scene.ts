import { splitBlock } from "@tiptap/pm/commands";
import { history, redo, undo } from "@tiptap/pm/history";
import type { Node, Slice } from "@tiptap/pm/model";
import { type Command, EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { splitText } from "#lib/domain/language/sentences.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import { keepingSentences } from "#lib/editor/plugins/integrity/changes.ts";
import { sentenceIntegrity } from "#lib/editor/plugins/sentence-integrity.ts";
import { withoutSentences } from "#lib/editor/plugins/story-clipboard.ts";
import { blockText, runsOf, textBlocksOf } from "#lib/editor/queries/runs-of.ts";
import { storySchema } from "#lib/editor/story-schema.ts";

/** `a` cites one passage of report r1, `b` of r2 and so on; a sid that ends in `0` cites nothing. */
export function citesOf(sid: string): readonly Cite[] {
  if (sid.endsWith("0")) return [];
  return [{ report: `r${sid.codePointAt(0) ?? 0}`, from: 0, to: 10 }];
}

export type Scene = {
  readonly state: EditorState;
  /** The story with its sentences in sight: `a:One. |b:Two.` is a block, a new sentence is `+` with its sources behind it. */
  readonly shown: readonly string[];
  readonly doc: Node;
  readonly do: (command: Command) => Scene;
  readonly apply: (make: (tr: Transaction) => Transaction) => Scene;
  /** Puts the caret before `text`, or behind it with `after`. */
  readonly caret: (text: string, side?: "before" | "after") => Scene;
  readonly select: (text: string, to?: string) => Scene;
  readonly type: (text: string) => Scene;
  readonly erase: (count: number) => Scene;
  readonly enter: () => Scene;
  readonly copied: () => Slice;
  readonly pasteOwn: (slice: Slice) => Scene;
  readonly pasteForeign: (slice: Slice) => Scene;
  readonly undo: () => Scene;
  readonly redo: () => Scene;
};

/** A story from lines such as `a:One two. |b:Three.`; `## ` starts a subhead, `[] ` the caption of an image. */
export function scene(lines: readonly string[], composing: { on: boolean } = { on: false }): Scene {
  let count = 0;
  const makeSid = () => {
    count += 1;
    return `n${count}x`;
  };
  const integrity = sentenceIntegrity({ makeSid, splitText, language: "en", isComposing: () => composing.on });
  const doc = storySchema.node("doc", null, lines.map(block));
  return wrap(EditorState.create({ doc, plugins: [history({ newGroupDelay: 0 }), integrity] }));
}

/** What a document shows, with sids that were not in the scene's first text written as `+`. */
export function shown(doc: Node): readonly string[] {
  return textBlocksOf(doc).map(({ node, start }) =>
    runsOf(node, start)
      .map(({ sid, cites, from, to }) => {
        const text = blockText(node).slice(from - start, to - start);
        const own = sid !== null && JSON.stringify(cites) === JSON.stringify(citesOf(sid));
        if (own && !/^n\d+x$/.test(sid)) return `${sid}:${text}`;
        const sources = cites.map(({ report }) => String.fromCodePoint(Number(report.slice(1)))).join("");
        return `${sid === null ? "?" : /^n\d+x$/.test(sid) ? "+" : sid}(${sources}):${text}`;
      })
      .join("|"),
  );
}

const KINDS: Readonly<Record<string, string>> = { "## ": "heading", "[] ": "figure" };
/** What the figures of scenes show. */
export const IMAGE = { image: "ab".repeat(32), alt: "A harbour", credit: "Ana Bell", width: 640, height: 480 };

function block(line: string): Node {
  const kind = KINDS[line.slice(0, 3)];
  const sentences = (kind ? line.slice(3) : line).split("|").filter((part) => part !== "");
  const nodes = sentences.map((part) => {
    const [sid = "", text = ""] = part.split(/:(.*)/s);
    return storySchema.text(text, [storySchema.mark("sentence", { sid, cites: citesOf(sid) })]);
  });
  return storySchema.node(kind ?? "paragraph", kind === "figure" ? IMAGE : null, nodes);
}

function wrap(state: EditorState): Scene {
  const run = (command: Command) => {
    let next: EditorState | null = null;
    command(state, (tr) => {
      next = state.apply(tr);
    });
    if (!next) throw new Error("The command refused");
    return wrap(next);
  };
  const apply = (make: (tr: Transaction) => Transaction) => wrap(state.apply(make(state.tr)));
  const select = (from: number, to: number) => apply((tr) => tr.setSelection(TextSelection.create(tr.doc, from, to)));
  return {
    state,
    doc: state.doc,
    shown: shown(state.doc),
    do: run,
    apply,
    caret: (text, side = "before") => {
      const at = placeOf(state.doc, text) + (side === "after" ? text.length : 0);
      return select(at, at);
    },
    select: (text, to = text) => select(placeOf(state.doc, text), placeOf(state.doc, to) + to.length),
    type: (text) => [...text].reduce((now, letter) => now.apply((tr) => tr.insertText(letter)), wrap(state)),
    erase: (n) => {
      let now = wrap(state);
      for (let i = 0; i < n; i += 1) {
        now = now.apply((tr) => tr.delete(tr.selection.from - 1, tr.selection.from));
      }
      return now;
    },
    enter: () => run(splitBlock),
    copied: () => state.selection.content(),
    pasteOwn: (slice) => apply((tr) => keepingSentences(tr.replaceSelection(slice))),
    pasteForeign: (slice) => apply((tr) => tr.replaceSelection(withoutSentences(slice)).setMeta("uiEvent", "paste")),
    undo: () => run(undo),
    redo: () => run(redo),
  };
}

function placeOf(doc: Node, text: string): number {
  for (const { node, start } of textBlocksOf(doc)) {
    const offset = blockText(node).indexOf(text);
    if (offset >= 0) return start + offset;
  }
  throw new Error(`The story does not say “${text}”`);
}
