import { EVENT_CONCEPTS } from "../../language/lexicons/concepts.ts";
import { stemOf } from "../../language/stems.ts";
import type { Frame } from "../frames.ts";
import type { Line } from "../lines.ts";
import { isPassive } from "./answers.ts";
import type { Figure } from "./figures.ts";

/** How a desk asks after a count, by what happened. */
const HAPPENED: Readonly<Record<string, string>> = {
  kill: "were killed",
  injure: "were injured",
  missing: "are missing",
  rescue: "were rescued",
  detain: "were arrested",
  infect: "were infected",
  gather: "gathered",
  protest: "protested",
  capture: "were taken",
  release: "were released",
  evacuate: "were evacuated",
  score: "were scored",
  charge: "were charged",
  fight: "fought",
  search: "searched",
  "power-loss": "are without power",
  layoff: "lose their jobs",
  vote: "voted",
  damage: "were damaged",
  deploy: "were sent",
  cancel: "were cancelled",
};
const CASUALTIES: ReadonlySet<string> = new Set(["kill", "injure", "missing", "rescue", "detain", "infect"]);
const PEOPLE: ReadonlySet<string> = new Set(["citizens", "crowd", "passenger"]);
const ABOARD = /\b(?:aboard|on board|onboard|carrying)\b/i;

/** The question that two figures answer differently, in plain words. */
export function figureQuestion(figure: Figure): string {
  const { quantity, event, line, standing } = figure;
  switch (quantity.kind) {
    case "count": {
      const counted = countedWord(figure);
      if (standing === "capacity") return `How many ${counted} is there room for?`;
      const happened =
        HAPPENED[event] ?? (counted === "people" && ABOARD.test(line.text) ? "were on board" : "were there");
      return `How many ${counted} ${happened}?`;
    }
    case "duration":
      return "How long is the term?";
    case "age":
      return "How old?";
    case "money":
      return "How much money is it?";
    case "percent":
      return percentQuestion(figure);
    case "speed":
      return "How fast was it?";
    case "distance":
      return "How far is it?";
    case "magnitude":
      return "How strong was it?";
    default:
      return "Which figure is right?";
  }
}

function countedWord({ quantity, noun }: Figure): string {
  if (CASUALTIES.has(noun) || PEOPLE.has(noun))
    return quantity.noun && !/^(?:person|one|passenger|resident)s?$/.test(quantity.noun) && !PEOPLE.has(noun)
      ? plural(quantity.noun)
      : "people";
  return quantity.noun ? plural(quantity.noun) : "of them";
}

function plural(noun: string): string {
  if (/^(?:person)$/.test(noun)) return "people";
  if (/(?:s|people|men|women|children|police|staff|personnel|crew)$/.test(noun)) return noun;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

const MOVES: Readonly<Record<string, string>> = {
  rise: "rise",
  decline: "fall",
  hike: "rise",
  cut: "fall",
  win: "win",
  lose: "lose",
};

function percentQuestion({ event, subject }: Figure): string {
  const what = subject.startsWith("#") ? subject.slice(1) : null;
  const move = MOVES[event];
  if (what && move) return `By how much did ${what} ${move}?`;
  return move ? `How big was the ${move}?` : "Which percentage is right?";
}

const BASES = new Map<string, string>();
for (const [form] of EVENT_CONCEPTS) if (!form.includes("-") && !BASES.has(stemOf(form))) BASES.set(stemOf(form), form);

/** The party of an event as a question names it: "the captain", "Roe"; null where the sentence shows none. */
export function partyOf(line: Line, frame: Frame): string | null {
  const party = frame.subject ?? frame.focus;
  if (!party) return null;
  if (party.named) return party.key.slice(1);
  const words = line.text.slice(party.start, party.end).toLowerCase();
  return /^(?:he|she|they|it|who|anyone|nobody|them)$/.test(words) || !/^\p{L}/u.test(words) ? null : `the ${words}`;
}

/** Whether it happened, asked of one sentence's event: "Was the captain arrested?" */
export function whetherQuestion(line: Line, frame: Frame, party: string | null): string {
  const word = line.text.slice(frame.word.start, frame.word.end).toLowerCase();
  const whom = party ?? partyOf(line, frame);
  if (/\b(?:no|an?|the|any) $/i.test(line.text.slice(0, frame.word.start)))
    return `Was there ${/^[aeiou]/.test(word) ? "an" : "a"} ${word}?`;
  if (isPassive(line, frame)) return whom ? `${were(whom)} ${whom} ${word}?` : `Was anybody ${word}?`;
  const base = `${baseOf(word)}${objectOf(line, frame)}`;
  if (!whom) return `Did they ${base}?`;
  return /\b(?:will|would|to)(?: not)? $/.test(line.text.slice(0, frame.word.start))
    ? `Will ${whom} ${base}?`
    : `Did ${whom} ${base}?`;
}

/** When it happened, asked of one sentence's event: "When did the ferry strike Harrow Bank?" */
export function whenQuestion(line: Line, frame: Frame | null): string {
  const party = frame ? partyOf(line, frame) : null;
  if (!frame || !party) return "When did it happen?";
  const word = line.text.slice(frame.word.start, frame.word.end).toLowerCase();
  if (isPassive(line, frame)) return `When ${were(party).toLowerCase()} ${party} ${word}?`;
  return /^(?:aground)$/.test(word)
    ? `When did ${party} run aground?`
    : `When did ${party} ${baseOf(word)}${objectOf(line, frame)}?`;
}

function were(party: string): string {
  return /^the \p{Ll}+s$/u.test(party) && !/ss$/.test(party) ? "Were" : "Was";
}

const LONGEST_OBJECT = 40;

// The words up to what it befell, where they follow at once: " the Harrow Bank".
function objectOf(line: Line, { word, object }: Frame): string {
  const words = object && object.start > word.end ? line.text.slice(word.end, object.end) : "";
  return words.length < LONGEST_OBJECT && /^ [^,;:.“”"]+$/.test(words) ? words : "";
}

function baseOf(word: string): string {
  return BASES.get(stemOf(word)) ?? word;
}
