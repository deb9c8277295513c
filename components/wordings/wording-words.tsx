import type { ReactNode } from "react";
import { WordChanges } from "#components/stories/change-of-sentence.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { type OpenWording, standingOfWording, type WordingStanding } from "#lib/domain/stories/wordings.ts";
import { wordDiff } from "#lib/editor/queries/word-diff.ts";

type WordingWordsProps = {
  readonly wording: OpenWording;
  readonly isMine: boolean;
  /** What its sentence says now; null where that is gone. */
  readonly now: string | null;
  /** The way to its sentence, where that is elsewhere. */
  readonly children?: ReactNode;
};

const NOTES: Readonly<Record<WordingStanding, string>> = {
  fits: "",
  taken: ", and the sentence says it already",
  changed: ": the sentence has changed since",
  gone: ": its sentence is gone",
};

/** Another wording of a sentence against what it would replace, with who suggests it. */
export function WordingWords({ wording, isMine, now, children }: WordingWordsProps) {
  const { sentence, by, at } = wording;
  const standing = standingOfWording(wording, now);
  return (
    <>
      {standing === "changed" && now !== null ? (
        <ChangedSince wording={wording} now={now} />
      ) : (
        <p dir="auto" className="break-words font-story text-base">
          <WordChanges words={wordDiff(sentence, wording.wording)} />
        </p>
      )}
      <p className="text-muted-foreground text-xs">
        {isMine ? "You" : by}, <LocalTime iso={at} />
        {NOTES[standing]} {children}
      </p>
    </>
  );
}

/** What it was meant for, what stands there now, and what would become of that. */
function ChangedSince({
  wording: { sentence, wording },
  now,
}: {
  readonly wording: OpenWording;
  readonly now: string;
}) {
  return (
    <dl className="flex flex-col gap-1 [&_dd]:break-words [&_dd]:font-story [&_dd]:text-base [&_dt]:text-muted-foreground [&_dt]:text-xs">
      <dt>The sentence was</dt>
      <dd dir="auto">{sentence}</dd>
      <dt>It is now</dt>
      <dd dir="auto">{now}</dd>
      <dt>With the wording it would be</dt>
      <dd dir="auto">
        <WordChanges words={wordDiff(now, wording)} />
      </dd>
    </dl>
  );
}
