import { z } from "zod";
import type { Verification } from "./finding.ts";
import { verifySentence } from "./verify-sentence.ts";

/** One line of the answer to `stet verify`. */
export type VerifiedLine = Verification & { readonly id: string };
/** A line that cannot be checked: its number in the input, from 1, and what is wrong and what to do. */
export type RefusedLine = { readonly line: number; readonly message: string };
export type VerifiedLines = { readonly lines: readonly VerifiedLine[]; readonly errors: readonly RefusedLine[] };

const QUESTION = z.object({ id: z.string(), sentence: z.string(), passages: z.array(z.string()) });
const EXAMPLE = '{ "id": "…", "sentence": "…", "passages": ["…"] }';

/**
 * Checks sentences given as JSON lines, `{ id, sentence, passages }` each; empty lines are skipped. Answers in the same
 * order. A line that cannot be read is refused and does not hold up the others.
 */
export function verifyLines(jsonl: string): VerifiedLines {
  const lines: VerifiedLine[] = [];
  const errors: RefusedLine[] = [];
  for (const [at, row] of jsonl
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (row.trim() === "") continue;
    const read = readLine(row);
    if (typeof read === "string") errors.push({ line: at + 1, message: read });
    else lines.push({ id: read.id, ...verifySentence(read.sentence, read.passages) });
  }
  return { lines, errors };
}

function readLine(row: string): z.infer<typeof QUESTION> | string {
  let json: unknown;
  try {
    json = JSON.parse(row);
  } catch {
    return `This line is not JSON; write one object a line: ${EXAMPLE}`;
  }
  const parsed = QUESTION.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join(".") ?? "";
  return field === ""
    ? `This line is not an object; write ${EXAMPLE}`
    : `“${field}” is missing or is not what it should be; write ${EXAMPLE}`;
}
