import { BYLINE_ROLES } from "../lexicons/page-furniture.ts";

const NAME =
  "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|da|van|von|der|den|bin|ibn|al|el|la|le|du|dos|del)){0,4}";
const FULL_NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){1,3}";
const NAMES = `${NAME}(?:(?:,| and| &| und| y| et| e) ${NAME}){0,5}`;
const FULL_NAMES = `${FULL_NAME}(?:(?:,| and| &) ${FULL_NAME}){0,3}`;

const LABELLED = new RegExp(
  `^(?:[Bb][Yy]|(?:Written|Reported|Story|Posted|Published|Submitted|Edited|Interview|Interviewed|WRITTEN|STORY) (?:by|BY)|Por|POR|Par|PAR|Von|VON|Di|DI|Door|DOOR|Av|(?:Text|Words|Author|Authors|Reporter|Writer)(?=\\s*[:|]))\\s*[:|]?\\s+${NAMES}(?:\\s*[,|/·•–—@(-].{0,80}| (?:in|for|at|of|with) .{0,60})?$`,
  "u",
);
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
  if (/[.!?]["”]?$/u.test(text.replace(/\b\p{Lu}\.$/u, ""))) return false;
  if (LABELLED.test(text) || NAME_THEN_ROLE.test(text) || NAMES_IN_PLACE.test(text)) return true;
  const [left = "", ...right] = text.split(/\s*[,|/·•]\s*|\s+[–—-]\s+/u);
  if (right.length === 0) return ROLE.test(text) && text.split(" ").length <= 4;
  return right.length <= 3 && NAMES_ONLY.test(left) && right.some((part) => ROLE.test(part));
}

/** Whether a line is nothing but one or a few full names, as bylines without a label are. */
export function isPersonNames(text: string): boolean {
  return FULL_NAMES_ONLY.test(text.replace(/ \(\p{Ll}[^()]{2,20}\)/gu, ""));
}
