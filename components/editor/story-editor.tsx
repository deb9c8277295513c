"use client";
import { BookOpenTextIcon, ListChecksIcon, NewspaperIcon } from "lucide-react";
import { Suspense, useEffect, useState } from "react";
import { useCommands } from "#components/shell/commands.tsx";
import { SplitPane } from "#components/ui/split-pane.tsx";
import { usePanes } from "#components/ui/use-panes.ts";
import { useWordings } from "#components/wordings/use-wordings.ts";
import { citeStretch } from "#lib/editor/commands/cite-stretch.ts";
import { removeCite } from "#lib/editor/commands/remove-cite.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import { sentenceAt } from "#lib/editor/queries/sentence-at.ts";
import {
  AsideTabs,
  ChecksPane,
  CommentsPane,
  SourcesPane,
  SuggestionsPane,
  textIsThere,
  WordingsList,
} from "./after-the-text.ts";
import type { AsideTab } from "./aside-tabs.tsx";
import { bestToCite, citeOf } from "./checks/best-passage.ts";
import { type Check, nextCheck } from "./checks/check-list.ts";
import { countWords } from "./checks/count-words.ts";
import { useChecks } from "./checks/use-checks.ts";
import { useDismissals } from "./checks/use-dismissals.ts";
import { useFound } from "./checks/use-found.ts";
import { useComments } from "./comments/use-comments.ts";
import { editorCommands } from "./editor-commands.ts";
import type { StoryEditorProps } from "./editor-types.ts";
import { useReading } from "./reading/use-reading.ts";
import { SaveAloud } from "./saving/save-aloud.tsx";
import { SEARCH_FIELD } from "./sources/search-field.ts";
import { StoryPane } from "./story-pane.tsx";
import { useSuggestHere } from "./suggestions/use-suggest-here.ts";
import { refuseGesture, useSuggestionBook, useSuggestions } from "./suggestions/use-suggestions.ts";
import { talkCommands } from "./talk-commands.ts";
import { typeInto } from "./type-into.ts";
import { comfortCommands, useComforts } from "./use-comforts.ts";
import { useEditorState } from "./use-editor-state.ts";
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
  const book = useSuggestionBook(props.storyId, props.suggestionsHref);
  const session = useStorySession({ ...props, suggestions: { ...book, refused: refuseGesture } });
  const { editor, mayWrite, saver } = session;
  const [aloud, announce] = useState("");
  const { show: showPane } = usePanes("write", "story");
  const reading = useReading(reports);
  const { dismissals, dismiss } = useDismissals({
    editor,
    editionId: props.editionId,
    desk: props.desk,
    save: async () => !mayWrite || saver.save(),
  });
  const { sentences, findings, dismissed, checks } = useChecks({
    editor,
    reading,
    conflicts,
    changes: props.changes,
    reports,
    dismissals,
  });
  const activeSid =
    useEditorState({ editor, selector: ({ editor: now }) => (now ? sentenceAt(now.state)?.sid : null) }) ?? null;
  const active = sentences.find(({ sid }) => sid === activeSid) ?? null;
  const found = useFound({ reading, active, hasFindings: active !== null && findings.has(active.sid) });
  const run = useCommandRunner(editor);
  useStartAt(editor, props.startAt ?? null);
  const { lease, offer } = session;
  const isSettled = editor !== null && (mayWrite || offer !== null || (lease.isKnown && lease.state.kind !== "mine"));
  useEffect(() => {
    if (isSettled) textIsThere();
  }, [isSettled]);

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
  const citeFound = (sid: string, passage: Cite | null) => {
    if (!passage) return announce("No passage is found for this sentence");
    const cited = run(citeStretch(sid, passage));
    const number = reports.find(({ id }) => id === passage.report)?.number;
    announce(cited ? `Report ${number} cited for this sentence` : "");
  };
  const citeBest = async () => {
    // The panes follow the text a moment later; the key is about the sentence that stands there now.
    const now = editor && sentenceAt(editor.state);
    if (!now) return announce("Put the caret in a sentence first");
    const words = editor.state.doc.textBetween(now.from, now.to).trim();
    const best = bestToCite(await reading.ask({ kind: "find", sentence: words }), now);
    citeFound(now.sid, best && citeOf(best));
  };
  const dismissCheck = async (check: Check, reason: string) => {
    const refusal = await dismiss(check, reason);
    announce(refusal ?? "Finding dismissed");
    return refusal;
  };
  const search = () => {
    showPane("sources");
    typeInto(`#${SEARCH_FIELD}`, { over: true });
  };
  const [aside, showAside] = useState<AsideTab>(props.startTalk ? "comments" : "checks");
  const showTab = (tab: AsideTab) => () => {
    showAside(tab);
    showPane("checks");
  };
  const ways = { editor, sentences, goToPosition, announce };
  const comments = useComments({
    ...ways,
    services: props.talk,
    startAt: props.startTalk ?? null,
    show: showTab("comments"),
  });
  const wordings = useWordings(props.wordings);
  const here = useSuggestHere({ ...ways, wordings, active, mayWrite, show: showTab("suggestions") });
  const suggestions = useSuggestions({ ...ways, book, mayWrite, show: showTab("suggestions") });
  useCommands(talkCommands({ comments, suggestions, mayWrite }));
  const comforts = useComforts({ editor, mayWrite, style: props.style, announce });
  useCommands(comfortCommands(editor, mayWrite, comforts));
  useCommands(editorCommands({ editor, mayWrite, run, step, save: saver.save, sources: actions, citeBest, search }));

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
            children: (
              <Suspense>
                <SourcesPane
                  {...{ reports, sentences, active, chosen, pointing, mayWrite, actions, reading, announce }}
                  storyId={props.storyId}
                  desk={props.desk}
                />
              </Suspense>
            ),
          },
          {
            id: "story",
            label: "Story",
            icon: <NewspaperIcon />,
            children: (
              <StoryPane
                {...{ session, sentences, reports, comforts }}
                imagesHref={props.imagesHref}
                signInHref={props.signInHref}
              />
            ),
          },
          {
            id: "checks",
            label: "Checks",
            icon: <ListChecksIcon />,
            note: checks.length,
            children: (
              <Suspense>
                <AsideTabs
                  shown={aside}
                  onShow={showAside}
                  tabs={{
                    checks: {
                      count: checks.length,
                      children: (
                        <Suspense>
                          <ChecksPane
                            {...{ checks, sentences, active, found, reports, mayWrite }}
                            dismissed={(activeSid && dismissed.get(activeSid)) || []}
                            onGoTo={goToCheck}
                            onStep={step}
                            onCite={(cite) => active && citeFound(active.sid, cite)}
                            onDismiss={props.desk.abilities["finding.dismiss"].allowed ? dismissCheck : undefined}
                            onRemoveCite={(sid, cite) => announce(run(removeCite(sid, cite)) ? "Passage removed" : "")}
                            onShowPassage={(cite) => {
                              showPane("sources");
                              actions.choose(cite);
                            }}
                          />
                        </Suspense>
                      ),
                    },
                    comments: {
                      count: comments.open.length,
                      children: (
                        <Suspense>
                          <CommentsPane comments={comments} announce={announce} />
                        </Suspense>
                      ),
                    },
                    suggestions: {
                      count: suggestions.open.length + wordings.open.length,
                      children: (
                        <Suspense>
                          <SuggestionsPane {...{ suggestions, sentences, activeSid, mayWrite }}>
                            <WordingsList
                              {...{ editor, wordings, sentences, here, mayWrite, announce }}
                              save={saver.save}
                              onGoTo={goTo}
                            />
                          </SuggestionsPane>
                        </Suspense>
                      ),
                    },
                  }}
                />
              </Suspense>
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
