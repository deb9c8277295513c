import type { Check } from "./check-list.ts";

/** The list in one line, as it is also announced: "2 without source, 1 finding". */
export function countWords(checks: readonly Check[]): string {
  const count = (kind: Check["kind"]) => checks.filter((check) => check.kind === kind).length;
  const parts = [
    [count("nosource"), "without source", "without source"],
    [count("ground"), "without ground", "without ground"],
    [count("finding"), "finding", "findings"],
    [count("conflict"), "in open conflict", "in open conflict"],
  ] as const;
  const words = parts.flatMap(([n, one, many]) => (n === 0 ? [] : `${n} ${n === 1 ? one : many}`));
  return words.length > 0 ? words.join(", ") : "Nothing to check";
}
