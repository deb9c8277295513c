import type { Sid } from "../shared/ids.ts";
import type { MergedPiece, MergePart, MergeSide, TextPiece, ThreeTexts } from "./merge-texts.ts";

export const MERGE_CHOICES = ["theirs", "mine", "both"] as const;
export type MergeChoice = (typeof MERGE_CHOICES)[number];

export type OutcomePiece<P extends TextPiece> = {
  /** The sentence's own; another where the text holds both wordings of one sentence. */
  readonly sid: Sid;
  readonly words: P;
  /** The piece whose block it begins as; null where it goes on in the block before. */
  readonly begins: P | null;
  readonly by: MergedPiece<P>["by"];
};

/** What one side has and the merged text has not. */
export type LeftOut<P extends TextPiece> = {
  readonly side: MergeSide;
  readonly piece: P;
  /** It is as the base had it, which is a revision. */
  readonly isOld: boolean;
};

/**
 * The text that a merge makes, by what was chosen for each overlap; both wordings stand where nothing was. No sid is in
 * it twice: the second wording of a sentence gets one from `freshSid`.
 */
export function mergedText<P extends TextPiece>(
  parts: readonly MergePart<P>[],
  choices: ReadonlyMap<string, MergeChoice>,
  freshSid: (sid: Sid) => Sid,
): readonly OutcomePiece<P>[] {
  const outcome: OutcomePiece<P>[] = [];
  const seen = new Set<Sid>();
  // The block of a sentence that is gone goes on with what stood behind it there.
  let open: P | null = null;
  for (const part of parts) {
    if (part.kind === "gone") open ??= beginning(part.before);
    const pieces = piecesOf(part, choices);
    if (part.kind === "overlap" && pieces.every(({ place }) => place.place === "")) open ??= beginning(part.before);
    for (const { words, place, afters, by } of pieces) {
      const isOrphan = open !== null && !afters.includes(outcome.at(-1)?.words.sid ?? null);
      const begins = beginning(place) ?? (isOrphan ? open : null);
      open = null;
      const sid = seen.has(words.sid) ? freshSid(words.sid) : words.sid;
      seen.add(sid);
      outcome.push({ sid, words, begins, by });
    }
  }
  return outcome;
}

/** Everything of either side that is not in the merged text, in reading order: mine first. */
export function leftOut<P extends TextPiece>(
  { base, mine, theirs }: ThreeTexts<P>,
  outcome: readonly OutcomePiece<P>[],
): readonly LeftOut<P>[] {
  const told = new Set(outcome.map(({ words }) => versionOf(words)));
  const old = new Set(base?.map(versionOf));
  const lacking = (side: MergeSide, pieces: readonly P[]) =>
    pieces
      .filter((piece) => !told.has(versionOf(piece)))
      .map((piece) => ({ side, piece, isOld: old.has(versionOf(piece)) }));
  return [...lacking("mine", mine), ...lacking("theirs", theirs)];
}

function piecesOf<P extends TextPiece>(
  part: MergePart<P>,
  choices: ReadonlyMap<string, MergeChoice>,
): readonly MergedPiece<P>[] {
  if (part.kind === "gone") return [];
  if (part.kind === "settled") return [part.piece];
  const choice = choices.get(part.key) ?? "both";
  return choice === "both" ? bothOf(part.mine, part.theirs) : part[choice];
}

/** One wording behind the other; what both have alike stands once, and the second begins no paragraph of its own. */
function bothOf<P extends TextPiece>(mine: readonly MergedPiece<P>[], theirs: readonly MergedPiece<P>[]) {
  const known = new Set(mine.map(({ words }) => versionOf(words)));
  const rest = theirs.filter(({ words }) => !known.has(versionOf(words)));
  const [first, second] = [mine[0], rest[0]];
  if (!first || second?.place.place !== first.place.place) return [...mine, ...rest];
  const joined = { ...second, place: { ...second.place, place: "" } };
  return [...mine, joined, ...rest.slice(1)];
}

function beginning<P extends TextPiece>(piece: P | null): P | null {
  return piece === null || piece.place === "" ? null : piece;
}

function versionOf({ sid, form }: TextPiece): string {
  return `${sid} ${form}`;
}
