import type { Line } from "../lines.ts";
import type { Story } from "../story.ts";

/** The towns and buildings that a line names. */
export function townsIn(story: Story, line: Line): Set<string> {
  return new Set(
    (story.naming.mentions[line.index] ?? [])
      .filter(({ entity }) => entity.kind === "place")
      .map(({ entity }) => entity.canonical),
  );
}

/** Whether two scenes can be one: none names a place, or they share one. */
export function sameScene(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || [...a].some((place) => b.has(place));
}

/** The persons that a line tells of, those it only quotes apart. */
export function personsIn(story: Story, line: Line): Set<string> {
  const speakers = new Set(
    (story.attributions[line.index] ?? []).flatMap(({ voice }) => voice.entity?.canonical ?? []),
  );
  const persons = (story.naming.mentions[line.index] ?? []).filter(({ entity }) => entity.kind === "person");
  return new Set(persons.map(({ entity }) => entity.canonical).filter((name) => !speakers.has(name)));
}
