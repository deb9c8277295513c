/** So far into a file its first element is looked for: comments, a style sheet and a document type may stand before it. */
const PROLOG = 20_000;

const BEFORE_ROOT = /^(?:\s|\ufeff|<\?[\s\S]*?\?>|<!--[\s\S]*?-->)+/u;
const DOCTYPE = /^<!DOCTYPE(?:[^[>"']|"[^"]*"|'[^']*'|\[[\s\S]*?\]\s*(?=>))*>/iu;
const DECLARED = /^<!DOCTYPE\s+(?:[\w.-]+:)?(?<name>[A-Za-z_][\w.-]*)[\s[]/iu;
const ROOT = /^<(?:[\w.-]+:)?(?<name>[A-Za-z_][\w.-]*)[\s/>]/u;

/**
 * The name of a document's first element without its prefix; null for what is no XML. The declaration may be missing.
 * Where a document type goes on past all sense, it is the name that this gives.
 */
export function rootName(text: string): string | null {
  let head = text.slice(0, PROLOG);
  for (const pattern of [BEFORE_ROOT, DOCTYPE, BEFORE_ROOT]) head = head.replace(pattern, "");
  return ROOT.exec(head)?.groups?.name ?? DECLARED.exec(head)?.groups?.name ?? null;
}
