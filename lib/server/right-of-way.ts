import "server-only";

/** How many are being answered, and who lets them go first until nobody is. */
type Crossing = { answered: number; readonly waiting: Set<() => void> };

/** Next keeps a copy of this file for each of its own parts; they must know of each other. */
const kept = globalThis as typeof globalThis & { stetCrossing?: Crossing };

/** Milliseconds after which work without haste goes on though somebody is still being answered: it must get done too. */
const LONGEST_MS = 250;

/** Does what somebody at the desk waits for; in the meantime `giveWay` waits. */
export async function withRightOfWay<T>(work: () => Promise<T>): Promise<T> {
  const here = crossing();
  here.answered += 1;
  try {
    return await work();
  } finally {
    here.answered -= 1;
    if (here.answered === 0) for (const go of [...here.waiting]) go();
  }
}

/**
 * For work without haste, before each small portion of it: waits until nobody at the desk is being answered by this
 * process, but a quarter of a second at most. Never inside a transaction, whose locks others may wait for.
 */
export async function giveWay(): Promise<void> {
  const { answered, waiting } = crossing();
  if (answered === 0) return;
  await new Promise<void>((resolve) => {
    const go = () => {
      clearTimeout(timer);
      waiting.delete(go);
      resolve();
    };
    const timer = setTimeout(go, LONGEST_MS);
    waiting.add(go);
  });
}

function crossing(): Crossing {
  kept.stetCrossing ??= { answered: 0, waiting: new Set() };
  return kept.stetCrossing;
}
