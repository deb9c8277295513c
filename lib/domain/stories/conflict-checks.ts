import type { Sid } from "../shared/ids.ts";
import { sidesTaken, statesValue, type TakenSide } from "./conflict-sides.ts";
import type { Found, PublishFacts } from "./publish-facts.ts";

/** A grave conflict that the story rests on a side of, and nobody settled. */
export function conflictsOpen({ conflicts, sentences }: PublishFacts): readonly Found[] {
  return conflicts.flatMap(({ severity, settlement, sides, question }) => {
    if (severity !== "high" || settlement !== null) return [];
    const sids = sidsOf(sidesTaken(sides, sentences));
    return sids.length === 0 ? [] : [{ issue: { code: "conflict-open", context: { question } }, sids }];
  });
}

/** A settled conflict of which the story says something else than was settled. */
export function settlementsIgnored({ conflicts, sentences }: PublishFacts): readonly Found[] {
  return conflicts.flatMap(({ settlement, sides, question }) => {
    if (settlement === null) return [];
    const taken = sidesTaken(sides, sentences);
    if (settlement.decision === "both") return oneSided(question, taken);
    return settlement.decision === "take" && settlement.side !== null
      ? otherSide(question, settlement.side, taken)
      : [];
  });
}

function oneSided(question: string, taken: readonly TakenSide[]): readonly Found[] {
  const sids = sidsOf(taken);
  const lacking = taken.filter((side) => side.sentences.length === 0).map(({ value }) => value);
  return sids.length === 0 || lacking.length === 0
    ? []
    : [{ issue: { code: "conflict-one-sided", context: { question, lacking } }, sids }];
}

/** To cite a passage of the other side is no fault, to say what it says is: a passage holds more than one fact. */
function otherSide(question: string, chosen: string, taken: readonly TakenSide[]): readonly Found[] {
  const saying = taken
    .filter(({ value }) => value !== chosen)
    .flatMap(({ value, sentences }) => sentences.filter(({ text }) => statesValue(text, value)))
    .filter(({ text }) => !statesValue(text, chosen));
  const sids = [...new Set(saying.map(({ sid }) => sid))];
  return sids.length === 0
    ? []
    : [{ issue: { code: "conflict-other-side", context: { question, taken: chosen } }, sids }];
}

function sidsOf(sides: readonly TakenSide[]): readonly Sid[] {
  return [...new Set(sides.flatMap(({ sentences }) => sentences.map(({ sid }) => sid)))];
}
