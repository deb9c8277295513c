"use client";
import { memo, useState } from "react";
import type { EditorReport } from "../editor-types.ts";
import { type Look, type Paragraph, sameLook } from "./passages.ts";
import { SourceSentence } from "./source-sentence.tsx";
import { useTurn } from "./use-turn.ts";

type SourceParagraphProps = {
  readonly report: Pick<EditorReport, "id" | "text">;
  readonly paragraph: Paragraph;
  /** What of the report's look falls on it. */
  readonly look: Look;
  readonly className: string;
  /** Its first sentence takes part in the tab order. */
  readonly isEntry: boolean;
};

/**
 * Some sentences of a report. They come as plain words first, which cost next to nothing, and can be chosen as soon as
 * the page is at rest, the pointer comes near, or one of them is looked at.
 */
export const SourceParagraph = memo(function SourceParagraph(props: SourceParagraphProps) {
  const { report, paragraph, look, className, isEntry } = props;
  const [isNear, setNear] = useState(false);
  const isSeen = look.active.length > 0 || look.pointed.length > 0 || look.chosen !== null;
  const isWhole = useTurn(isNear || isSeen);
  if (!isWhole)
    return (
      <p className={className} onPointerEnter={() => setNear(true)}>
        {paragraph.map(({ start, end }) => report.text.slice(start, end)).join(" ")}
      </p>
    );
  return (
    <p className={className}>
      {paragraph.map(({ start, end }, place) => (
        <SourceSentence
          key={start}
          report={report.id}
          text={report.text}
          start={start}
          end={end}
          look={look}
          isEntry={isEntry && place === 0}
        />
      ))}
    </p>
  );
}, sameProps);

function sameProps(a: SourceParagraphProps, b: SourceParagraphProps): boolean {
  return a.report === b.report && a.paragraph === b.paragraph && a.isEntry === b.isEntry && sameLook(a.look, b.look);
}
