"use client";
import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useState } from "react";
import { useLive } from "#components/live/use-live.ts";
import { useFetchedAtRest } from "#components/ui/at-rest.ts";
import { toast } from "#components/ui/toast.ts";
import { type Chosen, type Decision, decideSuggestions } from "#lib/editor/commands/decide-suggestions.ts";
import { isSuggesting } from "#lib/editor/plugins/suggesting.ts";
import { sentenceAt } from "#lib/editor/queries/sentence-at.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { type Suggestion, suggestionsOf } from "#lib/editor/queries/suggestions-of.ts";
import { afterTheText } from "../after-the-text.ts";
import { useEditorState } from "../use-editor-state.ts";
import { type DeskFacts, openSuggestionBook, type SuggestionBook } from "./suggestion-book.ts";
import { fetchSuggester, toggleSuggesting } from "./toggle-suggesting.ts";

/** What a person reads when they try to suggest what cannot be suggested. */
export const ONLY_WORDS =
  "Only words can be suggested. Stop suggesting to change paragraphs, sources or where sentences part.";

export type Suggestions = {
  readonly book: SuggestionBook;
  readonly open: readonly Suggestion[];
  /** The suggestion at the caret. */
  readonly activeId: string | null;
  readonly isOn: boolean;
  readonly toggle: () => void;
  readonly decide: (decision: Decision, chosen?: Chosen) => void;
  /** The one at the caret. */
  readonly decideHere: (decision: Decision) => void;
  /** All in the sentence at the caret. */
  readonly decideInSentence: (decision: Decision) => void;
  readonly goTo: (suggestion: Suggestion) => void;
  readonly step: (by: 1 | -1) => void;
};

type SuggestionParts = {
  readonly editor: Editor | null;
  readonly book: SuggestionBook;
  /** Read anew a moment after each change of the text, as the suggestions then are. */
  readonly sentences: readonly StorySentence[];
  readonly mayWrite: boolean;
  readonly show: () => void;
  readonly goToPosition: (position: number) => void;
  readonly announce: (words: string) => void;
};

const NONE: readonly Suggestion[] = [];

/** One book for as long as the editor is open. */
export function useSuggestionBook(storyId: string, href: string): SuggestionBook {
  const [book] = useState(() => openSuggestionBook(() => new Date()));
  const read = useCallback(async () => {
    const answer = await fetch(href, { headers: { accept: "application/json" } }).catch(() => null);
    if (answer?.ok) book.learn((await answer.json()) as DeskFacts);
  }, [book, href]);
  useEffect(() => void afterTheText().then(read), [read]);
  useLive(`story:${storyId}`, ({ kind }) => {
    if (kind === "revision.saved" || kind === "live.caughtUp") read();
  });
  return book;
}

/** Says that a gesture was refused because nothing but words can be suggested. */
export function refuseGesture(): void {
  toast.info(ONLY_WORDS, { id: "only-words" });
}

/** The suggestions that are open in the text, and the ways to make and to decide them. */
export function useSuggestions({ editor, book, sentences, mayWrite, ...ways }: SuggestionParts): Suggestions {
  const open = useOpen(editor, sentences);
  useFetchedAtRest(fetchSuggester);
  const here = useEditorState({
    editor,
    // Not the caret's place, which is another at every key: the page would be drawn anew each time.
    selector: ({ editor: now }) => ({
      isOn: now !== null && isSuggesting(now.state),
      activeId: (now && suggestionAt(open, now.state.selection.from)?.id) ?? null,
    }),
  });
  const isOn = here?.isOn ?? false;
  const activeId = here?.activeId ?? null;

  const decide = (decision: Decision, chosen: Chosen = {}) => {
    if (!editor || !mayWrite) return;
    const done = decideSuggestions(decision, chosen)(editor.state, (tr) => editor.view.dispatch(tr));
    const words = decision === "accept" ? "Suggestion accepted" : "Suggestion rejected";
    ways.announce(done ? words : "No suggestion here");
  };
  const goTo = (suggestion: Suggestion) => {
    ways.show();
    ways.goToPosition(suggestion.from);
    ways.announce(spoken(suggestion, book));
  };
  return {
    book,
    open,
    activeId,
    isOn,
    toggle: () => {
      if (!editor || !mayWrite) return;
      toggleSuggesting(editor).then((on) =>
        ways.announce(on ? "Suggesting: what stands stays until somebody accepts" : "Writing"),
      );
    },
    decide,
    decideHere: (decision) => {
      const here = editor && suggestionAt(suggestionsOf(editor.state.doc), editor.state.selection.from);
      if (here) decide(decision, { ids: [here.id] });
      else ways.announce("No suggestion here");
    },
    decideInSentence: (decision) => {
      const run = editor && sentenceAt(editor.state);
      if (run) decide(decision, { within: run });
    },
    goTo,
    step: (by) => {
      const at = editor?.state.selection.from ?? 0;
      const next =
        by === 1
          ? (open.find(({ from }) => from > at) ?? open.at(0))
          : (open.findLast(({ from }) => from < at) ?? open.at(-1));
      if (next) goTo(next);
      else ways.announce("No open suggestions");
    },
  };
}

function suggestionAt(open: readonly Suggestion[], position: number): Suggestion | undefined {
  return open.find(({ from, to }) => from <= position && position <= to);
}

/** Read with the sentences: both a moment after a change. */
function useOpen(editor: Editor | null, sentences: readonly StorySentence[]): readonly Suggestion[] {
  const [open, setOpen] = useState(NONE);
  useEffect(() => {
    // A text without sentences has none, and one that has not been read yet is to be on the screen first.
    if (editor && !editor.isDestroyed) setOpen(sentences.length === 0 ? NONE : suggestionsOf(editor.state.doc));
  }, [editor, sentences]);
  return open;
}

function spoken({ id, inserted, removed }: Suggestion, book: SuggestionBook): string {
  const by = book.whose(id)?.by ?? "Somebody";
  if (removed && inserted) return `${by} suggests “${inserted}” in place of “${removed}”`;
  return inserted ? `${by} suggests to add “${inserted}”` : `${by} suggests to take out “${removed}”`;
}
