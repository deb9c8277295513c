import type { Candidate } from "./draft-candidates.ts";
import type { Picked } from "./draft-lead.ts";
import { inReadingOrder } from "./draft-order.ts";
import { bears } from "./draft-pick.ts";
import { saidOf } from "./draft-told.ts";
import type { Claim } from "./merge-result.ts";

/**
 * The picked sentences as paragraphs, without those that say only what is said before them: in the order of reading, for
 * only there is it known which of two comes second. What alone tells a claim of `musts` stays.
 */
export function withoutRetelling(
  picked: readonly Picked[],
  candidates: ReadonlyMap<string, Candidate>,
  musts: readonly Claim[],
): Picked[][] {
  for (let left = picked; ; ) {
    const ordered = inReadingOrder(left);
    const spare = new Set(retellings(ordered.flat(), candidates, musts));
    if (spare.size === 0) return ordered;
    left = left.filter((entry) => !spare.has(entry));
  }
}

function retellings(
  ordered: readonly Picked[],
  candidates: ReadonlyMap<string, Candidate>,
  musts: readonly Claim[],
): Picked[] {
  const said = saidOf(candidates);
  const gone: Picked[] = [];
  for (const entry of ordered) {
    const left = ordered.filter((other) => other !== entry && !gone.includes(other));
    const needed = entry.answers || bears(ordered, entry) || tellsAlone(entry, left, musts);
    if (!needed && said.retold(entry.candidate)) gone.push(entry);
    else said.add(entry.candidate);
  }
  return gone;
}

function tellsAlone({ candidate }: Picked, others: readonly Picked[], musts: readonly Claim[]): boolean {
  const told = new Set(others.map((other) => other.candidate.sentence.id));
  return musts.some(
    ({ sentences }) => sentences.includes(candidate.sentence.id) && !sentences.some((id) => told.has(id)),
  );
}

/** A part that speaks of less is left where it stands: it would cost more to read around the gap. */
const FEWEST_POINTS = 3;

/** The same with each sentence's parts marked that tell nothing but what one before it told, beside its own claim. */
export function withoutToldParts(
  ordered: readonly (readonly Picked[])[],
  candidates: ReadonlyMap<string, Candidate>,
  musts: readonly Claim[],
): Picked[][] {
  const said = saidOf(candidates);
  const chosen = new Set(musts.map(({ id }) => id));
  return ordered.map((paragraph) =>
    paragraph.map((entry) => {
      const told = entry.candidate.statements.filter(
        (statement, at) =>
          at > 0 &&
          statement.points.length >= FEWEST_POINTS &&
          !statement.claims.some((id) => id === entry.claim.id || chosen.has(id)) &&
          said.has(statement),
      );
      said.add(entry.candidate);
      return told.length === 0 ? entry : { ...entry, unwanted: [...(entry.unwanted ?? []), ...told] };
    }),
  );
}
