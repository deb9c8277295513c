/** Names of characters 160 to 255 in HTML, in their order. */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/** Further names that newsrooms' systems write, with their characters. */
const OTHERS =
  "OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ensp \u2002 emsp \u2003 thinsp \u2009 zwnj \u200c zwj \u200d lrm \u200e rlm \u200f ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › oline ‾ frasl ⁄ euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − radic √ infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ sum ∑ Delta Δ Omega Ω alpha α beta β gamma γ mu μ pi π";

/**
 * Characters by the names that HTML gives them: files in XML use them without declaring them.
 * Origin: HTML 4.01, section 24.
 */
export const NAMED_CHARACTERS: Readonly<Record<string, string>> = Object.fromEntries([
  ...LATIN.split(" ").map((name, at): [string, string] => [name, String.fromCodePoint(160 + at)]),
  ...pairs(OTHERS.split(" ")),
]);

function pairs(list: readonly string[]): [string, string][] {
  return list.flatMap((name, at): [string, string][] => (at % 2 === 0 ? [[name, list[at + 1] ?? ""]] : []));
}
