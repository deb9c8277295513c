"use client";
import type { Editor } from "@tiptap/core";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { exceptionsOf } from "#lib/editor/plugins/exceptions.ts";
import { sentencesOf } from "#lib/editor/queries/sentences-of.ts";
import type { EditorReport } from "../editor-types.ts";
import { sentenceStatus } from "./sentence-status.ts";

type SentenceListProps = {
  readonly editor: Editor;
  readonly reports: readonly EditorReport[];
  readonly onGo: (position: number) => void;
};

/** So many at a time: nobody goes through thousands, and a screen reader would wait for them. */
const STEP = 200;

/** Every sentence with how it stands, in words; a press leads to it in the text. */
export function SentenceList({ editor, reports, onGo }: SentenceListProps) {
  const [most, setMost] = useState(STEP);
  const sentences = sentencesOf(editor.state.doc);
  const { findings, conflicts } = exceptionsOf(editor.state);
  const numbers = new Map(reports.map(({ id, number }) => [id, number]));
  if (sentences.length === 0) return <p className="text-muted-foreground">Nothing is written yet.</p>;
  return (
    <>
      <ol className="flex list-decimal flex-col pl-8 marker:text-muted-foreground marker:tabular-nums">
        {sentences.slice(0, most).map((sentence) => {
          const { sid } = sentence;
          const status = sentenceStatus({
            sentence,
            numbers,
            findings: findings.get(sid) ?? [],
            conflict: conflicts.get(sid) ?? null,
          });
          return (
            <li key={sid} className="border-b py-1.5 last:border-b-0">
              <button
                type="button"
                onClick={() => onGo(sentence.from)}
                className="block w-full text-left align-top hover:underline max-md:min-h-11"
              >
                <span className="block font-story text-lg">{sentence.text}</span>
                <span className="block text-muted-foreground text-xs">{status.join(". ")}</span>
              </button>
            </li>
          );
        })}
      </ol>
      {sentences.length > most ? (
        <Button className="mt-3" onClick={() => setMost(most + STEP)}>
          Show {Math.min(STEP, sentences.length - most)} more of {sentences.length}
        </Button>
      ) : null}
    </>
  );
}
