import type { Sid } from "../shared/ids.ts";

/** In characters: beyond this nobody means one sentence. */
export const WORDING_LENGTH = 2_000;

/** Another wording of a sentence that waits to be decided by whoever writes. */
export type OpenWording = {
  readonly id: string;
  readonly sid: Sid;
  /** What the sentence said when it was put forward. */
  readonly sentence: string;
  readonly wording: string;
  readonly suggestedById: string;
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
};

/** A wording on one line, as it would stand in the text. */
export function wordingOf(typed: string): string {
  return typed.replace(/\s+/g, " ").trim();
}

/**
 * How a wording meets the sentence as it is now (null: it is gone). `fits`: it can be taken as it is. `taken`: the
 * sentence says it already. `changed`: it was meant for other words, and takes the place of these only for somebody who
 * sees both. `gone`: it can only be rejected.
 */
export type WordingStanding = "fits" | "taken" | "changed" | "gone";

export function standingOfWording(
  { sentence, wording }: Pick<OpenWording, "sentence" | "wording">,
  now: string | null,
): WordingStanding {
  if (now === null) return "gone";
  if (now === wording) return "taken";
  return now === sentence ? "fits" : "changed";
}

/**
 * Those of the wordings that can be accepted together, by what each sentence says now: one for a sentence, the oldest,
 * and none that was meant for other words than stand there.
 */
export function acceptedTogether(
  open: readonly OpenWording[],
  textOf: (sid: Sid) => string | null,
): readonly OpenWording[] {
  const chosen = new Map<Sid, OpenWording>();
  for (const wording of open) {
    const standing = standingOfWording(wording, textOf(wording.sid));
    if ((standing === "fits" || standing === "taken") && !chosen.has(wording.sid)) chosen.set(wording.sid, wording);
  }
  return [...chosen.values()];
}
