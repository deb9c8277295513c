"use client";
import type { Editor } from "@tiptap/core";
import { CaseSensitiveIcon, ChevronDownIcon, ChevronUpIcon, WholeWordIcon, XIcon } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#components/ui/class-names.ts";
import { Field } from "#components/ui/field.tsx";
import { IconButton } from "#components/ui/icon-button.tsx";
import { Input } from "#components/ui/input.tsx";
import { replaceWords } from "#lib/editor/commands/replace-words.ts";
import { type Found, foundIn, searchFor } from "#lib/editor/plugins/found-words.ts";
import type { Search } from "#lib/editor/queries/find-words.ts";
import { useEditorState } from "../use-editor-state.ts";
import { stepMatch } from "./step-match.ts";

type FindBarProps = {
  readonly editor: Editor;
  /** Whether words can be put in place of those that are found. */
  readonly replaces: boolean;
  readonly mayWrite: boolean;
  readonly onClose: () => void;
};

/** Finds words in the text and puts others in their place; every sentence keeps its sources. */
export function FindBar({ editor, replaces, mayWrite, onClose }: FindBarProps) {
  const [search, setSearch] = useState<Search>(() => ({
    words: selectedWords(editor),
    matchCase: false,
    wholeWords: false,
  }));
  const [replacement, setReplacement] = useState("");
  const [done, setDone] = useState("");
  const { at, count } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({ at: foundIn(now.state).at, count: foundIn(now.state).matches.length }),
  });
  useEffect(() => {
    editor.view.dispatch(searchFor(editor.state.tr, search));
    setDone("");
    showMatch(editor);
  }, [editor, search]);
  useEffect(
    () => () => {
      if (!editor.isDestroyed) editor.view.dispatch(searchFor(editor.state.tr, null));
    },
    [editor],
  );

  const close = () => {
    onClose();
    const match = lookedAt(editor);
    if (match) editor.commands.setTextSelection(match);
    editor.commands.focus();
  };
  const step = (by: 1 | -1) => {
    stepMatch(editor, by);
    showMatch(editor);
  };
  const replace = (all: boolean) => {
    const { matches } = foundIn(editor.state);
    const match = lookedAt(editor);
    const chosen = all ? matches : match ? [match] : [];
    const changed = replaceWords(chosen.map((place) => ({ ...place, text: replacement })))(editor.state, (tr) =>
      editor.view.dispatch(tr),
    );
    setDone(changed ? `${chosen.length} replaced` : "");
    showMatch(editor);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  };
  return (
    <search
      data-print="no"
      data-find=""
      aria-label="Find in the text"
      onKeyDown={onKeyDown}
      className="flex shrink-0 flex-col gap-1 border-b px-3 py-1.5"
    >
      <Row
        label="Find"
        value={search.words}
        onChange={(words) => setSearch({ ...search, words })}
        onEnter={(back) => step(back ? -1 : 1)}
        autoFocus
        ownLine
      >
        <p role="status" className="w-20 shrink-0 max-md:flex-1 text-muted-foreground text-xs tabular-nums">
          {done || countWords(search.words, at, count)}
        </p>
        <IconButton size="sm" label="Match before" keys="Shift+F3" disabled={count === 0} onClick={() => step(-1)}>
          <ChevronUpIcon />
        </IconButton>
        <IconButton size="sm" label="Next match" keys="F3" disabled={count === 0} onClick={() => step(1)}>
          <ChevronDownIcon />
        </IconButton>
        <IconButton
          size="sm"
          label="Capitals count"
          aria-pressed={search.matchCase}
          onClick={() => setSearch({ ...search, matchCase: !search.matchCase })}
        >
          <CaseSensitiveIcon />
        </IconButton>
        <IconButton
          size="sm"
          label="Whole words"
          aria-pressed={search.wholeWords}
          onClick={() => setSearch({ ...search, wholeWords: !search.wholeWords })}
        >
          <WholeWordIcon />
        </IconButton>
        <IconButton size="sm" label="Close the search" keys="Escape" onClick={close}>
          <XIcon />
        </IconButton>
      </Row>
      {replaces ? (
        <Row label="Replace by" value={replacement} onChange={setReplacement} onEnter={() => replace(false)}>
          <Button size="sm" focusableWhenDisabled disabled={!mayWrite || count === 0} onClick={() => replace(false)}>
            Replace
          </Button>
          <Button size="sm" focusableWhenDisabled disabled={!mayWrite || count === 0} onClick={() => replace(true)}>
            Replace all
          </Button>
        </Row>
      ) : null}
    </search>
  );
}

type RowProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly onEnter: (back: boolean) => void;
  readonly autoFocus?: boolean;
  /** On a phone the field has a line of its own. */
  readonly ownLine?: boolean;
  readonly children: ReactNode;
};

function Row({ label, value, onChange, onEnter, autoFocus = false, ownLine = false, children }: RowProps) {
  return (
    <div className="flex flex-wrap items-center gap-1">
      <Field label={label} hideLabel className={cn("min-w-32 flex-1", ownLine && "max-md:basis-full")}>
        <Input
          value={value}
          onValueChange={onChange}
          placeholder={label}
          autoFocus={autoFocus}
          autoComplete="off"
          className="h-7"
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
            event.preventDefault();
            onEnter(event.shiftKey);
          }}
        />
      </Field>
      {children}
    </div>
  );
}

function countWords(words: string, at: number, count: number): string {
  if (words === "") return "";
  return count === 0 ? "Not found" : `${at + 1} of ${count}`;
}

function lookedAt(editor: Editor): Found["matches"][number] | null {
  const { matches, at } = foundIn(editor.state);
  return matches[at] ?? null;
}

/** Without taking the focus from the field. */
function showMatch(editor: Editor): void {
  const match = lookedAt(editor);
  if (!match) return;
  const { node } = editor.view.domAtPos(match.from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: "nearest" });
}

/** What one has selected is what one looks for, unless it is long. */
function selectedWords({ state }: Editor): string {
  const { from, to } = state.selection;
  const words = state.doc.textBetween(from, to, " ", " ");
  return words.length > 80 ? "" : words;
}
