import type { Sid } from "../shared/ids.ts";
import { additionsOf, type GapOrder, gapOrder } from "./merge-order.ts";

/** What a merge looks at: a sentence as one text has it, or something that stands between sentences. */
export type TextPiece = {
  readonly sid: Sid;
  /** Its words, looks and citations: equal where nothing of them differs. */
  readonly form: string;
  /** The block that it begins; "" where it goes on in the block of the piece before. */
  readonly place: string;
};

export type MergeSide = "mine" | "theirs";

/** The pieces of three texts of one story in reading order; `base` is null where the two have no text in common. */
export type ThreeTexts<P extends TextPiece> = {
  readonly base: readonly P[] | null;
  readonly mine: readonly P[];
  readonly theirs: readonly P[];
};

export type MergedPiece<P extends TextPiece> = {
  readonly words: P;
  /** Whose block it stands in: the words may be one side's and the paragraph the other's. */
  readonly place: P;
  /** Behind which pieces it stands so. */
  readonly afters: readonly (Sid | null)[];
  /** Who made it so; null where nobody has touched it. */
  readonly by: MergeSide | "both" | null;
};

export type MergePart<P extends TextPiece> =
  | { readonly kind: "settled"; readonly piece: MergedPiece<P> }
  | { readonly kind: "gone"; readonly by: MergeSide | "both"; readonly before: P }
  | {
      readonly kind: "overlap";
      /** Names the overlap in this merge, whichever side is whose. */
      readonly key: string;
      /** What both began on; null where each added something in the same place. */
      readonly before: P | null;
      /** Empty where that side took the sentence out. */
      readonly mine: readonly MergedPiece<P>[];
      readonly theirs: readonly MergedPiece<P>[];
    };

/**
 * Two texts that were written on the same base, as one: what only one of them changed is settled, what both made
 * otherwise is left to be chosen. Where something stands is always settled: as whoever moved it has it, and of two moves
 * the one nearer the start. Settled parts do not depend on which side is mine.
 */
export function mergeTexts<P extends TextPiece>(texts: ThreeTexts<P>): readonly MergePart<P>[] {
  const { base, mine, theirs } = texts;
  const known = { base: index(base ?? []), mine: index(mine), theirs: index(theirs) };
  const order = gapOrder(base ?? mine.filter(({ sid }) => known.theirs.bySid.has(sid)), mine, theirs);
  return [null, ...order.skeleton].flatMap((sid) => {
    const own = sid === null ? [] : settle(known, sid);
    const [overlap] = own;
    if (overlap?.kind !== "overlap") return [...own, ...gapParts(known, order, sid)];
    const split = { mine: splitsBehind(known, order, "mine", sid), theirs: splitsBehind(known, order, "theirs", sid) };
    const whole = {
      ...overlap,
      mine: [...overlap.mine, ...split.mine.map((added) => ofOneSide(known, "mine", added))],
      theirs: [...overlap.theirs, ...split.theirs.map((added) => ofOneSide(known, "theirs", added))],
    };
    return [whole, ...gapParts(known, order, sid, [...split.mine, ...split.theirs])];
  });
}

type Indexed<P> = { readonly bySid: ReadonlyMap<Sid, P>; readonly afterOf: ReadonlyMap<Sid, Sid | null> };
type Known<P> = Readonly<Record<"base" | MergeSide, Indexed<P>>>;

function index<P extends TextPiece>(pieces: readonly P[]): Indexed<P> {
  return {
    bySid: new Map(pieces.map((piece) => [piece.sid, piece])),
    afterOf: new Map(pieces.map(({ sid }, at) => [sid, pieces[at - 1]?.sid ?? null])),
  };
}

/** What becomes of one piece that stands in at least one of the three texts. */
function settle<P extends TextPiece>(known: Known<P>, sid: Sid): readonly MergePart<P>[] {
  const [base, mine, theirs] = [known.base, known.mine, known.theirs].map(({ bySid }) => bySid.get(sid));
  if (mine && theirs) return [merged(known, { base, mine, theirs })];
  const left = mine ?? theirs;
  const side = mine ? "mine" : "theirs";
  if (!left) return base ? [{ kind: "gone", by: "both", before: base }] : [];
  const piece = ofOneSide(known, side, left.sid);
  if (!base) return [{ kind: "settled", piece }];
  if (left.form === base.form) return [{ kind: "gone", by: mine ? "theirs" : "mine", before: base }];
  return [{ kind: "overlap", key: sid, before: base, mine: mine ? [piece] : [], theirs: theirs ? [piece] : [] }];
}

type Versions<P> = { readonly base: P | undefined; readonly mine: P; readonly theirs: P };

function merged<P extends TextPiece>(known: Known<P>, versions: Versions<P>): MergePart<P> {
  const { base, mine, theirs } = versions;
  const { sid } = mine;
  const words = newer(versions, "form");
  if (words === null) {
    const [own, other] = [ofOneSide(known, "mine", sid), ofOneSide(known, "theirs", sid)];
    return { kind: "overlap", key: sid, before: base ?? null, mine: [own], theirs: [other] };
  }
  // Where both laid it out anew, it begins a block: words that run together are the harder to tell apart.
  const place = newer(versions, "place") ?? (mine.place > theirs.place ? mine : theirs);
  const standing = (["mine", "theirs"] as const).filter((side) => versions[side].place === place.place);
  const afters = standing.map((side) => known[side].afterOf.get(sid) ?? null);
  return { kind: "settled", piece: { words, place, afters: [...new Set(afters)], by: touchedBy(versions) } };
}

/** The side that has something new of a piece; null where both have, and not the same. */
function newer<P extends TextPiece>({ base, mine, theirs }: Versions<P>, what: "form" | "place"): P | null {
  if (mine[what] === theirs[what] || theirs[what] === base?.[what]) return mine;
  return mine[what] === base?.[what] ? theirs : null;
}

function touchedBy<P extends TextPiece>({ base, mine, theirs }: Versions<P>): MergedPiece<P>["by"] {
  const touched = (piece: P) => piece.form !== base?.form || piece.place !== base.place;
  if (touched(mine)) return touched(theirs) ? "both" : "mine";
  return touched(theirs) ? "theirs" : null;
}

function ofOneSide<P extends TextPiece>(known: Known<P>, side: MergeSide, sid: Sid): MergedPiece<P> {
  const { bySid, afterOf } = known[side];
  const piece = bySid.get(sid);
  if (!piece) throw new Error(`The text does not have the sentence ${sid}.`);
  return { words: piece, place: piece, afters: [afterOf.get(sid) ?? null], by: side };
}

/** A sentence that was split left its tail behind it in the same block: whoever chooses the one chooses the other. */
function splitsBehind<P extends TextPiece>(known: Known<P>, order: GapOrder, side: MergeSide, sid: Sid | null) {
  const gap = order[side].get(sid) ?? [];
  const isTail = (one: Sid) => !known.base.bySid.has(one) && known[side].bySid.get(one)?.place === "";
  const end = gap.findIndex((one) => !isTail(one));
  return end < 0 ? gap : gap.slice(0, end);
}

/** What was added behind a piece, or moved there. */
function gapParts<P extends TextPiece>(
  known: Known<P>,
  order: GapOrder,
  sid: Sid | null,
  taken: readonly Sid[] = [],
): readonly MergePart<P>[] {
  const here = (side: MergeSide) => (order[side].get(sid) ?? []).filter((one) => !taken.includes(one));
  const [mine, theirs] = [here("mine"), here("theirs")];
  const all = (sids: readonly Sid[]) => sids.flatMap((one) => settle(known, one));
  if (mine.length === 0 || theirs.length === 0 || mine.join(" ") === theirs.join(" "))
    return all(mine.length > 0 ? mine : theirs);
  const moved = order.places([...mine, ...theirs]);
  const [mineNew, theirsNew] = [additionsOf(mine, moved), additionsOf(theirs, moved)];
  if (mineNew.length === 0 || theirsNew.length === 0) return all([...moved, ...mineNew, ...theirsNew]);
  const overlap: MergePart<P> = {
    kind: "overlap",
    key: `behind ${sid ?? "nothing"}`,
    before: null,
    mine: mineNew.map((one) => ofOneSide(known, "mine", one)),
    theirs: theirsNew.map((one) => ofOneSide(known, "theirs", one)),
  };
  return [...all(moved), overlap];
}
