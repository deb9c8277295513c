/** How long a window that was loaded again waits for itself to be gone, in ms, before it takes the other for a copy. */
const COPY_AFTER = 1_000;
const KEY = "stet.window";

let named: Promise<string> | null = null;
let isNew = false;

/**
 * The name of this window: the same after it was loaded again, and another than that of every other window, a copy of
 * this one too – which a browser makes with all that the window remembers.
 */
export function ownWindow(): Promise<string> {
  named ??= nameWindow();
  return named;
}

/** Whether this page gave the window its name: nothing was done under it before. False until somebody asked for the name. */
export function isNewWindow(): boolean {
  return isNew;
}

/** The names of windows that are open in this browser now; empty where the browser does not say. */
export async function openWindows(): Promise<ReadonlySet<string>> {
  const { held = [] } = (await locks()?.query()) ?? {};
  return new Set(held.flatMap(({ name }) => (name?.startsWith(`${KEY}.`) ? name.slice(KEY.length + 1) : [])));
}

async function nameWindow(): Promise<string> {
  const known = remembered();
  if (known !== null && (await holds(known))) return known;
  const name = [...crypto.getRandomValues(new Uint8Array(12))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  remember(name);
  isNew = true;
  // Nobody else can have it: there is nothing to wait for.
  void holds(name);
  return name;
}

/** Takes the name for as long as the window is there; false when another window has it. */
function holds(name: string): Promise<boolean> {
  const kept = locks();
  if (!kept) return Promise.resolve(true);
  return new Promise((resolve) => {
    const hold = () => {
      resolve(true);
      return new Promise(() => undefined);
    };
    kept.request(`${KEY}.${name}`, { signal: AbortSignal.timeout(COPY_AFTER) }, hold).catch(() => resolve(false));
  });
}

/** Browsers have them only where the connection is safe, or the machine one's own. */
function locks(): LockManager | undefined {
  return typeof navigator === "undefined" ? undefined : navigator.locks;
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function remember(name: string): void {
  try {
    sessionStorage.setItem(KEY, name);
  } catch {
    // Without storage every load is a window of its own.
  }
}
