import type { Quantity } from "../../language/numbers.ts";
import { conceptOfWord, type Figure } from "./figures.ts";

const ANYBODY =
  /^(?:people|persons?|others?|victims?|dead|killed|injured|wounded|missing|bodies|casualties|men|women|survivors?|)$/;

/** "Three people" may be "three miners"; so many passengers are not so many rescuers. */
export function sameVictims(a: Figure, b: Figure): boolean {
  const [first, second] = [a.quantity.noun ?? "", b.quantity.noun ?? ""];
  if (ANYBODY.test(first) || ANYBODY.test(second) || first.replace(/s$/, "") === second.replace(/s$/, "")) return true;
  return conceptOfWord(first) === conceptOfWord(second);
}

/** Counts that differ by more than this count different things. */
const WORLDS_APART = 25;

/** Whether two quantities lie too far apart to be of one thing. */
export function worldsApart(a: Quantity, b: Quantity): boolean {
  const [low, high] = a.lo <= b.lo ? [a, b] : [b, a];
  const most = Number.isFinite(low.hi) ? low.hi : low.lo;
  return a.kind === "count" && most > 0 && high.lo / most > WORLDS_APART;
}
