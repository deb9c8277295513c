import type { Span } from "../shared/span.ts";
import type { Candidate } from "./draft-candidates.ts";
import type { Claim } from "./merge-result.ts";

/** A sentence for the draft with the claim for which it was taken. */
export type Picked = {
  readonly candidate: Candidate;
  readonly claim: Claim;
  /** Set where it tells the other side of what the sentence before it says. */
  readonly answers?: true;
  /** Parts of the sentence that are disputed or told already, to be left out where they can go; spans in the sentence. */
  readonly unwanted?: readonly Span[];
};

/** What a claim is worth that the draft does not tell yet, over what each further origin adds. */
export const CLAIM_WORTH = 0.5;
export const ORIGIN_WORTH = 0.25;

const LEAD_ZONE = 0.4;
const DAY = /\b(?:on|early|late) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\btoday\b/;
const MOST_CLAIMS = 4;
const OPENS_WORTH = 1.2;
const DAY_WORTH = 0.5;

/** What happened, with who, where and when, on the word of most, from the heads of the reports; null without claims. */
export function leadOf(
  candidates: ReadonlyMap<string, Candidate>,
  told: ReadonlyMap<string, readonly Claim[]>,
): Picked | null {
  let top: { picked: Picked; score: number } | null = null;
  for (const [id, claims] of told) {
    const candidate = candidates.get(id);
    const ranked = [...claims].sort((a, b) => b.independentOrigins - a.independentOrigins);
    const [first] = ranked;
    if (!candidate?.stands || candidate.leansOn || !first || candidate.position > LEAD_ZONE) continue;
    const weight = ranked
      .slice(0, MOST_CLAIMS)
      .reduce((sum, claim) => sum + CLAIM_WORTH + Math.min(claim.independentOrigins, 4) * ORIGIN_WORTH, 0);
    const score =
      weight +
      candidate.merit +
      (1 - candidate.position) +
      (candidate.opens ? OPENS_WORTH : 0) +
      (DAY.test(candidate.sentence.text) ? DAY_WORTH : 0);
    if (!top || score > top.score || (score === top.score && candidate.order < top.picked.candidate.order))
      top = { picked: { candidate, claim: first }, score };
  }
  return top?.picked ?? null;
}
