"use client";
import type { Editor } from "@tiptap/core";
import { counted } from "#lib/domain/shared/counted.ts";
import { outlineOf } from "#lib/editor/queries/outline.ts";

type OutlineListProps = { readonly editor: Editor; readonly onGo: (position: number) => void };

/** The parts of the story by their subheads, each with its length; a press leads there. */
export function OutlineList({ editor, onGo }: OutlineListProps) {
  const parts = outlineOf(editor.state.doc);
  if (parts.length === 0) return <p className="text-muted-foreground">Nothing is written yet.</p>;
  return (
    <ol className="flex flex-col">
      {parts.map(({ title, level, position, words }) => (
        <li key={position} className={level === 3 ? "pl-4" : undefined}>
          <button
            type="button"
            onClick={() => onGo(position)}
            className="flex min-h-7 w-full items-center justify-between gap-3 rounded-sm px-1 text-left hover:bg-accent max-md:min-h-11"
          >
            <span className={title ? undefined : "text-muted-foreground"}>{title || "Opening"}</span>
            <span className="shrink-0 text-muted-foreground text-xs tabular-nums">{counted(words, "word")}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
