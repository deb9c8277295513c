"use client";
import { Node } from "@tiptap/pm/model";
import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useState } from "react";
import { headOf, type StoryHead } from "#lib/domain/stories/story-head.ts";
import { keepingSentences } from "#lib/editor/plugins/integrity/changes.ts";
import type { StoredDocument } from "#lib/editor/queries/read-document.ts";
import type { SavedText, StoryEditorProps, StoryText } from "./editor-types.ts";
import { documentJson } from "./saving/document-json.ts";
import type { SaveState } from "./saving/save-state.ts";
import type { Saver } from "./saving/saver.ts";
import { type KeptOffer, useKeptText } from "./saving/use-kept-text.ts";
import { type SaverAccess, useSaver, useSaverState } from "./saving/use-saver.ts";
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
  readonly takeTheirs: (theirs: SavedText) => void;
  readonly offer: KeptOffer | null;
  readonly restore: (offer: KeptOffer) => void;
  readonly leaveOffer: () => void;
};

/** One edition being written: its text, where it is kept, and who may write it. */
export function useStorySession(props: StoryEditorProps): StorySession {
  const { initial, editionId, actions, language, releaseHref } = props;
  const [offer, closeOffer] = useKeptText(props);
  const { saver, access } = useSaver(props);
  const lease = useLease({ editionId, initial: props.lease, actions, releaseHref });
  // Until it is known whether kept words wait, nothing may be written over them.
  const mayWrite = lease.state.kind === "mine" && offer === null;
  const editor = useStoryEditor({ document: initial.document, language, editable: mayWrite, onChange: saver.changed });
  const [head, showHead] = useState<StoryHead>(() => headOf(initial));
  useAccess(access, editor, lease);

  const lost = useSaverState(saver, ({ trouble }) => trouble?.kind === "lease-lost");
  const { check } = lease;
  useEffect(() => {
    if (lost) check();
  }, [lost, check]);
  const { state: leaseState } = lease;
  useEffect(() => {
    if (leaseState.kind === "mine" && saver.state().trouble?.kind === "lease-lost") saver.retry();
  }, [leaseState, saver]);

  const setHead = (next: StoryHead) => {
    access.text = { ...access.text, ...next };
    showHead(next);
    saver.changed();
  };
  const load = (text: StoryText) => {
    setHead(headOf(text));
    if (editor) replaceDocument(editor, text.document);
  };
  const text = useCallback(
    (): StoryText => ({ ...access.text, document: access.readDocument?.() ?? access.text.document }),
    [access],
  );
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
      saver.rebase(conflict && revisionOf(conflict));
      saver.save();
    },
    takeTheirs: (theirs) => {
      load(theirs);
      saver.adopt(revisionOf(theirs));
    },
    offer: offer ?? null,
    restore: (kept) => {
      // Words on an older revision go on top of that one, so that the server shows what came between.
      if (kept.baseRevisionId !== saver.state().revision?.id) saver.rebase(olderBase(kept));
      load(kept.text);
      closeOffer();
    },
    leaveOffer: closeOffer,
  };
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
