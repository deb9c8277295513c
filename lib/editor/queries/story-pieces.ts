import type { Attrs, Node, NodeType } from "@tiptap/pm/model";
import type { TextPiece } from "../../domain/stories/merge-texts.ts";
import { uniteCites } from "../marks/cite.ts";
import { SENTENCE } from "../marks/sentence.ts";
import { FIGURE, figureAttrs } from "../nodes/figure.ts";
import { type Run, runsOf } from "./runs-of.ts";

export type Shell = { readonly type: NodeType; readonly attrs: Attrs };

/** How a block stands in its document: what it is, and the lists and quotations round it, the outermost first. */
export type BlockShell = Shell & {
  readonly around: readonly Shell[];
  /** How many of those it shares with the block before. */
  readonly shared: number;
};

/** A sentence with its words, or an image, as a merge of two documents handles them. */
export type StoryPiece = TextPiece & {
  /** The text nodes and line breaks of a sentence, with all their marks; of an image none. */
  readonly nodes: readonly Node[];
  /** The block that the piece begins; null where it goes on in the one before. */
  readonly block: BlockShell | null;
};

/** Everything that a document says, in reading order: blocks without a word are left out, an image is a piece by itself. */
export function storyPieces(doc: Node): readonly StoryPiece[] {
  const pieces: StoryPiece[] = [];
  let before: readonly string[] = [];
  const images = new Map<string, number>();
  const addBlock = (block: Node, around: readonly Node[], path: readonly string[]) => {
    const runs = runsOf(block, 0);
    const isFigure = block.type.name === FIGURE;
    if (runs.length === 0 && !isFigure) return;
    const shared = path.findIndex((step, at) => step !== before[at]);
    const shell = { ...shellOf(block), around: around.map(shellOf), shared: shared < 0 ? path.length : shared };
    before = path;
    if (isFigure) pieces.push(imagePiece(block, shell, images));
    runs.forEach((run, at) => void pieces.push(sentencePiece(block, run, isFigure || at > 0 ? null : shell)));
  };
  const walk = (node: Node, around: readonly Node[], path: readonly string[]) =>
    node.forEach((child, _offset, at) => {
      if (child.isTextblock) addBlock(child, around, path);
      else walk(child, [...around, child], [...path, `${path.at(-1) ?? ""} ${at}`]);
    });
  walk(doc, [], []);
  return pieces;
}

function shellOf({ type, attrs }: Node): Shell {
  return { type, attrs };
}

function sentencePiece(block: Node, { sid, cites, from, to }: Run, shell: BlockShell | null): StoryPiece {
  const nodes: Node[] = [];
  block.forEach((node, offset) => {
    if (from <= offset && offset < to) nodes.push(node);
  });
  const places = uniteCites(cites, []).map(({ report, from: start, to: end }) => [report, start, end]);
  // Words that belong to no sentence yet are kept under their own place: the editor gives them one.
  const name = sid ?? `unnamed ${nodes[0]?.textContent ?? ""}`;
  return { sid: name, form: JSON.stringify([wordsOf(nodes), places]), place: placeOf(shell), nodes, block: shell };
}

/** Of an image what is said of it counts; where one stands twice, they are told apart by their order. */
function imagePiece(figure: Node, block: BlockShell, known: Map<string, number>): StoryPiece {
  const { image, ...rest } = figureAttrs(figure);
  const nth = (known.get(image) ?? 0) + 1;
  known.set(image, nth);
  const place = placeOf({ ...block, attrs: {} });
  return { sid: `image ${image} ${nth}`, form: JSON.stringify(rest), place, nodes: [], block };
}

function placeOf(shell: BlockShell | null): string {
  if (shell === null) return "";
  const around = shell.around.map(({ type, attrs }) => [type.name, attrs]);
  return JSON.stringify([shell.type.name, shell.attrs, around, shell.shared]);
}

/** The words and their looks without the sentence that they belong to; white space at the end is not part of them. */
function wordsOf(nodes: readonly Node[]): readonly unknown[] {
  const looks = nodes.map(({ text, marks, type }) => [
    text ?? type.name,
    marks.filter((mark) => mark.type.name !== SENTENCE).map((mark) => mark.toJSON()),
  ]);
  const [words, marks] = looks.at(-1) ?? [];
  if (typeof words !== "string") return looks;
  const trimmed = words.trimEnd();
  return trimmed === "" ? looks.slice(0, -1) : [...looks.slice(0, -1), [trimmed, marks]];
}
