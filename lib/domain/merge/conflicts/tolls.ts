import { isStory } from "../lines.ts";
import type { Story } from "../story.ts";
import { CASUALTIES, type Figure } from "./figures.ts";
import { sameVictims, worldsApart } from "./figures-alike.ts";
import { sameScene } from "./scenes.ts";

/** A toll stands at the head of a report; further down stand the parts of it. */
const HEAD_LINES = 6;
const TOLLS_HELD = 60;

/** The pairs of tolls that are one: how many were killed, hurt or missing is one figure of the event, however its sentences are worded. */
export function sameTolls(
  story: Story,
  figures: readonly Figure[],
  at: ReadonlyMap<Figure, number>,
): [number, number][] {
  const heads = headsOfReports(story);
  const byNoun = new Map<string, Figure[]>();
  for (const figure of figures)
    if (CASUALTIES.has(figure.noun) && figure.quantity.kind === "count" && isToll(figure, heads))
      byNoun.set(figure.noun, [...(byNoun.get(figure.noun) ?? []), figure]);
  return [...byNoun.values()].flatMap((list) =>
    list
      .slice(0, TOLLS_HELD)
      .flatMap((a, place) =>
        list
          .slice(place + 1, TOLLS_HELD)
          .flatMap((b): [number, number][] =>
            a.line.reportIndex !== b.line.reportIndex &&
            a.standing === b.standing &&
            sameVictims(a, b) &&
            !worldsApart(a.quantity, b.quantity) &&
            near(a, b)
              ? [[at.get(a) ?? 0, at.get(b) ?? 0]]
              : [],
          ),
      ),
  );
}

function near(a: Figure, b: Figure): boolean {
  return sameScene(a.persons, b.persons) && (sameScene(a.towns, b.towns) || a.towns.size + b.towns.size < 4);
}

function headsOfReports(story: Story): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const line of story.lines)
    if (isStory(line) && !first.has(line.reportIndex)) first.set(line.reportIndex, line.index);
  return first;
}

const PART =
  /\b(?:family|among them|including|of them|of whom|others?|another|more|two of|three of|most of|half of|earlier|previous|last|history)\b/i;

function isToll({ line, quantity }: Figure, heads: ReadonlyMap<number, number>): boolean {
  return (
    line.index - (heads.get(line.reportIndex) ?? line.index) < HEAD_LINES &&
    !PART.test(line.text.slice(Math.max(0, quantity.start - 24), quantity.end + 40))
  );
}
