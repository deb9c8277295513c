import { isStory, type Line } from "../lines.ts";
import type { Story } from "../story.ts";
import type { Raised } from "./raised.ts";
import { groupAgreeing } from "./related.ts";

/** Craft and arms that reports describe, and the words that make two of them different things. */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    plane: "plane aircraft jet airplane aeroplane airliner",
    helicopter: "helicopter chopper",
    ship: "ship vessel ferry boat tanker freighter trawler",
    train: "train",
    vehicle: "car van lorry truck bus",
    weapon: "gun rifle pistol knife handgun",
  }).flatMap(([kind, words]) => words.split(" ").map((word): [string, string] => [word, kind])),
);
const MODIFIERS =
  /\b(?<kind>private|special|military|cargo|commercial|passenger|presidential|charter(?:ed)?|fishing|freight|high-speed|hired|rented|stolen|hunting|assault|semi-automatic|kitchen)\b/i;
/** A type as makers write it: letters, a hyphen, figures. */
const DESIGNATION =
  /\b(?:\p{Lu}\p{L}+ )?\p{Lu}{1,3}-?\d{2,4}\p{L}{0,3}\b|\b(?:Boeing|Airbus|Cessna|Embraer|Antonov|Ilyushin|Tupolev) (?:\p{Lu}-?)?\d{2,4}(?:-\d+)?\b/u;

type Described = { readonly line: Line; readonly kind: string; readonly words: string; readonly type: boolean };

/** One craft or weapon under descriptions that do not go together: a private plane, a transport of a named type. */
export function descriptionConflicts(story: Story): Raised[] {
  const found = story.lines.filter(isStory).flatMap(describedIn);
  const kinds = [...new Set(found.map(({ kind }) => kind))].sort();
  return kinds.flatMap((kind): Raised[] => {
    const list = found.filter((entry) => entry.kind === kind);
    const sides = groupAgreeing(list, (a, b) => a.words.toLowerCase() === b.words.toLowerCase());
    const reports = new Set(list.map(({ line }) => line.reportIndex));
    if (sides.length < 2 || reports.size < 2 || !areTellable(sides)) return [];
    return [
      {
        kind: "name",
        severity: "medium",
        question: `What kind of ${kind} was it?`,
        reason: "The reports describe it in ways that need not be one thing.",
        sides: sides.map((side) => ({ value: side[0]?.words ?? "", lines: side.map(({ line }) => line.index) })),
      },
    ];
  });
}

// A maker's type against anything, or two words that exclude each other; "special" says nothing.
function areTellable(sides: readonly Described[][]): boolean {
  if (sides.some((side) => side.some(({ type }) => type))) return true;
  return sides.filter((side) => !/^(?:special|presidential|charter)/i.test(side[0]?.words ?? "")).length > 1;
}

function describedIn(line: Line): Described[] {
  const found: Described[] = [];
  for (const word of line.words) {
    const kind = KINDS.get(word.norm);
    if (!kind) continue;
    const before = line.text.slice(Math.max(0, word.start - 24), word.start);
    const modifier = MODIFIERS.exec(before.split(/[,;.]/).at(-1) ?? "");
    if (modifier) found.push({ line, kind, words: `${modifier[0]} ${word.text}`, type: false });
  }
  const designation = DESIGNATION.exec(line.text);
  const boarding = /\b(?:board|boarded|aboard|flew|flying|piloted|landed|took off|crashed|airport)\b/i.test(line.text);
  if (designation && boarding) found.push({ line, kind: "plane", words: designation[0], type: true });
  return found;
}
