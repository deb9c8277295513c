import type { Mark } from "@tiptap/pm/model";
import type { Cite } from "../../marks/cite.ts";
import { sentenceAttrs } from "../../marks/sentence.ts";
import type { Piece } from "./pieces.ts";
import type { Range } from "./ranges.ts";
import type { Seam } from "./seams.ts";

/** Pieces that are to be one sentence. `mark` is the sentence they were, if any; `more` the citations merged into it. */
export type Group = {
  readonly pieces: readonly Piece[];
  readonly mark: Mark | null;
  readonly more: readonly Cite[];
  /** Sentences that went up in this one. */
  readonly absorbed: readonly string[];
};

export type IsOneSentence = (left: string, right: string) => boolean;

/** The sentences a block's pieces make, in order. Every piece is in exactly one. */
export function groupsOf(
  pieces: readonly Piece[],
  seams: readonly Seam[],
  isOneSentence: IsOneSentence,
): readonly Group[] {
  const groups: Group[] = [];
  pieces.forEach((piece, i) => {
    const last = groups.pop();
    groups.push(...(last ? grow(last, piece, pieces, i, seams, isOneSentence) : [startGroup(piece)]));
  });
  return withoutBlanks(groups);
}

export function groupRange({ pieces }: Group): Range {
  return { from: pieces.at(0)?.from ?? 0, to: pieces.at(-1)?.to ?? 0 };
}

export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The group with one piece more, or the group and a new one. */
function grow(
  group: Group,
  piece: Piece,
  pieces: readonly Piece[],
  i: number,
  seams: readonly Seam[],
  isOneSentence: IsOneSentence,
): readonly Group[] {
  if (piece.cut) return [group, startCut(piece)];
  const [own, sid] = [sidOf(group.mark), sidOf(piece.mark)];
  const next = startOfNext(group, pieces, i, seams);
  if (next) return [group, { ...startGroup(piece), mark: next }];
  if (sid === null || sid === own || group.absorbed.includes(sid)) return [add(group, piece)];
  if (own === null) return adopt(group, piece);
  if (piece.provisional && !piece.boundary) return [add(group, piece)];
  const seam = seams.some(({ at, left, right }) => at === piece.from && left === own && right === sid);
  if (!seam) return [group, startGroup(piece)];
  const rest = pieces.slice(i).filter(({ mark }) => sidOf(mark) === sid);
  if (isOneSentence(textOf(group.pieces), textOf(rest))) return [merge(group, piece, rest)];
  return [group, startGroup(piece)];
}

/** Text without a sentence becomes the start of the one that follows, unless white space that was there parts them. */
function adopt(group: Group, piece: Piece): readonly Group[] {
  if (group.pieces.at(-1)?.origin !== "typed") return [group, startGroup(piece)];
  return [isLoose(group) && piece.origin === "typed" ? add(group, piece) : add(group, piece, piece.mark)];
}

function startGroup(piece: Piece): Group {
  return { pieces: [piece], mark: piece.mark, more: [], absorbed: [] };
}

/** Text typed after the end of a sentence is not that sentence, though typing carried its mark on. */
function startCut(piece: Piece): Group {
  return { ...startGroup(piece), mark: piece.origin === "typed" ? null : piece.mark };
}

function isLoose({ mark, pieces }: Group): boolean {
  return mark === null && pieces.every(({ origin }) => origin === "typed");
}

function add(group: Group, piece: Piece, mark: Mark | null = group.mark): Group {
  return { ...group, mark, pieces: [...group.pieces, piece] };
}

/**
 * The next sentence's mark, when a piece typed between two sentences is the start of the next: the one before is
 * finished (it ends in white space), and nothing parts the typed text from what follows.
 */
function startOfNext(group: Group, pieces: readonly Piece[], i: number, seams: readonly Seam[]): Mark | null {
  const piece = pieces[i];
  if (piece?.origin !== "typed" || !/\s$/.test(textOf(group.pieces)) || !/^\S/.test(piece.text)) return null;
  if (group.pieces.at(-1)?.origin === "typed") return null;
  const after = pieces.findIndex(({ origin }, j) => j > i && origin !== "typed");
  if (after === -1 || pieces.slice(i + 1, after + 1).some(({ cut }) => cut)) return null;
  const mark = pieces[after]?.mark ?? null;
  const wasParted = seams.some(({ left, right }) => left === sidOf(group.mark) && right === sidOf(mark));
  return mark && !wasParted && sidOf(mark) !== sidOf(group.mark) ? mark : null;
}

/** Two sentences become the first; a rest without a word in it brings nothing along and gives way. */
function merge(group: Group, piece: Piece, rest: readonly Piece[]): Group {
  if (!piece.mark) return add(group, piece);
  const { sid, cites } = sentenceAttrs(piece.mark);
  if (!hasWords(textOf(group.pieces))) return add(group, piece, piece.mark);
  const more = hasWords(textOf(rest)) ? [...group.more, ...cites] : group.more;
  return { ...add(group, piece), more, absorbed: [...group.absorbed, sid] };
}

/** White space is no sentence: it ends the one before it, or starts the one after. */
function withoutBlanks(groups: readonly Group[]): readonly Group[] {
  const result: Group[] = [];
  for (const group of groups) {
    const last = result.at(-1);
    const isBlank = textOf(group.pieces).trim() === "";
    if (last && isBlank) result[result.length - 1] = { ...last, pieces: [...last.pieces, ...group.pieces] };
    else if (last && result.length === 1 && textOf(last.pieces).trim() === "") {
      result[0] = { ...group, pieces: [...last.pieces, ...group.pieces] };
    } else result.push(group);
  }
  return result;
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function sidOf(mark: Mark | null): string | null {
  return mark && sentenceAttrs(mark).sid;
}
