"use client";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { WordingForm } from "#components/wordings/wording-form.tsx";
import { wordingOf } from "#lib/domain/stories/wordings.ts";
import { canonicalSentence } from "#lib/editor/queries/canonical-sentence.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { editorShortcuts } from "../editor-shortcuts.ts";
import { writeIn } from "./take-wordings.ts";
import type { WordingsListProps } from "./wordings-list.tsx";

/** The way to suggest other words for the sentence at the caret. What is being written stays, whoever writes meanwhile. */
export function SuggestForm(props: WordingsListProps) {
  const { wordings, sentences, here } = props;
  const { maySuggest, active, target } = here;
  if (target) return <OpenForm key={target.sentence.sid} {...props} begun={target.sentence} />;
  if (!maySuggest) return null;
  if (!active) return <p className="text-muted-foreground text-xs">Choose a sentence to suggest other words for it.</p>;
  if (wordings.open.some((wording) => wording.sid === active.sid && wordings.isMine(wording))) return null;
  const number = sentences.findIndex(({ sid }) => sid === active.sid) + 1;
  return (
    <Button size="sm" className="self-start" data-opens="" onClick={here.begin}>
      Suggest another wording of sentence {number}{" "}
      <Kbd aside keys={editorShortcuts.wording.keys} className="max-md:hidden" />
    </Button>
  );
}

function OpenForm(props: WordingsListProps & { readonly begun: StorySentence }) {
  const { editor, wordings, sentences, here, mayWrite, announce, begun } = props;
  const sentence = sentences.find(({ sid }) => sid === begun.sid);
  const leave = (words: string) => {
    here.leave();
    announce(words);
  };
  return (
    <WordingForm
      sentence={begun.text}
      place={wordings.placeOf(begun.sid)}
      onLeave={() => leave("Wording form closed")}
      onSend={async (wording) => {
        const refusal = await wordings.suggest(begun.sid, canonicalSentence(sentence ?? begun), wording);
        if (refusal === null) leave("Wording suggested");
        return refusal;
      }}
      onWrite={
        mayWrite && editor
          ? async (typed) => {
              const wording = wordingOf(typed);
              if (wording === "") return "Write how the sentence should read.";
              const refusal = writeIn(editor, [{ sid: begun.sid, wording }]);
              if (refusal === null) leave("Written into the text");
              return refusal;
            }
          : undefined
      }
    >
      {meanwhile(begun, sentence, mayWrite).map((words) => (
        <Notice key={words}>{words}</Notice>
      ))}
    </WordingForm>
  );
}

/** What has changed since the form was opened. */
function meanwhile(begun: StorySentence, now: StorySentence | undefined, mayWrite: boolean): readonly string[] {
  return [
    ...(now ? [] : ["The sentence is gone from the text. What you write here stays until you throw it away."]),
    ...(now && now.text !== begun.text ? [`The sentence has changed since. It says now: ${now.text}`] : []),
    ...(mayWrite ? ["You write the story now: put it in yourself, or leave it as a suggestion."] : []),
  ];
}
