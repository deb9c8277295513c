import { readFileSync } from "node:fs";
import { isAlive } from "./postgres-cluster.ts";

/** A terminal and npm may both pass on one Ctrl-C; what comes this soon after the first is the same one. */
const SAME_CTRL_C_MS = 1_000;
const LOOK_AFTER_NPM_MS = 500;

/** Aborted by the first Ctrl-C, SIGTERM or closed terminal, or when npm, which ran us, is gone. A second Ctrl-C ends the process where it stands. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let firstAt = Number.POSITIVE_INFINITY;
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(name, () => {
      if (Date.now() - firstAt > SAME_CTRL_C_MS) process.exit(1);
      firstAt = Math.min(firstAt, Date.now());
      controller.abort();
    });
  if (process.env.npm_lifecycle_event) abortWithoutNpm(controller);
  return controller.signal;
}

/** npm runs us through a shell, which dies of a signal without passing it on. */
function abortWithoutNpm(controller: AbortController): void {
  const parent = process.ppid;
  const npm = parentOf(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === null || isAlive(npm))) return;
    clearInterval(timer);
    controller.abort();
  }, LOOK_AFTER_NPM_MS);
  timer.unref();
}

/** Null where the system does not say, or nobody is left to say. */
function parentOf(pid: number): number | null {
  try {
    const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
    return parent > 1 ? parent : null;
  } catch {
    return null;
  }
}
