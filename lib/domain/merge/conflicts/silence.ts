import { findDemonym } from "../../language/places.ts";
import { isStory, type Line } from "../lines.ts";
import type { Story } from "../story.ts";
import type { Raised } from "./raised.ts";

const SILENT =
  /\b(?:(?:there (?:has|have|had|was|were) (?:been )?)?no (?:official |public |immediate |further )?(?:communication|comment|statement|word|response|reaction|announcement)|(?:has|have|had) not (?:yet )?(?:commented|responded|spoken|issued|made any)|did not (?:comment|respond|reply)|declined to comment)\b/i;

/** Words for those who make up an institution and speak for it. */
const MEMBERS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\bgovernment|authorities|regime|officials\b/i,
    /\b(?:president|(?:prime |foreign |defen[cs]e |interior |transport )?minist(?:er|ry)|army|military|government|premier|spokes\w+)\b/i,
  ],
  [/\bpolice\b/i, /\b(?:police|detective|commissioner|sheriff)\b/i],
  [
    /\bcompany|firm|operator|airline|club|bank\b/i,
    /\b(?:company|firm|operator|airline|club|bank|chief executive|ceo|chairman)\b/i,
  ],
  [/\barmy|military\b/i, /\b(?:army|military|general|troops)\b/i],
];

/** "No comment from the government so far" against those of the government who spoke. */
export function silenceConflicts(story: Story): Raised[] {
  return story.lines.flatMap((line): Raised[] => {
    const match = isStory(line) ? SILENT.exec(line.text) : null;
    if (!match) return [];
    const spoke = story.lines.filter(
      (other) => other.index !== line.index && isStory(other) && speaksFor(story, line, match.index, other),
    );
    const [first] = spoke;
    if (!first) return [];
    return [
      {
        kind: "status",
        severity: "high",
        question: "Has there been a statement or not?",
        reason:
          "One report says that nothing was said; others quote those who said it. What was not yet is soon out of date.",
        sides: [
          { value: line.text.slice(match.index, match.index + match[0].length), lines: [line.index] },
          { value: `${speakerName(story, first)} spoke`, lines: spoke.map(({ index }) => index) },
        ],
      },
    ];
  });
}

const UNOFFICIAL: ReadonlySet<string> = new Set(["rebels", "sources", "officials", "witnesses", "social", "footage"]);

function speaksFor(story: Story, silent: Line, at: number, other: Line): boolean {
  const rest = silent.text.slice(at);
  const members = MEMBERS.find(([body]) => body.test(rest))?.[1];
  if (!members) return false;
  return (story.attributions[other.index] ?? []).some(({ voice, speaker, reporting }) => {
    if (!voice.named || !speaker || reporting?.kind === "hearsay" || UNOFFICIAL.has(voice.group ?? "")) return false;
    const titles = voice.entity?.titles.join(" ") ?? "";
    return (
      members.test(`${other.text.slice(speaker.start, speaker.end)} ${titles}`) &&
      !abroad(story, silent, speaker, other)
    );
  });
}

// Another country's ministry breaks nobody else's silence.
function abroad(story: Story, silent: Line, speaker: { start: number; end: number }, other: Line): boolean {
  const own = lands(silent, { start: 0, end: silent.text.length });
  const [main] = story.countries;
  return [...lands(other, speaker)].some((land) => land !== main && !own.has(land));
}

function lands(line: Line, span: { start: number; end: number }): Set<string> {
  const inside = line.words.filter(
    (word) => word.start >= span.start && word.end <= span.end && /^\p{Lu}/u.test(word.text),
  );
  return new Set(inside.flatMap((word) => findDemonym(word.norm) ?? []));
}

function speakerName(story: Story, line: Line): string {
  const attribution = (story.attributions[line.index] ?? []).find(({ speaker }) => speaker !== null);
  return attribution?.speaker ? line.text.slice(attribution.speaker.start, attribution.speaker.end) : "somebody";
}
