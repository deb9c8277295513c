import { EXCLUSIVE_STATES, type StatePair } from "../../language/lexicons/states.ts";
import { FACILITY_HEADS } from "../../language/lexicons/titles.ts";
import { nameParts } from "../../language/names-spelling.ts";
import { isStory, type Line } from "../lines.ts";
import type { Story } from "../story.ts";
import { stretchAnswer } from "./answers.ts";
import type { Raised, RaisedSide } from "./raised.ts";

/** States of one person, place or thing that exclude each other, told by two sentences. */
export function statusConflicts(story: Story): Raised[] {
  return EXCLUSIVE_STATES.flatMap((pair) => conflictsOf(story, pair));
}

type Told = { readonly line: Line; readonly names: ReadonlySet<string>; readonly text: string };

function conflictsOf(story: Story, pair: StatePair): Raised[] {
  const [ones, others] = [told(story, pair, pair.one, pair.other), told(story, pair, pair.other, pair.one)];
  const raised: Raised[] = [];
  for (const name of [...new Set(ones.flatMap(({ names }) => [...names]))].sort()) {
    const [first, second] = [
      ones.filter(({ names }) => names.has(name)),
      others.filter(({ names }) => names.has(name)),
    ];
    const own = new Set(first.map(({ line }) => line.index));
    const against = second.filter(({ line }) => !own.has(line.index));
    if (first.length === 0 || against.length === 0) continue;
    raised.push({
      kind: pair.kind,
      severity: pair.severity,
      question: pair.question.replace("{name}", name),
      reason: "Both cannot hold at one time; the later or better sourced one may have overtaken the other.",
      sides: [side(first), side(against)],
    });
  }
  return strongest(raised, pair.same === "any" ? 1 : 2);
}

// One question about a state is enough: the name that most sentences share.
function strongest(raised: readonly Raised[], most: number): Raised[] {
  const size = (conflict: Raised) => conflict.sides.reduce((sum, { lines }) => sum + lines.length, 0);
  return [...raised].sort((a, b) => size(b) - size(a)).slice(0, most);
}

function side(list: readonly Told[]): RaisedSide {
  return { value: list[0]?.text ?? "", lines: list.map(({ line }) => line.index) };
}

// "Although he was said to be missing, he has arrived": the sentence says the later of the two.
function told(story: Story, pair: StatePair, pattern: RegExp, contrary: RegExp): Told[] {
  return story.lines.flatMap((line): Told[] => {
    if (!isStory(line)) return [];
    const match = pattern.exec(line.text.toLowerCase());
    if (!match || (contrary.exec(line.text.toLowerCase())?.index ?? -1) > match.index) return [];
    return [
      {
        line,
        names: namesFor(story, line, pair, match.index),
        text: stretchAnswer(line.text, match.index, match.index + match[0].length),
      },
    ];
  });
}

// The person or place that the state is said of: named in the sentence, or meant by "the president", "the palace".
function namesFor(story: Story, line: Line, pair: StatePair, at: number): ReadonlySet<string> {
  const mentions = story.naming.mentions[line.index] ?? [];
  const resolved = (story.frames[line.index] ?? [])
    .flatMap(({ subject, object }) => [subject?.key, object?.key])
    .filter((key) => key?.startsWith("#"));
  const points = (story.features.of[line.index] ?? []).filter((point) => point.startsWith("#"));
  const all = new Set([
    ...mentions.map(({ entity }) => entity.canonical),
    ...[...resolved, ...points].map((key) => key?.slice(1) ?? ""),
  ]);
  const kindOf = new Map(story.naming.index.entities.map((entity) => [entity.canonical, entity.kind]));
  const speakers = new Set(
    (story.attributions[line.index] ?? []).flatMap(({ voice }) => voice.entity?.canonical ?? []),
  );
  const kept = [...all].filter((name) => {
    const kind = kindOf.get(name);
    if (pair.same === "person") return kind === "person" && (!speakers.has(name) || onlyPerson(all, kindOf));
    if (pair.same === "place") return kind === "place";
    if (pair.same === "building") return kind === "place" && FACILITY_HEADS.has(nameParts(name).at(-1) ?? "");
    return kind !== "place" && nearEnough(mentions, name, at);
  });
  const suspects = pair.same === "person" && SUSPECT.test(line.text) ? ["the suspect"] : [];
  const things = pair.same === "place" || pair.same === "building" ? thingsNear(story, line) : [];
  return new Set([...kept, ...things, ...suspects]);
}

function onlyPerson(all: ReadonlySet<string>, kindOf: ReadonlyMap<string, string>): boolean {
  return [...all].filter((name) => kindOf.get(name) === "person").length === 1;
}

/** Whom a report means that does not name him. */
const SUSPECT = /\b(?:suspect|gunman|attacker|assailant|killer|the (?:man|woman|driver) who)\b/i;

const NEAR = 60;

function nearEnough(
  mentions: readonly {
    readonly start: number;
    readonly end: number;
    readonly entity: { readonly canonical: string };
  }[],
  name: string,
  at: number,
): boolean {
  return mentions.some((mention) => mention.entity.canonical === name && Math.abs(mention.start - at) < NEAR);
}

const BUILT: ReadonlySet<string> = new Set([
  "palace",
  "airport",
  "bridge",
  "school",
  "hospital",
  "station",
  "prison",
  "building",
]);

// "the palace", where no report gives it a name of its own.
function thingsNear(story: Story, line: Line): string[] {
  return (story.features.of[line.index] ?? []).filter((point) => BUILT.has(point)).map((point) => `the ${point}`);
}
