"use client";
import { cn } from "#components/ui/class-names.ts";
import { type Look, type Segment, segmentsOf } from "./passages.ts";

type SourceSentenceProps = {
  readonly report: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of the report, or of the part that the sentence stands in. */
  readonly look: Look;
  /** Takes part in the tab order: one sentence of each report does. */
  readonly isEntry: boolean;
};

const MOST_NUMBERS = 8;

/** One sentence of a report: chosen by a press or by arrow keys; the story's sentences that rest on it stand behind it. */
export function SourceSentence({ report, text, start, end, look, isEntry }: SourceSentenceProps) {
  const here = look.uses.filter(({ from, to }) => from < end && start < to);
  const numbers = [...new Map(here.map((use) => [use.number, use])).values()];
  const segments = segmentsOf({ report, from: start, to: end }, look);
  const isChosen = segments.some((segment) => segment.isChosen);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: words inside a button cannot be selected */}
      <span
        role="button"
        tabIndex={isEntry ? 0 : -1}
        aria-pressed={isChosen}
        data-sentence={`${start} ${end}`}
        data-active={segments.some((segment) => segment.isActive) || undefined}
        // The head of its report stays at the top of the pane, over whatever is scrolled under it.
        className="cursor-pointer scroll-mt-20 scroll-mb-4 rounded-xs hover:bg-accent"
      >
        {segments.map((segment) => (
          <span key={segment.from} data-from={segment.from} className={lookOf(segment)}>
            {text.slice(segment.from, segment.to)}
          </span>
        ))}
      </span>
      {numbers.slice(0, MOST_NUMBERS).map(({ number, sid }) => (
        <button
          key={number}
          type="button"
          data-goto={sid}
          aria-label={`Used in sentence ${number} of the story: go there`}
          className="ml-0.5 align-super font-sans font-semibold text-2xs text-report tabular-nums leading-none hover:underline"
        >
          {number}
        </button>
      ))}
      {numbers.length > MOST_NUMBERS ? (
        <span className="ml-0.5 align-super font-sans text-2xs leading-none">
          and {numbers.length - MOST_NUMBERS} more
        </span>
      ) : null}{" "}
    </>
  );
}

function lookOf({ isUsed, isActive, isPointed, isChosen }: Segment): string {
  return cn(
    isUsed && "mark-report-quiet",
    (isActive || isPointed) && "mark-report",
    isChosen && "bg-accent outline outline-report",
  );
}
