"use client";
import { type ReactNode, useMemo } from "react";
import { counted } from "#lib/domain/shared/counted.ts";
import { textLength } from "#lib/domain/stories/text-length.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";

type StatusBarProps = { readonly sentences: readonly StorySentence[]; readonly children: ReactNode };

/** Below the text: how long it is, and what else is to be said of all of it. */
export function StatusBar({ sentences, children }: StatusBarProps) {
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
      {children}
    </footer>
  );
}
