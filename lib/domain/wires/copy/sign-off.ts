import { AGENCY_PATTERN } from "../lexicons/agencies.ts";

const AGENCY = `(?:${AGENCY_PATTERN}|\\p{Lu}{2,6})`;
const INITIALS = "[\\p{L}\\d]{1,4}";
const SIGN_OFF = new RegExp(
  `^\\(?(?:${[
    // "ab/cd/ef", "AGL ab/cd", "ab-cd/ef AGL"
    `(?:${AGENCY}[ /]+)?${INITIALS}(?:[/+&\\\\-]{1,2}${INITIALS})+(?:[ /]+(?:${AGENCY}|${INITIALS}))*`,
    // "dpa ab cd ef", "AGL KL"
    `(?:${AGENCY_PATTERN}|[\\p{L}]{2,4})(?: \\p{Ll}[\\p{L}\\d]{0,4}){1,7}(?<!\\p{L}{4})`,
    "\\p{Lu}{2,5}(?: \\p{Lu}{1,4}){1,3}",
    // "ABC // DEF.", "ABC/DEF/"
    "\\p{Lu}{2,5}(?: ?/{1,2} ?\\p{Lu}{2,5})+ ?/?\\.?",
    // "AGL RESULTS"
    `(?:${AGENCY_PATTERN}) \\p{Lu}{4,10}`,
    // "==AGL"
    `[=~*_\\s–—-]*(?:${AGENCY_PATTERN})[\\s.)=*-]*`,
  ].join("|")})\\)?$`,
  "u",
);
const LONGEST = 48;

/** Whether a line is the initials of those who wrote and edited, an agency's name, or both, as copy ends with. */
export function isSignOff(line: string): boolean {
  const text = line.trim();
  return text.length < LONGEST && SIGN_OFF.test(text) && !/[!?]$/u.test(text);
}
