"use client";
import { useCallback } from "react";
import { useRemembered } from "./remembered.ts";

export type Panes = {
  /** The pane that a phone shows. */
  readonly shown: string;
  readonly isFolded: (id: string) => boolean;
  /** Brings a pane into sight, wherever it is: unfolds it, and turns a phone to it. */
  readonly show: (id: string) => void;
  readonly toggleFold: (id: string) => void;
};

/** The state of the SplitPane of this name, for the pane itself and for whoever wants to turn to one: a sentence to its sources. */
export function usePanes(name: string, first: string): Panes {
  const [folded, setFolded] = useRemembered(`stet.panes.${name}.folded`, "");
  const [shown, setShown] = useRemembered(`stet.panes.${name}.shown`, first);
  const fold = useCallback(
    (id: string, away: boolean) => {
      const rest = idsIn(folded).filter((other) => other !== id);
      setFolded((away ? [...rest, id] : rest).join(" "));
    },
    [folded, setFolded],
  );
  return {
    shown,
    isFolded: (id) => idsIn(folded).includes(id),
    show: (id) => {
      setShown(id);
      fold(id, false);
    },
    toggleFold: (id) => fold(id, !idsIn(folded).includes(id)),
  };
}

function idsIn(text: string): readonly string[] {
  return text.split(" ").filter((id) => id !== "");
}
