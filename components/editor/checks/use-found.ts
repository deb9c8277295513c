"use client";
import { startTransition, useEffect, useState } from "react";
import type { FoundPassage } from "#lib/domain/passages/find-passages.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { lacksSource } from "#lib/editor/queries/uncited-sentences.ts";
import type { Reading } from "../reading/reading.ts";

/** What the reports say about one sentence. */
export type Found = {
  readonly sid: string;
  /** `source`: it names none; `finding`: its passages do not say it so. */
  readonly why: "source" | "finding";
  readonly passages: readonly FoundPassage[];
};

type FoundParts = {
  readonly reading: Reading;
  /** The sentence at the caret. */
  readonly active: StorySentence | null;
  readonly hasFindings: boolean;
};

/** The passages for the sentence at the caret, where it lacks a source or does not agree with those it has; else null. */
export function useFound({ reading, active, hasFindings }: FoundParts): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const why = active === null ? null : lacksSource(active) ? "source" : hasFindings ? "finding" : null;
  const [sid, text] = [active?.sid ?? null, active?.text ?? ""];
  useEffect(() => {
    if (why === null || sid === null) return;
    let isOpen = true;
    reading.ask({ kind: "find", sentence: text }).then((passages) => {
      if (isOpen) startTransition(() => setFound({ sid, why, passages }));
    });
    return () => {
      isOpen = false;
    };
  }, [reading, why, sid, text]);
  // While a new answer is on its way the last one stays, unless it was about another sentence.
  return why !== null && found?.sid === sid ? { ...found, why } : null;
}
