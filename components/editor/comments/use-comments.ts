"use client";
import type { Editor } from "@tiptap/core";
import { useEffect, useMemo, useRef, useState } from "react";
import type { TalkServices, TalkTarget } from "#components/comments/talk-services.ts";
import { type Talk, useTalk } from "#components/comments/use-talk.ts";
import { inTextOrder, type Thread, type ThreadPlace } from "#lib/domain/stories/threads.ts";
import { showCommented } from "#lib/editor/plugins/comment-marks.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { placeOfWords, selectedWords } from "#lib/editor/queries/words-of.ts";
import { afterTheText } from "../after-the-text.ts";

export type PlacedThread = Thread & { readonly place: ThreadPlace };

export type Comments = {
  readonly doing: Talk;
  /** In the order of the text; those that are resolved among them. */
  readonly threads: readonly PlacedThread[];
  readonly open: readonly PlacedThread[];
  /** The talk that one went to. */
  readonly activeId: string | null;
  /** What a comment is being written about. */
  readonly target: TalkTarget | null;
  /** Begins a comment on the selected words, or on the sentence at the caret. */
  readonly begin: () => void;
  readonly leave: () => void;
  readonly goTo: (thread: PlacedThread) => void;
  readonly step: (by: 1 | -1) => void;
};

type CommentParts = {
  readonly editor: Editor | null;
  readonly services: TalkServices;
  readonly sentences: readonly StorySentence[];
  /** The talk to open at. */
  readonly startAt: string | null;
  readonly show: () => void;
  readonly goToPosition: (position: number) => void;
  readonly announce: (words: string) => void;
};

/** The talks about the text: their words marked in it, and the ways between them. */
export function useComments({ editor, services, sentences, startAt, ...ways }: CommentParts): Comments {
  const doing = useTalk(services, afterTheText);
  const [activeId, setActive] = useState(startAt);
  const [target, setTarget] = useState<TalkTarget | null>(null);
  const threads = useMemo(() => inTextOrder(doing.talk?.threads ?? [], sentences), [doing.talk, sentences]);
  const open = useMemo(() => threads.filter(({ resolved }) => resolved === null), [threads]);
  useMarks(editor, open, sentences, activeId);

  const goTo = (thread: PlacedThread) => {
    setActive(thread.id);
    ways.show();
    const sentence = sentences.find(({ sid }) => sid === thread.sid);
    if (editor && sentence && thread.place.kind !== "detached")
      ways.goToPosition(placeOfWords(editor.state.doc, sentence, wordsOf(thread)).from);
    ways.announce(spoken(thread));
  };
  return {
    doing,
    threads,
    open,
    activeId,
    target,
    begin: () => {
      const words = editor && selectedWords(editor.state);
      if (!words) return ways.announce("Put the caret in a sentence to comment on it");
      setTarget(words);
      ways.show();
    },
    leave: () => {
      setTarget(null);
      editor?.commands.focus();
    },
    goTo,
    step: (by) => {
      const at = open.findIndex(({ id }) => id === activeId);
      const next = open.at(at === -1 ? (by === 1 ? 0 : -1) : (at + by) % open.length);
      if (next) goTo(next);
      else ways.announce("No open comments");
    },
  };
}

function useMarks(
  editor: Editor | null,
  open: readonly PlacedThread[],
  sentences: readonly StorySentence[],
  activeId: string | null,
): void {
  const hadSome = useRef(false);
  useEffect(() => {
    if (!editor || editor.isDestroyed || (open.length === 0 && !hadSome.current)) return;
    hadSome.current = open.length > 0;
    const { doc, tr } = editor.state;
    const bySid = new Map(sentences.map((sentence) => [sentence.sid, sentence]));
    const words = open.flatMap((thread) => {
      const sentence = bySid.get(thread.sid);
      // The list of sentences may be a moment behind the text.
      if (!sentence || thread.place.kind === "detached" || sentence.to > doc.content.size) return [];
      return { thread: thread.id, isActive: thread.id === activeId, ...placeOfWords(doc, sentence, wordsOf(thread)) };
    });
    editor.view.dispatch(showCommented(tr, words));
  }, [editor, open, sentences, activeId]);
}

function wordsOf({ place }: PlacedThread) {
  return place.kind === "words" ? place : null;
}

function spoken({ comments, words, sentence }: PlacedThread): string {
  const first = comments[0];
  return `${first?.by ?? ""} on ${words?.quote ?? sentence}: ${first?.body ?? "taken back"}`;
}
