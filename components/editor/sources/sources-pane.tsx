"use client";
import { type RefObject, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { Cite } from "#lib/editor/marks/cite.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import type { DeskServices } from "../desk-services.ts";
import type { EditorReport } from "../editor-types.ts";
import type { Pointing } from "../pointing.ts";
import type { Reading } from "../reading/reading.ts";
import { ChosenBar } from "./chosen-bar.tsx";
import { type Look, usesOf } from "./passages.ts";
import { readingHandlers } from "./reading-handlers.ts";
import { SourceReport } from "./source-report.tsx";
import { PassageList, SearchField, useSourceSearch } from "./source-search.tsx";
import { WireSearch } from "./wire-search.tsx";

export type SourceActions = {
  readonly choose: (passage: Cite | null) => void;
  readonly insert: () => void;
  readonly quote: () => void;
  /** Rests the sentence at the caret on the chosen words, or no longer, if it rests on all of them. */
  readonly cite: () => void;
  /** Begins to drag a passage into the text; null: the drag is over. */
  readonly drag: (passage: Cite | null) => void;
  readonly goTo: (sid: string) => void;
};

export type SourcesPaneProps = {
  readonly reports: readonly EditorReport[];
  readonly sentences: readonly StorySentence[];
  /** The sentence at the caret. */
  readonly active: StorySentence | null;
  readonly chosen: Cite | null;
  readonly pointing: Pointing;
  readonly mayWrite: boolean;
  readonly actions: SourceActions;
  readonly reading: Reading;
  readonly storyId: string;
  readonly desk: DeskServices;
  readonly announce: (words: string) => void;
};

const NO_CITES: readonly Cite[] = [];

/** The story's reports beside the text: what it uses is marked, what one chooses can be put in or cited. */
export function SourcesPane(props: SourcesPaneProps) {
  const { reports, sentences, active, chosen, pointing, actions } = props;
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState("");
  const found = useSourceSearch(props.reading, query);
  const isSearching = query.trim() !== "";
  const uses = useMemo(() => usesOf(sentences), [sentences]);
  const pointed = usePointedCites(pointing, sentences);
  useShown(list, active?.sid ?? null, chosen);
  const lookOf = ({ id }: EditorReport): Look => ({
    uses: uses.get(id) ?? [],
    active: citesOf(active?.cites, id),
    pointed: citesOf(pointed, id),
    chosen: chosen?.report === id ? chosen : null,
  });
  return (
    <>
      <SearchField query={query} onQuery={setQuery} />
      <div
        ref={list}
        className="scroll-quiet min-h-0 flex-1 px-3 [contain:content]"
        {...readingHandlers({ chosen, actions, pointing, reports })}
      >
        {isSearching ? (
          <>
            <PassageList passages={found} reports={reports} chosen={chosen} />
            <WireSearch {...props} query={query.trim()} />
          </>
        ) : null}
        <div hidden={isSearching}>
          {reports.map((report) => (
            <SourceReport key={report.id} report={report} look={lookOf(report)} />
          ))}
        </div>
      </div>
      {chosen ? <ChosenBar {...props} chosen={chosen} /> : null}
    </>
  );
}

function citesOf(cites: readonly Cite[] | undefined, report: string): readonly Cite[] {
  return cites?.some((cite) => cite.report === report) ? cites.filter((cite) => cite.report === report) : NO_CITES;
}

/** What the sentence of the text under the pointer rests on. */
function usePointedCites(pointing: Pointing, sentences: readonly StorySentence[]): readonly Cite[] {
  const sid = useSyncExternalStore(
    pointing.subscribe,
    () => sidUnder(pointing),
    () => null,
  );
  return sentences.find((sentence) => sentence.sid === sid)?.cites ?? NO_CITES;
}

function sidUnder(pointing: Pointing): string | null {
  const pointed = pointing.get();
  return pointed?.in === "text" ? pointed.sid : null;
}

/** Brings into sight what the sentence at the caret rests on, and the passage that was chosen. */
function useShown(list: RefObject<HTMLDivElement | null>, activeSid: string | null, chosen: Cite | null): void {
  useEffect(() => (activeSid ? showSoon(list, "[data-active]") : undefined), [list, activeSid]);
  useEffect(() => (chosen ? showSoon(list, '[data-sentence][aria-pressed="true"]') : undefined), [list, chosen]);
}

/** With the next frame: asked in between, the browser would lay out the whole page twice. */
function showSoon(list: RefObject<HTMLDivElement | null>, selector: string): () => void {
  const frame = requestAnimationFrame(() =>
    list.current?.querySelector(selector)?.scrollIntoView({ block: "nearest" }),
  );
  return () => cancelAnimationFrame(frame);
}
