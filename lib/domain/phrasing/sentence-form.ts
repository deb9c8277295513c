import { splitText } from "../language/sentences.ts";

/** Of the sentence replaced. Shorter, and what it tells is likely lost; longer, and something came in. */
const SHORTEST_SHARE = 0.4;
const LONGEST_SHARE = 1.25;
/** In characters: so much longer a short sentence may still become. */
const SHORT_ROOM = 30;

const ADDRESS = /\b(?:https?|ftp|mailto|javascript|data):|\bwww\.|\]\(/iu;
/** What mark-up is made of, and what nobody sees: fit for a draft only where the sentence had it before. */
const STRANGE = /[<>[\]{}\\`*_~|#^]|\p{C}|[\u2028\u2029]/u;
const FINAL_MARK = /([.!?…。！？؟])["”’»)\]]*$/u;

/** What is wrong with the form of a sentence put for another, as an instruction; null when it is one plain sentence. */
export function faultOfForm(text: string, before: string): string | null {
  if (text !== text.trim() || text === "") return "Give one sentence without white space around it.";
  if (text.length > Math.max(before.length * LONGEST_SHARE, before.length + SHORT_ROOM)) return "This is too long.";
  if (text.length < before.length * SHORTEST_SHARE) return "This leaves out too much of the claim.";
  if (ADDRESS.test(text) || [...text].some((sign) => STRANGE.test(sign) && !before.includes(sign)))
    return "Give plain text: no markup, no links, no signs that are not seen.";
  if (splitText(text).length > splitText(before).length) return "Give one sentence for one claim.";
  if (finalMark(text) !== finalMark(before)) return "End the sentence as the claim ends.";
  return /^\p{Ll}/u.test(text) && !/^\p{Ll}/u.test(before) ? "Begin with a capital letter." : null;
}

function finalMark(text: string): string {
  return FINAL_MARK.exec(text)?.[1] ?? "";
}
