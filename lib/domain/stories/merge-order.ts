import type { Sid } from "../shared/ids.ts";
import { keptOrder } from "./kept-order.ts";

type Placed = { readonly sid: Sid };
type Gaps = ReadonlyMap<Sid | null, readonly Sid[]>;

/** The order of a merge: pieces that neither side moved, and what stands behind each of them, with null for the start. */
export type GapOrder = {
  /** Of the base, in its order; those that a side took out are among them. */
  readonly skeleton: readonly Sid[];
  /** What one side added or moved. A piece that both have stands on one side only, unless both have it in one place. */
  readonly mine: Gaps;
  readonly theirs: Gaps;
  /** Those of the base among them, each once, in its order. */
  readonly places: (sids: readonly Sid[]) => readonly Sid[];
};

/** Finds what neither side moved, and puts the rest behind it as whoever added or moved it has it. */
export function gapOrder(base: readonly Placed[], mine: readonly Placed[], theirs: readonly Placed[]): GapOrder {
  const sids = { base: base.map(sidOf), mine: mine.map(sidOf), theirs: theirs.map(sidOf) };
  const moves = { mine: movedIn(sids.base, sids.mine), theirs: movedIn(sids.base, sids.theirs) };
  const skeleton = sids.base.filter((sid) => !moves.mine.has(sid) && !moves.theirs.has(sid));
  const stands = new Set(skeleton);
  const [own, other] = [gapsOf(sids.mine, stands), gapsOf(sids.theirs, stands)];
  const placeOf = new Map(sids.base.map((sid, at) => [sid, at]));
  const gapOf = { mine: gapPlaces(own, skeleton), theirs: gapPlaces(other, skeleton) };
  const atHome = (side: "mine" | "theirs", there: "mine" | "theirs") => (sid: Sid) => {
    const [here, elsewhere] = [gapOf[side].get(sid), gapOf[there].get(sid)];
    if (here === undefined || elsewhere === undefined) return true;
    const [movedHere, movedThere] = [moves[side].has(sid), moves[there].has(sid)];
    return movedHere === movedThere ? here <= elsewhere : movedHere;
  };
  return {
    skeleton,
    mine: sifted(own, atHome("mine", "theirs")),
    theirs: sifted(other, atHome("theirs", "mine")),
    places: (some) =>
      [...new Set(some)]
        .filter((sid) => placeOf.has(sid))
        .toSorted((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0)),
  };
}

/** What of a gap was not in the base. */
export function additionsOf(gap: readonly Sid[], moved: readonly Sid[]): readonly Sid[] {
  return gap.filter((sid) => !moved.includes(sid));
}

function sidOf({ sid }: Placed): Sid {
  return sid;
}

function movedIn(base: readonly Sid[], after: readonly Sid[]): ReadonlySet<Sid> {
  const [kept, there] = [keptOrder(base, after), new Set(base)];
  return new Set(after.filter((sid) => there.has(sid) && !kept.has(sid)));
}

function gapsOf(text: readonly Sid[], skeleton: ReadonlySet<Sid>): Gaps {
  const gaps = new Map<Sid | null, Sid[]>();
  let last: Sid | null = null;
  for (const sid of text) {
    if (skeleton.has(sid)) last = sid;
    else gaps.set(last, [...(gaps.get(last) ?? []), sid]);
  }
  return gaps;
}

/** Behind which piece of the skeleton each stands, counted from the start. */
function gapPlaces(gaps: Gaps, skeleton: readonly Sid[]): ReadonlyMap<Sid, number> {
  const places = new Map<Sid | null, number>([null, ...skeleton].map((sid, at) => [sid, at]));
  return new Map(
    [...gaps].flatMap(([sid, members]) => members.map((member) => [member, places.get(sid) ?? 0] as const)),
  );
}

function sifted(gaps: Gaps, isAtHome: (sid: Sid) => boolean): Gaps {
  return new Map([...gaps].map(([sid, members]) => [sid, members.filter(isAtHome)]));
}
