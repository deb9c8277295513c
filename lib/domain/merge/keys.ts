const FNV_PRIME = 0x01000193;
const FNV_OFFSET = 0x811c9dc5;
// A second run from another start: two times 32 bits, for BigInt would cost more than all the rest of a key.
const OTHER_OFFSET = 0x5bd1e995;

/**
 * A short name for a list of words that stays the same wherever and whenever it is made: FNV-1a twice, in base 36.
 * Not for secrets; it has no need of Node, so the browser makes the same one.
 */
export function stableKey(parts: readonly string[]): string {
  const text = parts.join("\u001F");
  return `${fnv(text, FNV_OFFSET).toString(36)}${fnv(text, OTHER_OFFSET).toString(36)}`;
}

function fnv(text: string, offset: number): number {
  let hash = offset;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    hash = Math.imul(hash ^ (code & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (code >>> 8), FNV_PRIME);
  }
  return hash >>> 0;
}

/** The order of strings by code unit: the same on every machine, whatever its language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
