import type { Finding } from "#lib/domain/verify/finding.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { lacksSource } from "#lib/editor/queries/uncited-sentences.ts";
import type { EditorConflict } from "../editor-types.ts";
import { matterIn } from "./dismissed.ts";

/** One thing to look at, at one sentence. */
export type Check = {
  readonly key: string;
  readonly kind: "nosource" | "ground" | "finding" | "conflict";
  readonly sid: string;
  /** Which sentence of the story it is, from 1. */
  readonly number: number;
  readonly sentence: string;
  readonly message: string;
  /** What the finding is about, the name that a dismissal of it is kept under; null where it is none. */
  readonly matter: string | null;
  /** Where its words start, as a position in the document. */
  readonly at: number;
};

export type CheckFacts = {
  readonly sentences: readonly StorySentence[];
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  readonly conflicts: ReadonlyMap<string, string>;
  /** What became of the report that a sentence rests on, by sentence. */
  readonly lost: ReadonlyMap<string, string>;
};

/** Everything that wants attention, in the order of the text. */
export function checksOf({ sentences, findings, conflicts, lost }: CheckFacts): readonly Check[] {
  return sentences.flatMap((sentence, i) => {
    const { sid, text } = sentence;
    const base = { sid, number: i + 1, sentence: text, at: sentence.from, matter: null };
    const conflict = conflicts.get(sid);
    const ground = lost.get(sid);
    const found = (findings.get(sid) ?? []).map(
      (finding, place): Check => ({
        ...base,
        key: `${sid}:${place}`,
        kind: "finding",
        matter: matterIn(sentence, finding),
        message: finding.message,
        at: sentence.from + finding.start,
      }),
    );
    return [
      ...(lacksSource(sentence)
        ? [{ ...base, key: `${sid}:source`, kind: "nosource", message: "No source" } as const]
        : []),
      ...(ground ? [{ ...base, key: `${sid}:ground`, kind: "ground", message: ground } as const] : []),
      ...found,
      ...(conflict ? [{ ...base, key: `${sid}:conflict`, kind: "conflict", message: conflict } as const] : []),
    ];
  });
}

/** The check after a place in the text, or the first when none follows; the other way round with `step` -1. */
export function nextCheck(checks: readonly Check[], position: number, step: 1 | -1): Check | null {
  if (step === 1) return checks.find(({ at }) => at > position) ?? checks.at(0) ?? null;
  return checks.findLast(({ at }) => at < position) ?? checks.at(-1) ?? null;
}

/** The sentences that rest on passages of one side of an open conflict only, with its question. */
export function sidesTaken(
  sentences: readonly StorySentence[],
  conflicts: readonly EditorConflict[],
): ReadonlyMap<string, string> {
  const taken = new Map<string, string>();
  for (const { sid, cites } of sentences) {
    const open = conflicts.find(({ sides }) => {
      const cited = sides.filter(({ passages }) =>
        passages.some((passage) => cites.some((cite) => overlaps(cite, passage))),
      );
      return cited.length > 0 && cited.length < sides.length;
    });
    if (open) taken.set(sid, open.question);
  }
  return taken;
}

export function overlaps(a: Cite, b: Cite): boolean {
  return a.report === b.report && a.from < b.to && b.from < a.to;
}
