"use client";
import { EditorContent } from "@tiptap/react";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { editorShortcuts } from "./editor-shortcuts.ts";
import { HeadFields } from "./head-fields.tsx";
import { LeaseNotice } from "./lease-notice.tsx";
import { RestoreDialog } from "./saving/restore-dialog.tsx";
import { SaveLine, SaveTrouble } from "./saving/save-line.tsx";
import { useSaverState } from "./saving/use-saver.ts";
import { Toolbar } from "./toolbar.tsx";
import type { StorySession } from "./use-story-session.ts";

type StoryPaneProps = {
  readonly session: StorySession;
  readonly sentences: readonly StorySentence[];
  readonly signInHref: string;
};

const prose =
  "story-text mx-auto [&_.story-prose>*]:mb-4 [&_h2]:font-semibold [&_h2]:text-xl [&_h3]:font-semibold [&_h3]:text-lg [&_ul]:list-disc [&_ul]:pl-6 [&_ol]:list-decimal [&_ol]:pl-6 [&_blockquote]:border-l-2 [&_blockquote]:pl-4 [&_a]:text-link [&_a]:underline [&_.is-editor-empty]:before:pointer-events-none [&_.is-editor-empty]:before:float-left [&_.is-editor-empty]:before:h-0 [&_.is-editor-empty]:before:text-muted-foreground [&_.is-editor-empty]:before:content-[attr(data-placeholder)]";

/** The text with what can be done to it above, and where it is kept. */
export function StoryPane({ session, sentences, signInHref }: StoryPaneProps) {
  const { editor, head, setHead, saver, lease, mayWrite } = session;
  const conflict = useSaverState(saver, (state) => state.conflict);
  const isSaving = useSaverState(saver, (state) => state.saving);
  const [isComparing, setComparing] = useState(true);
  const compare = isComparing ? conflict : null;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div data-print="no" className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b px-3 py-1">
        {editor ? <Toolbar editor={editor} disabled={!mayWrite} /> : <div className="h-7" />}
        <div className="ml-auto flex items-center gap-3">
          <SaveLine saver={saver} />
          <Button size="sm" variant="primary" disabled={!mayWrite || isSaving} onClick={saver.save}>
            Save{" "}
            <Kbd
              keys={editorShortcuts.save.keys}
              className="border-primary-foreground/30 text-primary-foreground max-md:hidden"
            />
          </Button>
        </div>
      </div>
      <div className="scroll-quiet min-h-0 flex-1 px-6 py-6 [contain:content] max-md:px-4">
        <div className="mx-auto flex max-w-story flex-col gap-2">
          <LeaseNotice lease={lease} />
          <SaveTrouble saver={saver} signInHref={signInHref} onCompare={() => setComparing(true)} />
          <HeadFields
            head={head}
            disabled={!mayWrite}
            onChange={setHead}
            onLeave={() => editor?.commands.focus("start")}
          />
        </div>
        <EditorContent editor={editor} className={prose} />
        <p className="mx-auto max-w-story pt-4 text-muted-foreground text-xs tabular-nums">{lengthWords(sentences)}</p>
      </div>
      {session.offer ? (
        <RestoreDialog
          offer={session.offer}
          current={session.text()}
          onRestore={() => session.offer && session.restore(session.offer)}
          onLeave={session.leaveOffer}
        />
      ) : null}
      {compare ? (
        <ConflictDialog
          theirs={compare}
          mine={session.text()}
          onKeepMine={session.keepMine}
          onTakeTheirs={() => session.takeTheirs(compare)}
          onClose={() => setComparing(false)}
        />
      ) : null}
    </div>
  );
}

/** How long the text is: "412 words in 19 sentences". */
function lengthWords(sentences: readonly StorySentence[]): string {
  const words = sentences.reduce(
    (sum, { text }) => sum + (text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0),
    0,
  );
  return `${words} ${words === 1 ? "word" : "words"} in ${sentences.length} ${sentences.length === 1 ? "sentence" : "sentences"}`;
}
