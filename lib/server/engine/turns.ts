import "server-only";

/** Does a piece of work when its turn comes. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T>;

/** Lets so many pieces of work run at once; the others wait, in the order in which they came. */
export function createTurns(atOnce: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running >= atOnce) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
    try {
      return await work();
    } finally {
      // The place goes from hand to hand, so that nobody who comes just now gets ahead.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
