import { findCountry } from "../../language/places.ts";
import { CASUALTIES, type Figure, figuresOf } from "../conflicts/figures.ts";
import { sameVictims } from "../conflicts/figures-alike.ts";
import { agree, PEOPLE } from "../conflicts/numbers.ts";
import type { RelatedPair } from "../conflicts/related.ts";
import { sameScene } from "../conflicts/scenes.ts";
import { isStory } from "../lines.ts";
import type { Story } from "../story.ts";
import type { Explained } from "./explained.ts";
import { sideOf } from "./figure-words.ts";
import { isPlanned } from "./planned.ts";

/** Figures that differ because they count different things: another place, other people, what there is room for. */
export function otherThings(story: Story, pairs: readonly RelatedPair[]): Explained[] {
  return pairs.flatMap(({ a, b }) => {
    const [one, other] = [story.lines[a], story.lines[b]];
    if (!one || !other || !isStory(one) || !isStory(other)) return [];
    return figuresOf(story, one).flatMap((p) => figuresOf(story, other).flatMap((q) => explain(p, q)));
  });
}

function explain(a: Figure, b: Figure): Explained[] {
  const [p, q] = [a.quantity, b.quantity];
  if (p.kind !== q.kind || p.unit !== q.unit || agree(p, q)) return [];
  if (isPlanned(a.line, p) !== isPlanned(b.line, q)) return [];
  const reason = p.kind === "count" ? countedReason(a, b) : p.kind === "duration" ? spanReason(a, b) : null;
  return reason === null ? [] : [{ kind: "counted", reason, sides: [sideOf(a.line, p), sideOf(b.line, q)] }];
}

const STANDINGS = { capacity: "says how many there is room for", staff: "says how many work there" } as const;

function countedReason(a: Figure, b: Figure): string | null {
  const people = (figure: Figure) => PEOPLE.has(figure.noun) || CASUALTIES.has(figure.noun);
  if (worldsApart(a, b)) return null;
  if (a.noun === "" || !(a.noun === b.noun || (people(a) && people(b)))) return null;
  if (a.standing !== b.standing) {
    const [special, plain] = a.standing === null ? [b, a] : [a, b];
    if (special.standing === null || plain.standing !== null || CASUALTIES.has(plain.event) || plain.noun === "seat")
      return null;
    return `“${answerOf(special)}” ${STANDINGS[special.standing]}; “${answerOf(plain)}” how many there were.`;
  }
  if (a.event === "" || a.event !== b.event) return null;
  if (CASUALTIES.has(a.event) && !sameVictims(a, b))
    return `“${answerOf(a)}” and “${answerOf(b)}” count different people.`;
  if (!sameScene(a.towns, b.towns) && ![...a.towns, ...b.towns].some(findCountry))
    return `“${answerOf(a)}” is said of ${listed(a.towns)}, “${answerOf(b)}” of ${listed(b.towns)}.`;
  return null;
}

/** Nobody takes figures so many times apart for one. */
const TIMES_APART = 10;

function worldsApart({ quantity: p }: Figure, { quantity: q }: Figure): boolean {
  const [low, high] = p.lo <= q.lo ? [p, q] : [q, p];
  return high.lo > (Number.isFinite(low.hi) ? low.hi : low.lo) * TIMES_APART;
}

/** Lengths of rule and service belong to whoever ruled and served. */
const TERMS: ReadonlySet<string> = new Set(["rule", "end", "lead", "govern", "overthrow", "serve", "hold"]);
const YEAR = 31_000_000;

function spanReason(a: Figure, b: Figure): string | null {
  const long = (figure: Figure) => (figure.quantity.value ?? figure.quantity.lo) >= YEAR;
  if (!long(a) || !long(b) || !(a.event === b.event || (TERMS.has(a.event) && TERMS.has(b.event)))) return null;
  const differ = [...a.persons, ...b.persons].some((name) => a.persons.has(name) !== b.persons.has(name));
  if (!differ || a.persons.size === 0 || b.persons.size === 0) return null;
  return `“${answerOf(a)}” is said of ${listed(a.persons)}, “${answerOf(b)}” of ${listed(b.persons)}.`;
}

function answerOf({ line, quantity }: Figure): string {
  return sideOf(line, quantity).value;
}

function listed(names: ReadonlySet<string>): string {
  const list = [...names].sort();
  return list.length < 2 ? (list[0] ?? "") : `${list.slice(0, -1).join(", ")} and ${list.at(-1) ?? ""}`;
}
