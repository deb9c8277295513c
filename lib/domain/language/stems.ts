import porter2 from "wink-porter2-stemmer";
import { IRREGULAR_FORMS } from "./lexicons/irregular-forms.ts";
import { foldAccents } from "./tokens.ts";

// A desk types the same few thousand words all day; the bound only keeps a hostile text from filling memory.
const CACHE_LIMIT = 20_000;
const cache = new Map<string, string>();

/**
 * The stem of a normalised word (`Token.norm`): Porter 2 over the base form of irregular verbs and nouns.
 * Words of other scripts come back as they are. A stem is for comparing, not for reading.
 */
export function stemOf(norm: string): string {
  const known = cache.get(norm);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const stem = computeStem(norm);
  cache.set(norm, stem);
  return stem;
}

function computeStem(norm: string): string {
  const folded = foldAccents(norm);
  if (!/^[a-z][a-z']*$/.test(folded)) return folded;
  return porter2(britishToAmerican(IRREGULAR_FORMS.get(folded) ?? folded));
}

// Agencies and desks differ on these endings; a spelling is not a statement.
function britishToAmerican(word: string): string {
  return word
    .replace(/([a-z]{2,})is(e|es|ed|er|ers|ing|ation|ations)$/, (whole, root: string, ending: string) =>
      /(?:av|prom|rev|adv|dev|surpr|superv|telev|compr|desp|exerc|prem|ra|ar|pra|no|cho|cru|adverti|mo|po)$/.test(root)
        ? whole
        : `${root}iz${ending}`,
    )
    .replace(/(col|lab|neighb|harb|fav|hon|behavi|rum|hum|vap|arm|od|sav|end?eav)our/, "$1or")
    .replace(/^(cent|theat|met|lit|fib|calib)re(s?)$/, "$1er$2")
    .replace(/^(def|off|lic)ence/, "$1ense")
    .replace(/(trave|cance|labe|mode|signa|counse|fue|leve|quarre)ll(ed|ing|er|ers)$/, "$1l$2");
}
