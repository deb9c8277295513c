"use client";
import { useMemo } from "react";
import { counted } from "#lib/domain/shared/counted.ts";
import { textLength } from "#lib/domain/stories/text-length.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { SaveLine } from "./saving/save-line.tsx";
import type { Saver } from "./saving/saver.ts";
import { StyleNotes } from "./style/style-notes.tsx";
import type { StyleFixes } from "./style/use-house-style.ts";

type StatusBarProps = {
  readonly sentences: readonly StorySentence[];
  readonly saver: Saver;
  readonly fixes: StyleFixes;
  readonly mayWrite: boolean;
};

/** Below the text: how long it is, how it departs from the house's style, and where it is kept. */
export function StatusBar({ sentences, saver, fixes, mayWrite }: StatusBarProps) {
  const length = useMemo(() => textLength(sentences.map(({ text }) => text)), [sentences]);
  return (
    <footer
      data-print="no"
      className="flex min-h-8 shrink-0 flex-wrap items-center gap-x-3 border-t px-3 py-0.5 text-muted-foreground text-xs tabular-nums"
    >
      <p>
        {counted(length.words, "word")} in {counted(length.sentences, "sentence")}
        <span className="max-lg:sr-only">
          {", "}
          {length.characters.toLocaleString("en")} characters, {length.minutes} min
        </span>
      </p>
      <StyleNotes fixes={fixes} mayWrite={mayWrite} />
      <div className="ml-auto">
        <SaveLine saver={saver} />
      </div>
    </footer>
  );
}
