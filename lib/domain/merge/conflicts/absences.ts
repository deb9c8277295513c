import { isContent } from "../../language/tokens.ts";
import { conceptOf } from "../frames.ts";
import { isStory, type Line, type Word } from "../lines.ts";
import type { Story } from "../story.ts";
import { stretchAnswer } from "./answers.ts";
import type { Raised } from "./raised.ts";

type Absence = {
  readonly line: Line;
  readonly thing: string;
  readonly word: Word;
  readonly from: number;
  readonly to: number;
};

/** "no blast took place", "there was no fire", "denied that shots were used": the thing itself is denied. */
const DENIED_THINGS: readonly RegExp[] = [
  /\b(?:there (?:is|was|were|are|had been|has been)) (?:no|never any)((?: \p{L}+){1,3})/giu,
  /(?<![\p{L}])no((?: \p{L}+){1,2}) (?:took place|occurred|happened|was heard|were heard|was fired|were fired|was used|were used|was found|were found|was paid|were paid|was seen)\b/giu,
  /\b(?:no (?:sign|evidence|trace|indication)s? of)((?: \p{L}+){1,3})/giu,
  /\bden(?:y|ied|ies|ying) (?:using |having used |firing |having fired |the use of |reports of |any )((?:\p{L}+ ?){1,3})/giu,
  /\bden(?:y|ied|ies|ying) that (?:an? |the )?((?:\p{L}+ ){1,2}?)(?:on [\p{L} ]{2,24} )?(?:was|were|had been|have been) (?:used|fired|involved|paid|given|to blame|the (?:cause|reason|problem|issue))\b/giu,
  /\b(?:ruled out|dismissed (?:talk|reports|suggestions) of)((?: \p{L}+){1,3})/giu,
];
/** What is denied in passing, of everything: it opposes nobody. */
const IDLE = new Set(
  "injury report word casualty comment sign evidence detail plan doubt change need problem reason way time idea question immediate damage victim kill injure talk rescue missing people citizens declare confirm deny".split(
    " ",
  ),
);
/** Asserted elsewhere only where it is neither wished, feared nor asked for. */
const UNSURE =
  /\b(?:no|not|never|without|if|whether|would|could|might|may|fears?|feared|risk of|threat of|rul(?:ed|ing) out|den(?:y|ied|ies)|call(?:ed|s|ing)? for|demand(?:ed|s|ing)?|exercise|drill|prevent)\b/i;

/** What one report says did not exist or happen and another tells of. */
export function absenceConflicts(story: Story): Raised[] {
  const absences = story.lines.filter(isStory).flatMap(absencesIn);
  const stems = new Set(absences.map(({ word }) => word.stem));
  const told = new Map<string, Assertion[]>();
  for (const line of stems.size > 0 ? story.lines.filter(isStory) : [])
    line.words.forEach((word, at) => {
      if (stems.has(word.stem)) told.set(word.stem, [...(told.get(word.stem) ?? []), { line, at }]);
    });
  return absences.flatMap((absence): Raised[] => {
    const asserting = (told.get(absence.word.stem) ?? []).slice(0, MOST).filter((one) => asserts(one, absence));
    const [first] = asserting;
    if (!first) return [];
    const word = story.lines[first.line.index]?.words[first.at];
    return [
      {
        kind: "status",
        severity: "high",
        question: `Was there ${absence.word.text.toLowerCase()} or not?`,
        reason: "One report tells of what another says there was not.",
        sides: [
          {
            value: word ? stretchAnswer(first.line.text, leadingStart(first.line, first.at), word.end) : "Told",
            lines: asserting.map(({ line }) => line.index),
          },
          { value: stretchAnswer(absence.line.text, absence.from, absence.to), lines: [absence.line.index] },
        ],
      },
    ];
  });
}

function absencesIn(line: Line): Absence[] {
  return DENIED_THINGS.flatMap((pattern) =>
    [...line.text.matchAll(pattern)].flatMap((match): Absence[] => {
      const from = match.index;
      const to = from + match[0].trimEnd().length;
      const end = from + match[0].indexOf(match[1] ?? "") + (match[1] ?? "").length;
      const inside = line.words.filter(
        (word) => word.start >= from && word.end <= end && word.kind === "word" && isContent(word),
      );
      const word = inside.at(-1);
      const thing = word ? conceptOf(word) : "";
      return word && !IDLE.has(thing) && !/^(?:no|deny|denied|denies|sign|evidence)$/.test(word.norm)
        ? [{ line, thing, word, from, to }]
        : [];
    }),
  );
}

type Assertion = { readonly line: Line; readonly at: number };

/** So many sentences of one word are held against a denial. */
const MOST = 60;

function asserts({ line, at }: Assertion, absence: Absence): boolean {
  const word = line.words[at];
  return (
    word !== undefined &&
    line.reportIndex !== absence.line.reportIndex &&
    conceptOf(word) === absence.thing &&
    !UNSURE.test(clauseOf(line.text, word.start))
  );
}

function clauseOf(text: string, at: number): string {
  const before =
    text
      .slice(0, at)
      .split(/[,;:]\s/)
      .at(-1) ?? "";
  return before + (text.slice(at).split(/[,;:]\s/)[0] ?? "");
}

// From the verb before it: "had heard a blast".
function leadingStart(line: Line, at: number): number {
  return line.words[Math.max(0, at - 3)]?.start ?? 0;
}
