"use client";
import { cn } from "#components/ui/class-names.ts";
import { type Segment, type Shown, segmentsOf, type Use } from "./passages.ts";

type SourceSentenceProps = {
  readonly report: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly shown: Shown;
  readonly uses: readonly Use[];
  /** Takes part in the tab order: one sentence of each report does. */
  readonly isEntry: boolean;
  readonly onGoTo: (sid: string) => void;
};

const MOST_NUMBERS = 8;

/** One sentence of a report: chosen by a press or by arrow keys; the story's sentences that rest on it stand behind it. */
export function SourceSentence({ report, text, start, end, shown, uses, isEntry, onGoTo }: SourceSentenceProps) {
  const here = uses.filter(({ from, to }) => from < end && start < to);
  const numbers = [...new Map(here.map((use) => [use.number, use])).values()];
  const segments = segmentsOf({ report, from: start, to: end }, shown);
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
          onClick={() => onGoTo(sid)}
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

function lookOf({ isUsed, isActive, isChosen }: Segment): string {
  return cn(isUsed && "mark-report-quiet", isActive && "mark-report", isChosen && "bg-accent outline outline-report");
}
