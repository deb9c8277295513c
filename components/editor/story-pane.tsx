"use client";
import { Suspense, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import {
  ComfortPanels,
  HandOver,
  LeaseNotice,
  MergeDialog,
  PrintSources,
  RestoreDialog,
  SaveTrouble,
  StatusBar,
  Toolbar,
} from "./after-the-text.ts";
import { editorShortcuts } from "./editor-shortcuts.ts";
import type { EditorReport } from "./editor-types.ts";
import { HeadFields } from "./head-fields.tsx";
import { useSaverState } from "./saving/use-saver.ts";
import { StoryText } from "./story-text.tsx";
import type { Comforts } from "./use-comforts.ts";
import type { StorySession } from "./use-story-session.ts";

type StoryPaneProps = {
  readonly session: StorySession;
  readonly sentences: readonly StorySentence[];
  readonly reports: readonly EditorReport[];
  readonly comforts: Comforts;
  readonly imagesHref: string;
  readonly signInHref: string;
};

const prose =
  "story-text mx-auto [&_.story-prose>*]:mb-4 [&_h2]:font-semibold [&_h2]:text-xl [&_h3]:font-semibold [&_h3]:text-lg [&_ul]:list-disc [&_ul]:pl-6 [&_ol]:list-decimal [&_ol]:pl-6 [&_blockquote]:border-l-2 [&_blockquote]:pl-4 [&_a]:text-link [&_a]:underline [&_.is-editor-empty]:before:pointer-events-none [&_.is-editor-empty]:before:float-left [&_.is-editor-empty]:before:h-0 [&_.is-editor-empty]:before:text-muted-foreground [&_.is-editor-empty]:before:content-[attr(data-placeholder)]";

/** The text with what can be done to it above, and where it is kept. */
export function StoryPane({ session, sentences, reports, comforts, imagesHref, signInHref }: StoryPaneProps) {
  const { editor, head, setHead, saver, lease, mayWrite } = session;
  const conflict = useSaverState(saver, (state) => state.conflict);
  const isSaving = useSaverState(saver, (state) => state.saving);
  const [isComparing, setComparing] = useState(true);
  const compare = isComparing ? conflict : null;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div data-print="no" className="flex shrink-0 items-center gap-x-3 border-b px-3 py-1">
        <Suspense fallback={<div className="h-7" />}>
          {editor ? <Toolbar editor={editor} disabled={!mayWrite} comforts={comforts} /> : <div className="h-7" />}
        </Suspense>
        <div className="ml-auto flex shrink-0 items-center gap-3">
          <Suspense>
            <HandOver mayGive={mayWrite} onGive={session.handOver} />
          </Suspense>
          <Button size="sm" variant="primary" disabled={!mayWrite || isSaving} onClick={saver.save}>
            Save{" "}
            <Kbd
              aside
              keys={editorShortcuts.save.keys}
              className="border-primary-foreground/30 text-primary-foreground max-md:hidden"
            />
          </Button>
        </div>
      </div>
      {editor ? (
        <Suspense>
          <ComfortPanels {...{ editor, mayWrite, reports, comforts, imagesHref }} />
        </Suspense>
      ) : null}
      {/* Above what scrolls: who writes at the end of a long text must see it, too. */}
      <div
        data-print="no"
        className="scroll-quiet mx-auto flex max-h-1/2 w-full max-w-story shrink-0 flex-col gap-2 px-4 [&:not(:empty)]:py-3"
      >
        <Suspense>
          <LeaseNotice lease={lease} onGive={session.handOver} />
        </Suspense>
        <Suspense>
          <SaveTrouble saver={saver} signInHref={signInHref} onCompare={() => setComparing(true)} />
        </Suspense>
      </div>
      <div className="scroll-quiet min-h-0 flex-1 px-6 py-6 [contain:content] max-md:px-4 print:overflow-visible print:p-0 print:[contain:none]">
        <div className="mx-auto flex max-w-story flex-col gap-2 print:max-w-none">
          <HeadFields
            head={head}
            disabled={!mayWrite}
            onChange={setHead}
            onLeave={() => editor?.commands.focus("start")}
          />
        </div>
        <StoryText editor={editor} isOpen={mayWrite} className={prose} />
        <Suspense>
          <PrintSources sentences={sentences} reports={reports} />
        </Suspense>
      </div>
      <Suspense fallback={<div className="min-h-8 shrink-0 border-t" />}>
        <StatusBar fixes={comforts.style} {...{ sentences, saver, mayWrite }} />
      </Suspense>
      <Suspense>
        {session.offer ? (
          <RestoreDialog
            offer={session.offer}
            current={session.text()}
            onRestore={() => session.offer && session.restore(session.offer)}
            onLeave={session.leaveOffer}
          />
        ) : null}
        {compare ? (
          <MergeDialog
            // Another newer text is another merge.
            key={compare.theirs.revisionId}
            {...compare}
            mine={session.text()}
            reports={reports}
            onKeepMine={session.keepMine}
            onTakeTheirs={() => session.takeTheirs(compare.theirs)}
            onTakeMerged={session.takeMerged}
            onClose={() => setComparing(false)}
          />
        ) : null}
      </Suspense>
    </div>
  );
}
