"use client";
import type { Editor } from "@tiptap/react";
import { useEffect, useMemo, useState } from "react";
import type { Finding } from "#lib/domain/verify/finding.ts";
import { verifySentence } from "#lib/domain/verify/verify-sentence.ts";
import { showExceptions } from "#lib/editor/plugins/exceptions.ts";
import { type StorySentence, sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import type { EditorConflict, EditorReport } from "../editor-types.ts";
import { type Check, checksOf, sidesTaken } from "./check-list.ts";

// Long enough that a key is on the screen first, short enough to feel at once.
const AFTER_TYPING = 180;
/** How long the gate may hold up the page at a time, in ms. */
const SLICE = 8;
const NO_FINDINGS: readonly Finding[] = [];

type Findings = ReadonlyMap<string, readonly Finding[]>;

export type Checked = {
  readonly sentences: readonly StorySentence[];
  readonly findings: Findings;
  readonly checks: readonly Check[];
};

/** The sentences of the text with what there is to say about them, a moment after each change; also marks them in the text. */
export function useChecks(
  editor: Editor | null,
  reports: readonly EditorReport[],
  conflicts: readonly EditorConflict[],
): Checked {
  const sentences = useSentences(editor);
  const findings = useFindings(sentences, reports);
  const taken = useMemo(() => sidesTaken(sentences, conflicts), [sentences, conflicts]);
  useEffect(() => {
    if (editor && !editor.isDestroyed)
      editor.view.dispatch(showExceptions(editor.state.tr, { findings, conflicts: taken }));
  }, [editor, findings, taken]);
  const checks = useMemo(() => checksOf({ sentences, findings, conflicts: taken }), [sentences, findings, taken]);
  return { sentences, findings, checks };
}

function useSentences(editor: Editor | null): readonly StorySentence[] {
  const [sentences, setSentences] = useState<readonly StorySentence[]>([]);
  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => setSentences(sentencesOf(editor.state.doc));
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(read, AFTER_TYPING);
    };
    read();
    editor.on("update", soon);
    return () => {
      clearTimeout(timer);
      editor.off("update", soon);
    };
  }, [editor]);
  return sentences;
}

/** What the gate says of each cited sentence. The same words on the same passages are judged once. */
function useFindings(sentences: readonly StorySentence[], reports: readonly EditorReport[]): Findings {
  const [findings, setFindings] = useState<Findings>(new Map());
  const [judged] = useState(() => new Map<string, readonly Finding[]>());
  useEffect(() => {
    const texts = new Map(reports.map(({ id, text }) => [id, text]));
    const passagesOf = ({ cites }: StorySentence) =>
      cites.flatMap(({ report, from, to }) => texts.get(report)?.slice(from, to) ?? []);
    const cited = sentences.filter(({ cites }) => cites.length > 0);
    const keyOf = ({ text, cites }: StorySentence) => JSON.stringify([text, cites]);
    const waiting = cited.filter((sentence) => !judged.has(keyOf(sentence)));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = () => {
      const until = performance.now() + SLICE;
      for (let next = waiting.shift(); next; next = performance.now() < until ? waiting.shift() : undefined) {
        const { findings: found } = verifySentence(next.text, passagesOf(next));
        judged.set(keyOf(next), found.length > 0 ? found : NO_FINDINGS);
      }
      if (waiting.length > 0) timer = setTimeout(work);
      else setFindings(collected(cited, (sentence) => judged.get(keyOf(sentence)) ?? NO_FINDINGS));
    };
    timer = setTimeout(work);
    return () => clearTimeout(timer);
  }, [sentences, reports, judged]);
  return findings;
}

function collected(cited: readonly StorySentence[], of: (sentence: StorySentence) => readonly Finding[]): Findings {
  const found = cited.map((sentence) => [sentence.sid, of(sentence)] as const);
  return new Map(found.filter(([, findings]) => findings.length > 0));
}
