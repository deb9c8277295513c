import type { Story } from "../story.ts";
import type { Raised } from "./raised.ts";
import { groupAgreeing } from "./related.ts";

const ROLES: ReadonlySet<string> = new Set(
  "senior military army security police government intelligence naval party palace health local".split(" "),
);

/** The unnamed people of one origin under different descriptions: "army officers" here, "officials" there. */
export function sourceConflicts(story: Story): Raised[] {
  const byKey = new Map<string, { line: number; text: string }[]>();
  for (const { line, voice, speaker } of story.attributions.flat()) {
    if (voice.group !== "officials" && voice.group !== "sources") continue;
    const text = speaker ? (story.lines[line]?.text.slice(speaker.start, speaker.end) ?? "") : "";
    const key = story.voiceKeys.get(voice) ?? voice.key;
    if (text) byKey.set(key, [...(byKey.get(key) ?? []), { line, text }]);
  }
  return [...byKey.values()].flatMap((list): Raised[] => {
    const counted = list.filter(({ text }) => /^(?:two|three|four|five|several|\d+)\b/i.test(text));
    const sides = groupAgreeing(counted, (a, b) => roleOf(a.text) === roleOf(b.text));
    if (sides.length < 2) return [];
    return [
      {
        kind: "attribution",
        severity: "low",
        question: `Who are the unnamed sources: ${sides.map((side) => side[0]?.text ?? "").join(" or ")}?`,
        reason: "What seem to be the same people are described differently; they count as one origin.",
        sides: sides.map((side) => ({ value: side[0]?.text ?? "", lines: side.map(({ line }) => line) })),
      },
    ];
  });
}

function roleOf(text: string): string {
  const words = text.toLowerCase().split(/\s+/);
  return [...words.filter((word) => ROLES.has(word) && word !== "senior"), words.at(-1) ?? ""].join(" ");
}
