import { NEWS_WORDS } from "../../language/lexicons/news-words.ts";
import { NO_NAMES, SENTENCE_OPENERS } from "../../language/lexicons/no-names.ts";
import { citiesNamed } from "../../language/places.ts";
import { AGENCY_PATTERN } from "../lexicons/agencies.ts";
import { BYLINE_ROLES } from "../lexicons/page-furniture.ts";

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|da|van|von|der|den|bin|ibn|al|el|la|le|du|dos|del)){0,4}";
const FULL_NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3}";
const NAMES = `${NAME}(?:(?:,| and| &| und| y| et| e) ${NAME}){0,5}`;
const FULL_NAMES = `${FULL_NAME}(?:(?:,| and| &) ${FULL_NAME}){0,3}`;

const LABEL =
  "(?:[Bb][Yy]|(?:Written|Reported|Story|Posted|Published|Submitted|Edited|Interview|Interviewed|WRITTEN|STORY) (?:by|BY)|Por|POR|Par|PAR|Von|VON|Di|DI|Door|DOOR|Av|AV|Af|AF|(?:Text|Tekst|Teksti|Texto|Testo|Words|Authors?|Autor|Autora|Auteur|Autore|Автор|Írta|Yazan|Haber|Reporter|Writer)(?=\\s*[:|]))";
/** "De notre correspondante", "dell'inviata", "von unserem Korrespondenten". */
const SENT =
  "(?:[Dd]e notre (?:envoyée? spéciale?|correspondante?)|[Dd](?:ell['’]inviat[oa]|al(?:la)? (?:nostr[oa] )?(?:inviat[oa]|corrispondente))|[Dd]e nuestr[oa] (?:enviad[oa] especial|corresponsal)|[Vv]on unsere[mr] \\p{Lu}?\\p{L}*[Kk]orrespondent(?:en|in)|[Dd]oor onze (?:verslaggever|correspondent)|[Vv]år(?:t)? (?:reporter|korrespondent|utsände))";
const LABELLED = new RegExp(
  `^${LABEL}\\s*[:|]?\\s+${NAMES}(?:\\s*[,|/·•–—@(-].{0,80}| (?:in|for|at|of|with|avec|mit|con|med|met|à|en|aus|i) .{0,60})?$`,
  "u",
);
/** A small word leads to full names alone. */
const SMALL_LABEL = new RegExp(`^(?:(?:par|por|von|di|door|av|af) |${SENT} )${FULL_NAMES}(?:\\s*[,/(].{0,40})?$`, "u");
const NAME_THEN_ROLE = new RegExp(`^${NAMES} ${BYLINE_ROLES}(?:\\s*[,|/·•–—-].{0,60}| (?:in|for|at) .{0,40})?$`, "u");
const NAMES_ONLY = new RegExp(`^${NAMES}$`, "u");
const NAMES_IN_PLACE = new RegExp(
  `^${FULL_NAMES} in ${NAME}(?:(?:,| and) (?:\\p{Ll}+ )?(?:agencies|wires|${NAME})){0,2}$`,
  "u",
);
const FULL_NAMES_ONLY = new RegExp(`^${FULL_NAMES}$`, "u");
const ROLE = new RegExp(`^(?:(?:our|the|an?) )?${BYLINE_ROLES}(?:[,:|]? (?:in|for|at|of)? ?.{0,40})?$`, "iu");

/** Whether a line names those who wrote the report, by a label ("By …") or by their work ("…, Rome correspondent"). */
export function isByline(text: string): boolean {
  const line = bareByline(text);
  if (/[.!?]["”]?$/u.test(line.replace(/\b\p{Lu}\.$/u, ""))) return false;
  if (CALLED.test(line)) return false;
  if (LABELLED.test(line) || SMALL_LABEL.test(line)) return true;
  if (NAME_THEN_ROLE.test(line) || NAMES_IN_PLACE.test(line)) return true;
  const [left = "", ...right] = line.split(/\s*[,|/·•]\s*|\s+[–—-]\s+/u);
  if (right.length === 0) return ROLE.test(line) && line.split(" ").length <= 4;
  return right.length <= 3 && NAMES_ONLY.test(left) && right.some((part) => ROLE.test(part));
}

/** Whom editors may call is named for them and not for readers. */
const CALLED = /\+\d{2}[ \d]{4}/u;

/** A byline without the signs that systems set round it: "=By Ada Obi=", "(by Ada Obi)". */
export function bareByline(text: string): string {
  if (text.length > LONGEST_LINE) return text;
  const line = text
    .replace(/^(?:=+|\*+|[–—-]+(?=\S))\s*/u, "")
    .replace(/[=*–—-]+$/u, "")
    .trim();
  return /^[([](?<inner>[^()[\]]+)[)\]]$/u.exec(line)?.groups?.inner ?? line;
}

const LONGEST_LINE = 400;

const NAMES_OF_AGENCY = new RegExp(
  `^${FULL_NAMES}(?:(?: ?/ ?|, ?| [-–—|] )(?:The )?(?:${AGENCY_PATTERN})| (?:i|à|en|aus) \\p{Lu}[\\p{L}\\p{M}'’-]+)$`,
  "u",
);

/** Whether a line over the text of a wire names its writers, by their agency ("Ada Obi/ABC") or where they are: on pages such lines stand under pictures. */
export function isWireByline(text: string): boolean {
  return isByline(text) || NAMES_OF_AGENCY.test(bareByline(text));
}

/** Whether a line is nothing but one or a few full names, as bylines without a label are. */
export function isPersonNames(text: string): boolean {
  if (!FULL_NAMES_ONLY.test(text.replace(/ \(\p{Ll}[^()]{2,20}\)/gu, ""))) return false;
  return !text.split(" ").some((word) => HEADINGS.has(word.toLowerCase()));
}

/**
 * Whether a line that stands alone over a text names its writer: a person's full name that the text never mentions, for
 * writers do not write of themselves. Words of headings, and those that the text has in small letters, name nobody.
 */
export function isWriterOver(line: string, text: string): boolean {
  if (!WRITER.test(line) || citiesNamed(line).length > 0) return false;
  const words = line.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.some((word) => COMMON.some((list) => list.has(word) || list.has(word.replace(/s$/u, ""))))) return false;
  const small = new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]+/gu));
  const surname = line.split(" ").at(-1) ?? "";
  return !text.includes(surname) && !words.some((word) => small.has(word) && !PARTICLES.has(word));
}

/** Two to four words with a capital each, of which the first and the last are no initials. */
const WRITER =
  /^\p{Lu}[\p{Ll}\p{M}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]+|de|van|von|al|el|bin)){0,2} \p{Lu}[\p{L}\p{M}'’-]{2,}$/u;
const PARTICLES: ReadonlySet<string> = new Set(["de", "van", "von", "al", "el", "bin"]);
/** What headings over a text are made of, beside what news and openings of sentences are. */
const HEADINGS: ReadonlySet<string> = new Set(
  `key highlight point fact takeaway summary overview introduction background detail result analysis comment opinion
  editorial sport weather business politics health science culture world market stock press release media special
  live quick fast glance schedule fixture standing table list tip letter agenda calendar conference division league
  cup eastern western northern southern central united states kingdom republic street bank company group inc ltd
  limited corp association committee council ministry department agency news wire service times post daily`.split(
    /\s+/,
  ),
);
const COMMON = [NO_NAMES, SENTENCE_OPENERS, NEWS_WORDS, HEADINGS];
