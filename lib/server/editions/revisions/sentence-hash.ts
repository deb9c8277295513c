import "server-only";
import { createHash } from "node:crypto";

/** The hash that an approval or a dismissal is bound to: SHA-256 of a sentence as `canonicalSentence` has it, in hex. */
export function sentenceHash(canonical: string): string {
  return createHash("sha256").update(canonical).digest("hex");
}
