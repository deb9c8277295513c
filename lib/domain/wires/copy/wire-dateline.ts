import { findDatelineEnd } from "../blocks/dateline.ts";

const PLACE_AND_DAY = "\\p{Lu}[\\p{L}\\p{M}\\p{N} .,'’/()-]{0,80}?";
const SENDER = "[(\\[/](?<who>\\p{L}[\\p{L}\\p{N} .,/&+-]{1,40})[)\\]/]";
const DASH = "[.:,]? ?(?:[-–—_]{1,2}|=|:|\\.-)\\s+";

/** On a wire whoever stands in brackets before the first dash sent the report, known or not. */
const WITH_DASH = new RegExp(`^${PLACE_AND_DAY}[ ,]{0,2}${SENDER}${DASH}(?=\\S)`, "u");
const WITHOUT_DASH =
  /^\p{Lu}[\p{L}\p{M}'’-]+(?:[ /-]\p{L}[\p{L}\p{M}'’-]+){0,2} [([](?:\p{L}{2,5}|\p{L}{2,5}\/\p{L}{2,5})[)\]] (?=["“„«'‘]?[\p{Lu}\d])/u;
/** "LORANE. May 4. /ZNA/." and "(ZNA) - LORANE, 4 MAG -". */
const WITH_STOPS =
  /^\p{Lu}[\p{L}'’ -]{1,40}[.,] (?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10})[.,]? [/(]\p{L}[\p{L} -]{1,30}[/)][.:]? (?=["“„«'‘]?[\p{Lu}\d])/u;
const SENDER_FIRST =
  /^\([\p{Lu}][\p{L} /-]{1,30}\) ?[-–—] ?(?:\p{Lu}[\p{L}'’ .-]{1,40}(?:, \d{1,2}\.? \p{L}{3,10}\.?)? ?[-–—] )?(?=["“„«'‘]?[\p{Lu}\d])/u;
/** "(Port Alder, VL - May 4) The quay …". */
const IN_BRACKETS =
  /^\(\p{Lu}[\p{L}\p{M} .,'’]{2,50}[-–—,] ?(?:\p{L}{3,10}\.? \d{1,2}|\d{1,2}\.? \p{L}{3,10})\) (?=["“„«'‘]?[\p{Lu}\d])/u;
const MOST_WORDS = 12;

/** Where the dateline at the head of wire copy ends, its dash included; 0 where there is none. More trusting than for pages: copy begins with it. */
export function findWireDatelineEnd(paragraph: string): number {
  const head = paragraph.slice(0, 140);
  const told = findDatelineEnd(head);
  const bracketed =
    [SENDER_FIRST, WITH_DASH, WITHOUT_DASH, WITH_STOPS, IN_BRACKETS]
      .map((form) => form.exec(head)?.[0] ?? "")
      .find(Boolean) ?? "";
  const fits = bracketed.split(/\s+/).length <= MOST_WORDS + 2 ? bracketed.length : 0;
  return Math.max(told, fits);
}
