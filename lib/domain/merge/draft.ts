import { candidatesOf, claimsBySentence } from "./draft-candidates.ts";
import { type DraftChoices, type DraftMaterial, standingOf } from "./draft-choices.ts";
import { headlineOf } from "./draft-headline.ts";
import { pickBest, pickChosen } from "./draft-pick.ts";
import { withoutRetelling, withoutToldParts } from "./draft-retelling.ts";
import { sentencesOf } from "./draft-sentences.ts";
import { withOtherSides } from "./draft-sides.ts";
import type { Draft } from "./merge-result.ts";

/**
 * A draft that tells each claim once, in the words of the report that tells it best: lead, how, reactions, background.
 * Only body and standfirst are cited; what stands in an open conflict carries a finding and is told from both sides or
 * held back, what the desk decided against is left out. Every sentence has been through the gate. Claims that the desk
 * chose are all told, and nothing else.
 */
export function draftFromClaims(result: DraftMaterial, choices: DraftChoices = {}): Draft {
  const standing = standingOf(result, choices.settled);
  const candidates = candidatesOf(result, standing);
  const wanted = choices.claims ? chosenOf(result, choices.claims) : result.claims;
  const musts = choices.claims ? wanted : [];
  const picked = musts.length > 0 ? pickChosen(wanted, result.claims, candidates) : pickBest(wanted, candidates);
  const disputes = { standing, candidates, told: claimsBySentence(wanted), musts };
  const ordered = withoutRetelling(withOtherSides(picked, disputes), candidates, musts);
  const pen = { material: result, standing, house: choices.houseNames ?? {} };
  return {
    headline: headlineOf(result, ordered),
    paragraphs: withoutToldParts(ordered, candidates, musts).map((paragraph) => ({
      sentences: sentencesOf(paragraph, pen),
    })),
  };
}

function chosenOf({ claims }: DraftMaterial, wanted: readonly string[]) {
  const chosen = new Set(wanted);
  return claims.filter(({ key, id }) => chosen.has(key) || chosen.has(id));
}
