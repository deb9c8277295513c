import "server-only";

/** How many are being answered, when the last one was (ms of `performance.now`), and who lets them go first. */
type Crossing = { answered: number; lastAt: number; readonly waiting: Set<() => void> };

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
    here.lastAt = performance.now();
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

/** Milliseconds without anybody to answer after which the desk is taken to be empty. */
const QUIET_MS = 1000;

/** Whether nobody at the desk has asked this process for anything of late: work without haste may come in larger portions. */
export function isQuiet(): boolean {
  const { answered, lastAt } = crossing();
  return answered === 0 && performance.now() - lastAt > QUIET_MS;
}

function crossing(): Crossing {
  kept.stetCrossing ??= { answered: 0, lastAt: Number.NEGATIVE_INFINITY, waiting: new Set() };
  return kept.stetCrossing;
}
