import { type Candidate, claimsBySentence } from "./draft-candidates.ts";
import { CLAIM_WORTH, leadOf, ORIGIN_WORTH, type Picked } from "./draft-lead.ts";
import { Told } from "./draft-told.ts";
import type { Claim } from "./merge-result.ts";

/** The first sentences are looked for where reports put theirs. */
const LEADS = 2;
const LEAD_BONUS = 1.2;
/** A sentence must bring so much that the draft does not yet say. */
const FRESH_SHARED = 0.3;
const FRESH_FURTHER = 0.35;
/** A sentence that adds less than this to all the others together goes again. */
const FRESH_TO_STAY = 0.3;
/** So many further sentences for each that brought a fact told by several reports. */
const FURTHER_PER_SHARED = 1.0;
/** Where few facts are told by several reports, or there is but one report, the draft goes on to so many sentences. */
const SHORTEST = 8;

/**
 * What several reports tell, the sentence that brings most of it first; then, while there is room, what adds most on a
 * named origin's word. No sentence stays that the others together tell.
 */
export function pickBest(claims: readonly Claim[], candidates: ReadonlyMap<string, Candidate>): Picked[] {
  const draft = new Told(candidates);
  const shared = claims.filter((claim) => claim.reports.length > 1);
  tellMost(shared, candidates, draft);
  const most = Math.max(SHORTEST, draft.picked.length + Math.ceil(draft.picked.length * FURTHER_PER_SHARED));
  const alone = draft.picked.length === 0;
  const all = claimsBySentence(claims);
  for (
    let next = freshest(candidates, all, draft, alone);
    next && draft.picked.length < most;
    next = freshest(candidates, all, draft, alone)
  )
    draft.add(next.claim, next.candidate);
  return withoutRepeats(draft.picked, all);
}

// The lead, then again and again the sentence that tells most of what is not told yet.
function tellMost(claims: readonly Claim[], candidates: ReadonlyMap<string, Candidate>, draft: Told): void {
  const told = claimsBySentence(claims);
  const lead = draft.picked.length === 0 ? leadOf(candidates, told) : null;
  if (lead) draft.add(lead.claim, lead.candidate);
  for (let next = mostTelling(candidates, told, draft); next; next = mostTelling(candidates, told, draft))
    draft.add(next.claim, next.candidate);
}

// What was picked early may by now be told by those that came later: the one that adds least goes first.
function withoutRepeats(picked: readonly Picked[], told: ReadonlyMap<string, readonly Claim[]>): Picked[] {
  const left = [...picked];
  for (;;) {
    const uses = usesOf(left, told);
    const spare = left
      .map((entry, at) => ({ at, added: addedBy(entry, uses, told) }))
      .filter(({ at, added }) => added < FRESH_TO_STAY && !bears(left, left[at]))
      .sort((a, b) => a.added - b.added || b.at - a.at)[0];
    if (!spare) return left;
    left.splice(spare.at, 1);
  }
}

/** Whether another of the sentences can be read only after this one. */
export function bears(picked: readonly Picked[], entry: Picked | undefined): boolean {
  return picked.some(
    ({ candidate }) => candidate.leansOn !== null && candidate.leansOn === entry?.candidate.sentence.id,
  );
}

/** How many of the sentences say each point, and tell each claim. */
type Uses = { readonly points: ReadonlyMap<string, number>; readonly claims: ReadonlyMap<string, number> };

function usesOf(picked: readonly Picked[], told: ReadonlyMap<string, readonly Claim[]>): Uses {
  const points = new Map<string, number>();
  const claims = new Map<string, number>();
  for (const { candidate } of picked) {
    for (const point of candidate.points.keys()) points.set(point, (points.get(point) ?? 0) + 1);
    for (const { id } of told.get(candidate.sentence.id) ?? []) claims.set(id, (claims.get(id) ?? 0) + 1);
  }
  return { points, claims };
}

// The share of its points that no other sentence has; all of it where it alone tells what several reports tell.
function addedBy({ candidate }: Picked, uses: Uses, told: ReadonlyMap<string, readonly Claim[]>): number {
  const own = (told.get(candidate.sentence.id) ?? []).filter((claim) => claim.reports.length > 1);
  if (own.some(({ id }) => uses.claims.get(id) === 1)) return 1;
  let alone = 0;
  let all = 0;
  for (const [point, weight] of candidate.points) {
    all += weight;
    if (uses.points.get(point) === 1) alone += weight;
  }
  return all === 0 ? 0 : alone / all;
}

const MERIT_SHARE = 0.35;
const EARLY_SHARE = 0.15;
const SHARED_SHARE = 0.5;

// The sentence that adds most to what the draft says, on a named origin's word or on that of several reports.
function freshest(
  candidates: ReadonlyMap<string, Candidate>,
  told: ReadonlyMap<string, readonly Claim[]>,
  draft: Told,
  alone: boolean,
): Picked | null {
  let top: Top = null;
  for (const [id, claims] of told) {
    const candidate = candidates.get(id);
    const claim = claims.find((entry) => !draft.tells(entry)) ?? claims[0];
    if (!candidate?.stands || !claim || draft.has(candidate) || !draft.follows(candidate)) continue;
    if (!alone && !candidate.attributed && claim.reports.length === 1) continue;
    const freshness = draft.freshness(candidate);
    if (freshness < FRESH_FURTHER) continue;
    const score =
      freshness +
      draft.sharedNews(candidate) * SHARED_SHARE +
      candidate.merit * MERIT_SHARE +
      (1 - candidate.position) * EARLY_SHARE;
    if (beats(top, score, candidate) && !draft.repeats(candidate)) top = { picked: { candidate, claim }, score };
  }
  return top?.picked ?? null;
}

type Top = { readonly picked: Picked; readonly score: number } | null;

// Asked before a sentence is held against all that is said, which costs most and which few need.
function beats(top: Top, score: number, { order }: Candidate): boolean {
  return !top || score > top.score || (score === top.score && order < top.picked.candidate.order);
}

// The sentence that tells most of what is not told yet, well, and not in the draft's own words again.
function mostTelling(
  candidates: ReadonlyMap<string, Candidate>,
  told: ReadonlyMap<string, readonly Claim[]>,
  draft: Told,
): Picked | null {
  let top: Top = null;
  for (const [id, claims] of told) {
    const candidate = candidates.get(id);
    const fresh = claims.filter((claim) => !draft.tells(claim));
    const [first] = fresh;
    if (!candidate?.stands || !first || draft.has(candidate)) continue;
    const before = draft.follows(candidate) ? null : bearerOf(candidate, candidates);
    if (!draft.follows(candidate) && !before) continue;
    const freshness = draft.freshness(candidate);
    if (freshness < FRESH_SHARED) continue;
    const worth = fresh.reduce(
      (sum, claim) => sum + CLAIM_WORTH + Math.min(claim.independentOrigins, 4) * ORIGIN_WORTH,
      0,
    );
    const early = draft.picked.length < LEADS ? (1 - candidate.position) * LEAD_BONUS : 0;
    const score = worth + candidate.merit + freshness + early - (before ? BEARER_COST : 0);
    if (beats(top, score, candidate) && !draft.contradicts(candidate))
      top = { picked: { candidate: before ?? candidate, claim: first }, score };
  }
  return top?.picked ?? null;
}

/** What a sentence loses that needs another one before it. */
const BEARER_COST = 0.6;

// The sentence that one leans on, where it reads by itself: it is taken first, and the leaning one may follow.
function bearerOf({ leansOn }: Candidate, candidates: ReadonlyMap<string, Candidate>): Candidate | null {
  const before = leansOn === null ? undefined : candidates.get(leansOn);
  return before?.stands && before.leansOn === null ? before : null;
}

/**
 * What tells the claims that an editor chose, and each of them, even where no sentence of it stands well by itself: of
 * the draft that would be made without a choice all that tells only chosen claims, then what tells most of the others.
 */
export function pickChosen(
  chosen: readonly Claim[],
  claims: readonly Claim[],
  candidates: ReadonlyMap<string, Candidate>,
): Picked[] {
  const draft = new Told(candidates);
  const wanted = new Set(chosen);
  const told = claimsBySentence(claims);
  for (const { claim, candidate } of pickBest(claims, candidates)) {
    const own = told.get(candidate.sentence.id) ?? [];
    if (own.every((entry) => wanted.has(entry)) && own.some((entry) => !draft.tells(entry)) && draft.follows(candidate))
      draft.add(claim, candidate);
  }
  tellMost(chosen, candidates, draft);
  for (const claim of chosen) {
    if (draft.tells(claim)) continue;
    draft.add(claim, best(claim, candidates, draft, 0) ?? anyOf(claim, candidates, draft));
  }
  return draft.picked;
}

function anyOf(claim: Claim, candidates: ReadonlyMap<string, Candidate>, draft: Told): Candidate | null {
  const own = claim.sentences.flatMap((id) => candidates.get(id) ?? []);
  return (
    own.filter((candidate) => !draft.has(candidate)).sort((a, b) => b.merit - a.merit || a.order - b.order)[0] ?? null
  );
}

function best(
  claim: Claim,
  candidates: ReadonlyMap<string, Candidate>,
  draft: Told,
  leastFresh: number,
  mustName = false,
): Candidate | null {
  const scored = claim.sentences.flatMap((id) => {
    const candidate = candidates.get(id);
    if (!candidate?.stands || candidate.leansOn || draft.has(candidate) || (mustName && !candidate.attributed))
      return [];
    const fresh = draft.freshness(candidate);
    const single = claim.independentOrigins < 2 && candidate.attributed ? 0.5 : 0;
    return fresh < leastFresh ? [] : [{ candidate, score: candidate.merit + fresh + single }];
  });
  return scored.sort((a, b) => b.score - a.score || a.candidate.order - b.candidate.order)[0]?.candidate ?? null;
}
