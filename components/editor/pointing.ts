import type { Cite } from "#lib/editor/marks/cite.ts";

/** What lies under the pointer: a sentence of the text, or a passage of a report. */
export type Pointed =
  | { readonly in: "text"; readonly sid: string }
  | { readonly in: "sources"; readonly passage: Cite }
  | null;

/** Tells each pane what the pointer is on in the other. It changes with every move, so only who asks draws anew. */
export type Pointing = {
  readonly get: () => Pointed;
  readonly set: (pointed: Pointed) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createPointing(): Pointing {
  let pointed: Pointed = null;
  const listeners = new Set<() => void>();
  return {
    get: () => pointed,
    set: (next) => {
      if (keyOf(next) === keyOf(pointed)) return;
      pointed = next;
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function keyOf(pointed: Pointed): string {
  if (pointed === null) return "";
  if (pointed.in === "text") return pointed.sid;
  const { report, from, to } = pointed.passage;
  return `${report} ${from} ${to}`;
}
