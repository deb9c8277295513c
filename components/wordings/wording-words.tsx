import { WordChanges } from "#components/stories/change-of-sentence.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import type { OpenWording } from "#lib/domain/stories/wordings.ts";
import { wordDiff } from "#lib/editor/queries/word-diff.ts";

type WordingWordsProps = {
  readonly wording: OpenWording;
  readonly isMine: boolean;
  /** More to know of it: which sentence it is for, or that the sentence has changed. */
  readonly note?: string;
};

/** Another wording of a sentence against what the sentence said then, with who suggests it. */
export function WordingWords({ wording: { sentence, wording, by, at }, isMine, note = "" }: WordingWordsProps) {
  return (
    <>
      <p dir="auto" className="break-words font-story text-base">
        <WordChanges words={wordDiff(sentence, wording)} />
      </p>
      <p className="text-muted-foreground text-xs">
        {isMine ? "You" : by}, <LocalTime iso={at} />
        {note}
      </p>
    </>
  );
}
