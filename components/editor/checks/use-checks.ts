"use client";
import type { Editor } from "@tiptap/core";
import { startTransition, useEffect, useMemo, useState } from "react";
import type { Finding } from "#lib/domain/verify/finding.ts";
import { exceptionsOf, showExceptions } from "#lib/editor/plugins/exceptions.ts";
import { type StorySentence, sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import type { EditorDismissal } from "../desk-services.ts";
import type { EditorConflict, EditorReport } from "../editor-types.ts";
import type { Reading } from "../reading/reading.ts";
import { type Check, checksOf, sidesTaken } from "./check-list.ts";
import { siftFindings } from "./dismissed.ts";
import { type EditorChange, lostGround } from "./lost-ground.ts";

// Long enough that a key is on the screen first, short enough to feel at once.
const AFTER_TYPING = 180;
const AFTER_OPENING = 250;
/** How many sentences the gate is asked about at once: an edit in between waits for no more than these. */
const TOGETHER = 50;
/** How many judgements are kept for words that come back, by undo or by a second thought. */
const MOST_KEPT = 20_000;
const NO_FINDINGS: readonly Finding[] = [];

type Findings = ReadonlyMap<string, readonly Finding[]>;

export type Checked = {
  readonly sentences: readonly StorySentence[];
  /** What the gate says and nobody has dismissed. */
  readonly findings: Findings;
  /** What somebody has dismissed of what the gate says, by sentence. */
  readonly dismissed: ReadonlyMap<string, readonly EditorDismissal[]>;
  readonly checks: readonly Check[];
};

type CheckParts = {
  readonly editor: Editor | null;
  readonly reading: Reading;
  readonly conflicts: readonly EditorConflict[];
  readonly changes: readonly EditorChange[];
  readonly reports: readonly EditorReport[];
  readonly dismissals: readonly EditorDismissal[];
};

/** The sentences of the text with what there is to say about them, a moment after each change; also marks them in the text. */
export function useChecks({ editor, reading, conflicts, changes, reports, dismissals }: CheckParts): Checked {
  const sentences = useSentences(editor);
  const judged = useFindings(sentences, reading);
  const { open: findings, dismissed } = useMemo(
    () => siftFindings(judged, sentences, dismissals),
    [judged, sentences, dismissals],
  );
  const taken = useMemo(() => sidesTaken(sentences, conflicts), [sentences, conflicts]);
  const lost = useMemo(() => lostGround(sentences, changes, reports), [sentences, changes, reports]);
  useEffect(() => {
    if (!editor || editor.isDestroyed) return;
    const conflicts = new Map([...taken, ...lost]);
    const seen = exceptionsOf(editor.state);
    // Mostly there is nothing yet, and a transaction is felt while a long text opens.
    if ([findings, conflicts, seen.findings, seen.conflicts].every(({ size }) => size === 0)) return;
    editor.view.dispatch(showExceptions(editor.state.tr, { findings, conflicts }));
  }, [editor, findings, taken, lost]);
  const checks = useMemo(
    () => checksOf({ sentences, findings, conflicts: taken, lost }),
    [sentences, findings, taken, lost],
  );
  return { sentences, findings, dismissed, checks };
}

function useSentences(editor: Editor | null): readonly StorySentence[] {
  const [sentences, setSentences] = useState<readonly StorySentence[]>([]);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The panes follow when the browser has a moment: the next key is more urgent.
    const read = () => startTransition(() => setSentences(sentencesOf(editor.state.doc)));
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, AFTER_TYPING);
    };
    // First the text itself, then what there is to say about it.
    timer = setTimeout(read, AFTER_OPENING);
    editor.on("update", soon);
    return () => {
      clearTimeout(timer);
      editor.off("update", soon);
    };
  }, [editor]);
  return sentences;
}

/** What the gate says of each cited sentence. The same words on the same passages are judged once. */
function useFindings(sentences: readonly StorySentence[], reading: Reading): Findings {
  const [findings, setFindings] = useState<Findings>(new Map());
  const [judged] = useState(() => new Map<string, readonly Finding[]>());
  useEffect(() => {
    let isOpen = true;
    const cited = sentences.filter(({ cites }) => cites.length > 0);
    const waiting = cited.filter((sentence) => !judged.has(keyOf(sentence)));
    if (judged.size > MOST_KEPT) judged.clear();
    const work = async () => {
      for (let from = 0; from < waiting.length && isOpen; from += TOGETHER) {
        const some = waiting.slice(from, from + TOGETHER);
        const words = some.map(({ text, cites }) => ({ text, cites }));
        const answers = await reading.ask({ kind: "judge", sentences: words });
        for (const [at, sentence] of some.entries()) judged.set(keyOf(sentence), answers[at] ?? NO_FINDINGS);
      }
      if (!isOpen) return;
      const found = cited.map((sentence) => [sentence.sid, judged.get(keyOf(sentence)) ?? NO_FINDINGS] as const);
      const next = new Map(found.filter(([, list]) => list.length > 0));
      startTransition(() => setFindings((now) => (isSame(now, next) ? now : next)));
    };
    work();
    return () => {
      isOpen = false;
    };
  }, [sentences, reading, judged]);
  return findings;
}

function keyOf({ text, cites }: StorySentence): string {
  return JSON.stringify([text, cites]);
}

function isSame(a: Findings, b: Findings): boolean {
  return a.size === b.size && [...a].every(([sid, list]) => b.get(sid) === list);
}
