const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * A short name for a list of words that stays the same wherever and whenever it is made: FNV-1a, 64 bits, in base 36.
 * Not for secrets; it has no need of Node, so the browser makes the same one.
 */
export function stableKey(parts: readonly string[]): string {
  let hash = FNV_OFFSET;
  for (const code of new TextEncoder().encode(parts.join("\u001F"))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(code)) * FNV_PRIME);
  }
  return hash.toString(36);
}

/** The order of strings by code unit: the same on every machine, whatever its language. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
