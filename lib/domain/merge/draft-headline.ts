import { LOADED_WORDS } from "../language/lexicons/loaded-words.ts";
import { stemOf } from "../language/stems.ts";
import { isContent, tokensOf } from "../language/tokens.ts";
import type { DraftMaterial } from "./draft-choices.ts";
import type { Picked } from "./draft-lead.ts";
import { conceptOf } from "./frames.ts";

/** The report's headline that says most of what the draft begins with, soberly and undisputed; else the lead, shortened. */
export function headlineOf(result: DraftMaterial, ordered: readonly (readonly Picked[])[]): string {
  const lead = ordered[0]?.[0]?.candidate.sentence.text ?? "";
  const wanted = new Set(
    pointsOf(
      ordered
        .slice(0, 2)
        .flat()
        .map(({ candidate }) => candidate.sentence.text)
        .join(" "),
    ),
  );
  const disputed = new Set(
    result.conflicts.flatMap((conflict) =>
      conflict.severity === "high" ? conflict.sides.flatMap((side) => side.sentences) : [],
    ),
  );
  const scored = result.sentences
    .filter(({ block, text, id }) => block === "headline" && text.length <= 140 && !disputed.has(id))
    .map((sentence) => ({
      sentence,
      score: pointsOf(sentence.text).filter((point) => wanted.has(point)).length - loadOf(sentence.text),
    }));
  const [top] = scored.sort((a, b) => b.score - a.score || (a.sentence.id < b.sentence.id ? -1 : 1));
  return (top?.sentence.text ?? clipped(lead)).replace(/\.$/, "");
}

const LOADED_WORD = 3;
const SHOUTED_WORD = 2;

// What a headline loses for words that judge or shout, and for asking instead of telling.
function loadOf(text: string): number {
  const words = tokensOf(text).filter(({ kind }) => kind === "word");
  const loaded = words.filter(({ norm }) => LOADED_WORDS.has(norm)).length;
  const shouted = words.filter((word) => word.text.length > 3 && word.text === word.text.toUpperCase()).length;
  return loaded * LOADED_WORD + shouted * SHOUTED_WORD + (/[?!:]|\bwhat (?:is|we) known?\b/i.test(text) ? 1 : 0);
}

function pointsOf(text: string): string[] {
  return tokensOf(text)
    .filter(isContent)
    .map((token) => conceptOf({ ...token, stem: stemOf(token.norm) }));
}

const LONGEST_HEADLINE = 110;

// Up to the first comma that leaves a sentence standing, else whole words.
function clipped(text: string): string {
  if (text.length <= LONGEST_HEADLINE) return text;
  const comma = text.slice(0, LONGEST_HEADLINE).lastIndexOf(",");
  return comma > 40 ? text.slice(0, comma) : text.slice(0, text.lastIndexOf(" ", LONGEST_HEADLINE));
}
