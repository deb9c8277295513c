import type { DocumentLimits } from "./document-issues.ts";

/**
 * What is too much about a document that nobody has checked yet, in one sentence, or null. Reads it without recursion
 * and stops at the first limit, so that neither depth nor size can exhaust the process.
 */
export function tooLarge(json: unknown, limits: DocumentLimits): string | null {
  const waiting: { value: unknown; depth: number }[] = [{ value: json, depth: 0 }];
  let [values, characters] = [0, 0];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next;
    // A node takes three levels of plain JSON at most: itself, its content, and attributes or marks with their lists.
    if (depth > limits.depth * 3) return `The story is nested more than ${limits.depth} deep.`;
    values += 1;
    if (values > limits.nodes * 12) return `The story has more than ${limits.nodes} parts.`;
    if (typeof value === "string") characters += value.length;
    if (characters > limits.characters * 4) return tooLong(limits);
    if (typeof value !== "object" || value === null) continue;
    const children = Object.values(value);
    if (children.length > limits.nodes) return `The story has more than ${limits.nodes} parts.`;
    for (const child of children) waiting.push({ value: child, depth: depth + 1 });
  }
  return null;
}

/** In words: the text is longer than a story may be. */
export function tooLong(limits: DocumentLimits): string {
  return `The story is longer than ${limits.characters.toLocaleString("en")} characters.`;
}
