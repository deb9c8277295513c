"use client";
import { useEditorState } from "@tiptap/react";
import { BookOpenTextIcon, ListChecksIcon, NewspaperIcon } from "lucide-react";
import { useState } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { useRemembered } from "#components/ui/remembered.ts";
import { SplitPane } from "#components/ui/split-pane.tsx";
import { removeCite } from "#lib/editor/commands/remove-cite.ts";
import { sentenceAt } from "#lib/editor/queries/sentence-at.ts";
import { type Check, nextCheck } from "./checks/check-list.ts";
import { ChecksPane, countWords } from "./checks/checks-pane.tsx";
import { useChecks } from "./checks/use-checks.ts";
import { editorCommands } from "./editor-commands.ts";
import type { StoryEditorProps } from "./editor-types.ts";
import { SaveAloud } from "./saving/save-line.tsx";
import { SourcesPane } from "./sources/sources-pane.tsx";
import { StoryPane } from "./story-pane.tsx";
import { usePassages } from "./use-passages.ts";
import { useStartAt } from "./use-start-at.ts";
import { useCommandRunner } from "./use-story-editor.ts";
import { useStorySession } from "./use-story-session.ts";

/**
 * The desk's editor of one edition: its sources on the left, its text, what to check on the right. Needs only its props;
 * inside the desk's shell its commands are in the palette and on the sheet of shortcuts.
 */
export function StoryEditor(props: StoryEditorProps) {
  const { reports, conflicts } = props;
  const session = useStorySession(props);
  const { editor, mayWrite, saver } = session;
  const [aloud, announce] = useState("");
  const [, showPane] = useRemembered("stet.panes.write.shown", "story");
  const { sentences, checks } = useChecks(editor, reports, conflicts);
  const activeSid =
    useEditorState({ editor, selector: ({ editor: now }) => (now ? sentenceAt(now.state)?.sid : null) }) ?? null;
  const active = sentences.find(({ sid }) => sid === activeSid) ?? null;
  const run = useCommandRunner(editor);
  useStartAt(editor, props.startAt ?? null);

  const goToPosition = (position: number) => {
    showPane("story");
    editor?.chain().setTextSelection(position).focus().scrollIntoView().run();
  };
  const goTo = (sid: string) => {
    const sentence = sentences.find((one) => one.sid === sid);
    if (sentence) goToPosition(sentence.from);
  };
  const goToCheck = ({ at, number, message }: Check) => {
    goToPosition(at);
    announce(`Sentence ${number}: ${message}`);
  };
  const step = (by: 1 | -1) => {
    const check = nextCheck(checks, editor?.state.selection.from ?? 0, by);
    if (check) goToCheck(check);
    else announce("Nothing to check");
  };
  const { chosen, pointing, actions } = usePassages({ editor, reports, sentences, active, run, goTo, announce });
  useCommands(editorCommands({ editor, mayWrite, run, step, save: saver.save, sources: actions }));

  return (
    <>
      <SplitPane
        name="write"
        panes={[
          {
            id: "sources",
            label: "Sources",
            icon: <BookOpenTextIcon />,
            note: reports.length,
            children: <SourcesPane {...{ reports, sentences, active, chosen, pointing, mayWrite, actions }} />,
          },
          {
            id: "story",
            label: "Story",
            icon: <NewspaperIcon />,
            children: <StoryPane session={session} sentences={sentences} signInHref={props.signInHref} />,
          },
          {
            id: "checks",
            label: "Checks",
            icon: <ListChecksIcon />,
            note: checks.length,
            children: (
              <ChecksPane
                {...{ checks, sentences, active, reports, mayWrite }}
                onGoTo={goToCheck}
                onStep={step}
                onRemoveCite={(sid, cite) => announce(run(removeCite(sid, cite)) ? "Passage removed" : "")}
                onShowPassage={(cite) => {
                  showPane("sources");
                  actions.choose(cite);
                }}
              />
            ),
          },
        ]}
      />
      <p className="sr-only" aria-live="polite">
        {aloud}
      </p>
      <SaveAloud saver={saver} />
      <p className="sr-only" aria-live="polite">
        {editor ? countWords(checks) : ""}
      </p>
    </>
  );
}
