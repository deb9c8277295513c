import type { Region } from "./body-region.ts";
import type { Piece } from "./piece.ts";

const NAME =
  /^(?:[–—-]+ ?)?(?:\p{Lu}[\p{L}\p{N}.&'’-]*|[a-z]\p{Lu}\p{L}*)(?: (?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|the|de|la|del|&)){0,4}$/u;
/** Words that outlets have in their names, in the languages of the larger wires. */
const OUTLET_WORD =
  /(?:^|[\s-])(?:news|newswire|press|presse|prensa|wire|agency|agence|agencia|agentur|agenzia|times|post|herald|courier|chronicle|gazette|tribune|journal|daily|telegraph|mail|standard|observer|guardian|sentinel|monitor|dispatch|examiner|radio|tv|television|broadcasting|media|online|zeitung|diario|giornale)(?:$|[\s-])/iu;

/**
 * Whether the line right under the article names the outlet that it is from, and nothing else stands there.
 * A word that the article uses otherwise is a topic; one that it uses for an outlet ("told Meridian") or not at all is no topic.
 */
export function isOutletName(pieces: readonly Piece[], at: number, body: Region): boolean {
  const piece = pieces[at];
  if (!piece || at !== body.last + 1 || piece.kind !== null || piece.words > 5 || !NAME.test(piece.text)) return false;
  if (pieces.slice(at + 1).some((other) => other.kind === null)) return false;
  const name = piece.text.replace(/^[–—-]+ ?/u, "");
  if (OUTLET_WORD.test(name)) return true;
  const article = pieces.slice(body.first, body.last + 1).map(({ text }) => text);
  if (article.some((text) => isCited(name, text))) return true;
  return piece.words === 1 && at === pieces.length - 1 && !article.some((text) => text.includes(name));
}

function isCited(name: string, text: string): boolean {
  const where = text.indexOf(name);
  if (where < 0) return false;
  return (
    /\b(?:told|tells|informed|seen by|shown to|obtained by|reviewed by|interview with|speaking to|spoke to|with|by)(?: the)? $/u.test(
      text.slice(0, where),
    ) ||
    /^(?:['’]s)? (?:has (?:seen|learn)|reported|understands|correspondent|reporter)/u.test(
      text.slice(where + name.length),
    )
  );
}
