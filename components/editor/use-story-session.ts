"use client";
import type { Editor } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { useCallback, useEffect, useRef, useState } from "react";
import { headOf, type StoryHead } from "#lib/domain/stories/story-head.ts";
import { keepingSentences } from "#lib/editor/plugins/integrity/changes.ts";
import type { StoredDocument } from "#lib/editor/queries/read-document.ts";
import type { SuggestionHost } from "#lib/editor/story-editing.ts";
import type { SavedText, StoryEditorProps, StoryText } from "./editor-types.ts";
import { documentJson } from "./saving/document-json.ts";
import { keepBeside } from "./saving/keep-beside.ts";
import type { SaveState } from "./saving/save-state.ts";
import type { Saver } from "./saving/saver.ts";
import { type KeptOffer, useKeptText } from "./saving/use-kept-text.ts";
import { type SaverAccess, useSaver, useSaverState } from "./saving/use-saver.ts";
import { useFreshText } from "./use-fresh-text.ts";
import { type Lease, useLease } from "./use-lease.ts";
import { useStoryEditor } from "./use-story-editor.ts";

export type StorySession = {
  readonly editor: Editor | null;
  readonly head: StoryHead;
  readonly setHead: (head: StoryHead) => void;
  readonly saver: Saver;
  readonly lease: Lease;
  readonly mayWrite: boolean;
  /** The text as it is on the screen. */
  readonly text: () => StoryText;
  readonly keepMine: () => void;
  /** Goes on with their text; what was written stays as a draft. Answers why it cannot be kept, or null. */
  readonly takeTheirs: (theirs: SavedText) => Promise<string | null>;
  /** Goes on with a text made of both; with `dropsMine`, what was written stays as a draft first. Answers as above. */
  readonly takeMerged: (merged: StoryText, dropsMine: boolean) => Promise<string | null>;
  /** Saves what is written and hands the pen over; where the text cannot be saved, the pen stays. */
  readonly handOver: (personId: string) => Promise<void>;
  readonly offer: KeptOffer | null;
  readonly restore: (offer: KeptOffer) => Promise<void>;
  readonly leaveOffer: () => void;
};

/** One edition being written: its text, where it is kept, and who may write it. */
export function useStorySession(props: StoryEditorProps & { readonly suggestions: SuggestionHost }): StorySession {
  const { initial, storyId, editionId, actions, language, releaseHref } = props;
  const kept = useKeptText(props);
  const { offer } = kept;
  const { saver, access } = useSaver(props);
  const lease = useLease({ storyId, editionId, initial: props.lease, actions, releaseHref });
  const editor = useStoryEditor({
    document: initial.document,
    language,
    onChange: saver.changed,
    suggestions: props.suggestions,
  });
  const [head, showHead] = useState<StoryHead>(() => headOf(initial));
  useAccess(access, editor, lease);
  useLostPen(saver, lease);

  const setHead = useCallback(
    (next: StoryHead) => {
      access.text = { ...access.text, ...next };
      showHead(next);
      saver.changed();
    },
    [access, saver],
  );
  const load = useCallback(
    (text: StoryText) => {
      setHead(headOf(text));
      if (editor) replaceDocument(editor, text.document);
    },
    [editor, setHead],
  );
  const show = useCallback(
    (saved: SavedText) => {
      load(saved);
      saver.adopt(revisionOf(saved));
    },
    [load, saver],
  );
  const fresh = useFreshText({ storyId, editionId, actions, saver, lease, show: editor ? show : null });
  const mayWrite = fresh && lease.state.kind === "mine" && kept.isClear;
  const text = useCallback(
    (): StoryText => ({ ...access.text, document: access.readDocument?.() ?? access.text.document }),
    [access],
  );
  useOwnOtherWindow(lease, () => kept.lookAgain(text()));
  const keepAside = (words: StoryText) =>
    keepBeside(actions, { ...words, editionId, baseRevisionId: saver.state().revision?.id ?? null });
  return {
    editor,
    head,
    setHead,
    saver,
    lease,
    mayWrite,
    text,
    keepMine: () => {
      const { conflict } = saver.state();
      saver.rebase(conflict && revisionOf(conflict.theirs));
      saver.save();
    },
    takeTheirs: async (theirs) => {
      const refusal = await keepAside(text());
      if (refusal === null) show(theirs);
      return refusal;
    },
    takeMerged: async (merged, dropsMine) => {
      const { conflict } = saver.state();
      const refusal = dropsMine ? await keepAside(text()) : null;
      if (refusal !== null) return refusal;
      saver.rebase(conflict && revisionOf(conflict.theirs));
      load(merged);
      return null;
    },
    handOver: async (personId) => {
      const { written, inRevision } = saver.state();
      if (written === inRevision || (await saver.save())) await lease.give(personId);
    },
    // Kept words have no place to go before there is an editor, and the desk hears one thing after the other.
    offer: editor && lease.isKnown ? (offer ?? null) : null,
    restore: async (words) => {
      // Whoever was quicker than the device's answer has written something: it stays as a draft of its own.
      const { written, inRevision } = saver.state();
      if (written !== inRevision) await keepAside(text());
      // Words on an older revision go on top of that one, so that the server shows what came between.
      if (words.baseRevisionId !== saver.state().revision?.id) saver.rebase(olderBase(words));
      load(words.text);
      await keptSomewhere(saver);
      kept.taken();
    },
    leaveOffer: kept.declined,
  };
}

/** The words of a window that lost the pen are kept at once; a save that was refused for it is tried again once it is back. */
function useLostPen(saver: Saver, lease: Lease): void {
  const refused = useSaverState(saver, ({ trouble }) => trouble?.kind === "lease-lost");
  const { state, lost, check } = lease;
  const [checks, setChecks] = useState(0);
  useEffect(() => {
    if (refused) check().then(() => setChecks((now) => now + 1));
  }, [refused, check]);
  useEffect(() => {
    if (lost) saver.keepNow();
  }, [lost, saver]);
  // Also when the answer is that this window has it still: it may have had it again before the refusal came.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is one more chance
  useEffect(() => {
    if (state.kind === "mine" && saver.state().trouble?.kind === "lease-lost") saver.retry();
  }, [checks, state, saver]);
}

/** Who takes the pen from a window of their own goes on from what they wrote there. */
function useOwnOtherWindow(lease: Lease, lookAgain: () => void): void {
  const { state } = lease;
  const before = useRef(state);
  const newest = useRef(lookAgain);
  useEffect(() => {
    newest.current = lookAgain;
  });
  useEffect(() => {
    const wasMine = before.current.kind === "held" && before.current.isMe;
    before.current = state;
    if (wasMine && state.kind === "mine") newest.current();
  }, [state]);
}

/** Settles once the words on the screen are on the device or on the server. */
function keptSomewhere(saver: Saver): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { written, onDevice, onServer, inRevision } = saver.state();
      if (![onDevice, onServer, inRevision].includes(written)) return;
      stop();
      resolve();
    };
    const stop = saver.subscribe(look);
    look();
  });
}

/** What the saver reads at each save is what is there at that moment. */
function useAccess(access: SaverAccess, editor: Editor | null, lease: Lease): void {
  const token = lease.state.kind === "mine" ? lease.state.token : null;
  useEffect(() => {
    access.leaseToken = token;
  }, [access, token]);
  useEffect(() => {
    // ProseMirror's own attribute objects have no prototype, and React sends such objects as references, not as data.
    access.readDocument = editor ? () => JSON.parse(documentJson(editor.state.doc)) : null;
    access.readDocumentJson = editor ? () => documentJson(editor.state.doc) : null;
  }, [access, editor]);
}

function replaceDocument(editor: Editor, document: StoredDocument): void {
  const { doc, tr } = editor.state;
  const content = Node.fromJSON(editor.schema, document).content;
  editor.view.dispatch(keepingSentences(tr.replaceWith(0, doc.content.size, content)));
}

function revisionOf({ revisionId, number, savedAt }: SavedText): NonNullable<SaveState["revision"]> {
  return { id: revisionId, number, savedAt };
}

function olderBase({ baseRevisionId, at }: KeptOffer): SaveState["revision"] {
  return baseRevisionId === null ? null : { id: baseRevisionId, number: 0, savedAt: at };
}
