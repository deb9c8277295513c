import { Fragment, type Node } from "@tiptap/pm/model";
import type { Sid } from "../domain/shared/ids.ts";
import type { OutcomePiece } from "../domain/stories/merged-text.ts";
import { sentenceAttrs, sentenceMark } from "./marks/sentence.ts";
import type { BlockShell, Shell, StoryPiece } from "./queries/story-pieces.ts";
import { storySchema } from "./story-schema.ts";

const paragraph = storySchema.node("paragraph").type;
const listItem = storySchema.nodes.listItem;

/**
 * The document of a merged text. Every sentence keeps its words, looks and citations, and its sid unless the merge gave
 * it another; lists and quotations go on where the block before stands in the same one.
 */
export function mergedDocument(pieces: readonly OutcomePiece<StoryPiece>[]): Node {
  const content = nested(blocksOf(pieces));
  return storySchema.topNodeType.create(null, content.length > 0 ? content : paragraph.create());
}

type Block = { readonly shell: BlockShell; readonly nodes: Node[] };

function blocksOf(pieces: readonly OutcomePiece<StoryPiece>[]): readonly Block[] {
  const blocks: Block[] = [];
  for (const { sid, words, begins } of pieces) {
    // An image is a block whatever stands before it.
    const shell = words.nodes.length === 0 ? words.block : (begins?.block ?? null);
    const last = blocks.at(-1);
    const nodes = sid === words.sid ? words.nodes : words.nodes.map((node) => renamed(node, sid));
    if (shell || !last) blocks.push({ shell: shell ?? plainShell(), nodes: [...nodes] });
    else last.nodes.push(...spaceAfter(last.nodes.at(-1)), ...nodes);
  }
  return blocks;
}

function plainShell(): BlockShell {
  return { type: paragraph, attrs: {}, around: [], shared: 0 };
}

/** The space between two sentences belongs to the first. */
function spaceAfter(last: Node | undefined): readonly Node[] {
  if (!last || /\s$/.test(last.text ?? "\n")) return [];
  const mark = sentenceMark(last);
  return [storySchema.text(" ", mark ? [mark] : [])];
}

function renamed(node: Node, sid: Sid): Node {
  const mark = sentenceMark(node);
  if (!mark) return node;
  return node.mark(mark.type.create({ ...sentenceAttrs(mark), sid }).addToSet(node.marks));
}

type Open = { readonly shell: Shell; readonly content: Node[] };

/** Puts the blocks back into their lists and quotations. */
function nested(blocks: readonly Block[]): readonly Node[] {
  const root: Node[] = [];
  const open: Open[] = [];
  const inside = () => open.at(-1)?.content ?? root;
  const closeTo = (depth: number) => {
    while (open.length > depth) {
      const closed = open.pop();
      if (closed) inside().push(closed.shell.type.create(closed.shell.attrs, closed.content));
    }
  };
  for (const { shell, nodes } of blocks) {
    const kept = keptDepth(open, shell);
    closeTo(kept);
    const missing = shell.around.slice(kept);
    missing.forEach(
      (around, at) => void open.push({ shell: around, content: firstOf(around, missing[at + 1] ?? shell) }),
    );
    inside().push(shell.type.create(shell.attrs, Fragment.from(nodes)));
  }
  closeTo(0);
  return root;
}

/** An item of a list begins with a paragraph, be it an empty one. */
function firstOf({ type }: Shell, next: Shell): Node[] {
  return type === listItem && next.type !== paragraph ? [paragraph.create()] : [];
}

function keptDepth(open: readonly Open[], { around, shared }: BlockShell): number {
  const same = around.findIndex(({ type, attrs }, at) => {
    const now = open[at]?.shell;
    return now?.type !== type || JSON.stringify(now.attrs) !== JSON.stringify(attrs);
  });
  return Math.min(shared, same < 0 ? around.length : same);
}
