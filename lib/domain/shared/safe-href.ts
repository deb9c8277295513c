const SAFE_PROTOCOLS = new Set(["http:", "https:", "mailto:"]);
const LONGEST_ADDRESS = 2048;

/** Whether an address may stand in a story: absolute, and of a protocol that opens a page or a letter. */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== "string" || href.length > LONGEST_ADDRESS) return false;
  // URL drops tabs and line ends inside a protocol, so "java\tscript:" is judged as what a browser would run.
  return URL.canParse(href) && SAFE_PROTOCOLS.has(new URL(href).protocol);
}
