import type { Span } from "../shared/span.ts";
import type { Candidate } from "./draft-candidates.ts";
import type { Standing } from "./draft-choices.ts";
import { compressed } from "./draft-compress.ts";
import type { Picked } from "./draft-lead.ts";
import type { Claim, Conflict, ConflictSide } from "./merge-result.ts";

/** Whether it happened, and where: a draft that tells one side tells the other as well. */
const WHETHER: ReadonlySet<string> = new Set(["place", "status"]);
/** How many and when: a side that its sentence gives to somebody by name may stand alone, marked as open. */
const HOW_MANY: ReadonlySet<string> = new Set(["number", "time"]);

/** What stands open between the reports, and what can be said of it. */
export type Disputes = {
  readonly standing: Standing;
  readonly candidates: ReadonlyMap<string, Candidate>;
  /** The claims that may be told, by sentence. */
  readonly told: ReadonlyMap<string, readonly Claim[]>;
  /** The claims that must be: what tells one is not held back. */
  readonly musts: readonly Claim[];
};

/**
 * The picked sentences without the disputed details that they can do without, and after each that takes a side in an
 * open conflict all the same, the one that tells the other side best. Where no sentence can tell the other side, the one
 * that states its side without naming anybody is held back.
 */
export function withOtherSides(picked: readonly Picked[], disputes: Disputes): Picked[] {
  const out: Picked[] = [];
  const taken = new Set(picked.map(({ candidate }) => candidate.sentence.id));
  for (const entry of picked) {
    const { missing, silent, unwanted } = missingSides(entry, taken, disputes);
    const free = disputes.musts.length === 0 && !entry.candidate.opens;
    if (silent && free && !entry.candidate.attributed) continue;
    out.push(unwanted.length > 0 ? { ...entry, unwanted } : entry);
    for (const other of missing) {
      taken.add(other.candidate.sentence.id);
      out.push(other);
    }
  }
  return out;
}

type Missing = { readonly missing: readonly Picked[]; readonly silent: boolean; readonly unwanted: readonly Span[] };

function missingSides(entry: Picked, taken: ReadonlySet<string>, disputes: Disputes): Missing {
  const { id } = entry.candidate.sentence;
  const missing: Picked[] = [];
  const unwanted: Span[] = [];
  let silent = false;
  for (const { sides, kind } of openSides(entry, disputes)) {
    const others = sides.filter(
      ({ sentences }) =>
        !sentences.includes(id) &&
        !sentences.some((other) => taken.has(other)) &&
        !missing.some(({ candidate }) => sentences.includes(candidate.sentence.id)),
    );
    const detail =
      others.length > 0
        ? detailOf(
            entry.candidate,
            sides.find(({ sentences }) => sentences.includes(id)),
          )
        : null;
    if (detail) unwanted.push(detail);
    if (detail || (HOW_MANY.has(kind) && entry.candidate.attributed)) continue;
    for (const { sentences } of others) {
      const other = best(sentences, entry, disputes, HOW_MANY.has(kind));
      if (other) missing.push(other);
      else silent ||= WHETHER.has(kind);
    }
  }
  return { missing, silent, unwanted };
}

function openSides({ candidate: { sentence } }: Picked, { standing }: Disputes): Conflict[] {
  return (standing.open.get(sentence.id) ?? []).filter(
    (conflict) =>
      (WHETHER.has(conflict.kind) || HOW_MANY.has(conflict.kind)) &&
      conflict.severity === "high" &&
      takesSide(conflict, sentence.id),
  );
}

// The statement that holds what the side answers, where it is a part of the sentence that can go.
function detailOf({ sentence: { text }, statements }: Candidate, side: ConflictSide | undefined): Span | null {
  const start = side ? text.indexOf(side.value) : -1;
  const detail = statements.find((part) => side && start >= part.start && start + side.value.length <= part.end);
  return detail && start >= 0 && compressed(text, [detail]).text !== text ? detail : null;
}

function takesSide({ sides }: Conflict, id: string): boolean {
  return sides.filter(({ sentences }) => sentences.includes(id)).length === 1;
}

// Set to be read after the sentence that it contradicts, so that both stand in one place.
function best(
  sentences: readonly string[],
  entry: Picked,
  { candidates, told }: Disputes,
  briefly: boolean,
): Picked | null {
  const able = sentences
    .flatMap((id) => candidates.get(id) ?? [])
    .filter((candidate) => candidate.stands && candidate.leansOn === null && told.has(candidate.sentence.id))
    .filter((candidate) => !briefly || isBrief(candidate))
    .sort((a, b) => Number(b.attributed) - Number(a.attributed) || b.merit - a.merit || a.order - b.order);
  const [candidate] = able;
  const claim = candidate ? told.get(candidate.sentence.id)?.[0] : undefined;
  if (!candidate || !claim) return null;
  return { candidate: { ...candidate, leansOn: entry.candidate.sentence.id }, claim, answers: true };
}

const BRIEF = 22;

// Another figure alone is worth a short sentence that names its source, not the whole event once more.
function isBrief({ attributed, sentence }: Candidate): boolean {
  return attributed && sentence.text.split(/\s+/).length <= BRIEF;
}
