import type { Piece } from "./piece.ts";

/** First and last piece of the article's own text, both included; null where the report has none. */
export type Region = { readonly first: number; readonly last: number };

const MOST_FOR_ONE = 60;
const COST: Readonly<Record<string, number>> = {
  furniture: 8,
  tags: 10,
  promo: 6,
  comment: 20,
  embed: 2,
  byline: 3,
  date: 2,
  caption: 2,
  credit: 2,
};

/**
 * The stretch of pieces that weighs most when running text counts for it, and menus, forms and promotions against it:
 * a cookie notice far above the article stays outside, a picture's caption in its midst inside.
 */
export function findBodyRegion(pieces: readonly Piece[]): Region | null {
  let best: (Region & { weight: number }) | null = null;
  let run: { first: number; weight: number } | null = null;
  pieces.forEach((piece, at) => {
    const weight = weigh(piece, run?.weight ?? 0);
    run = run && run.weight > 0 ? { first: run.first, weight: run.weight + weight } : { first: at, weight };
    if (run.weight > (best?.weight ?? 0)) best = { ...run, last: at };
  });
  return best;
}

/** Once an article has begun, buttons and leads to others in its midst weigh less than menus do before it. */
const BEGUN = 40;
const INNER_COST: Readonly<Record<string, number>> = { furniture: 4, promo: 3 };
/** "12.4K views" stands under each post of a collection. */
const COUNT = /^\d[\d.,]*[km]? \p{L}/iu;
/** Points of a summary and items of a list are as long as sentences, without their full stop. */
const LONG_LINE = 8;

function weigh(piece: Piece, before: number): number {
  if (piece.opens === "comments") return -40;
  const begun = before >= BEGUN;
  if (piece.opens === "promos") return begun ? -6 : -12;
  if (piece.kind !== null && piece.kind !== "body" && piece.sure) {
    if (piece.kind === "furniture" && COUNT.test(piece.text)) return -1;
    return -((begun ? INNER_COST[piece.kind] : undefined) ?? COST[piece.kind] ?? 1);
  }
  if (piece.hint.main === false) return -Math.min(piece.words, MOST_FOR_ONE);
  if (piece.prose) return Math.min(piece.words, MOST_FOR_ONE);
  return piece.words >= LONG_LINE ? 0 : -1;
}
