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
 * sentence says it already. `changed`, `gone`: it was meant for other words, and can only be rejected or written anew.
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
