import type { Sid } from "../shared/ids.ts";

/**
 * The largest set of sentences that keep their order from one text to another: the longest increasing run of old places
 * (patience sorting). Whatever both texts have and is not among them was moved.
 */
export function keptOrder(before: readonly Sid[], after: readonly Sid[]): ReadonlySet<Sid> {
  const places = new Map(before.map((sid, i) => [sid, i]));
  const shared = after.flatMap((sid) => {
    const place = places.get(sid);
    return place === undefined ? [] : { sid, place };
  });
  type Link = { readonly sid: Sid; readonly place: number; readonly previous: Link | null };
  const ends: Link[] = [];
  for (const { sid, place } of shared) {
    const pile = firstAtLeast(ends, place);
    ends[pile] = { sid, place, previous: ends[pile - 1] ?? null };
  }
  const result = new Set<Sid>();
  for (let link = ends.at(-1) ?? null; link; link = link.previous) result.add(link.sid);
  return result;
}

function firstAtLeast(ends: readonly { readonly place: number }[], place: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle]?.place ?? Number.POSITIVE_INFINITY) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
