"use client";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { ReportBadge } from "#components/ui/report-badge.tsx";
import type { FoundPassage } from "#lib/domain/passages/find-passages.ts";
import type { Verdict } from "#lib/domain/verify/finding.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import { editorShortcuts } from "../editor-shortcuts.ts";
import type { EditorReport } from "../editor-types.ts";
import { bestToCite, citeOf, isCitedBy } from "./best-passage.ts";
import type { Found } from "./use-found.ts";

type FoundPassagesProps = {
  readonly found: Found;
  readonly sentence: StorySentence;
  readonly reports: readonly EditorReport[];
  readonly mayWrite: boolean;
  readonly onCite: (cite: Cite) => void;
  readonly onShow: (cite: Cite) => void;
};

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  supported: "Says this",
  contradicted: "Says otherwise",
  partial: "Says part of this",
  unsupported: "Comes near",
};

/** What the story's reports say about the sentence at the caret, the best first, each to be cited at once. */
export function FoundPassages({ found, sentence, reports, mayWrite, onCite, onShow }: FoundPassagesProps) {
  const best = bestToCite(found.passages, sentence);
  const shown = found.passages.filter(({ report }) => reports.some(({ id }) => id === report));
  return (
    <section aria-label="In the reports" className="flex flex-col gap-1">
      <h3 className="font-semibold text-xs">
        {found.why === "source" ? "Passages that may carry it" : "What the reports say"}
      </h3>
      {shown.length === 0 ? (
        <p className="text-muted-foreground text-xs">No report of this story says anything like it.</p>
      ) : null}
      <ol>
        {shown.map((passage) => (
          <FoundRow
            key={`${passage.report} ${passage.start}`}
            passage={passage}
            reports={reports}
            isCited={isCitedBy(passage, sentence)}
            isBest={passage === best}
            mayWrite={mayWrite}
            onCite={() => onCite(citeOf(passage))}
            onShow={() => onShow(citeOf(passage))}
          />
        ))}
      </ol>
    </section>
  );
}

type FoundRowProps = {
  readonly passage: FoundPassage;
  readonly reports: readonly EditorReport[];
  readonly isCited: boolean;
  /** The one that the key cites. */
  readonly isBest: boolean;
  readonly mayWrite: boolean;
  readonly onCite: () => void;
  readonly onShow: () => void;
};

function FoundRow({ passage, reports, isCited, isBest, mayWrite, onCite, onShow }: FoundRowProps) {
  const report = reports.find(({ id }) => id === passage.report);
  if (!report) return null;
  const also = passage.also.flatMap((other) => reports.find(({ id }) => id === other.report)?.number ?? []);
  return (
    <li className="flex items-start gap-2 border-t py-1.5">
      <ReportBadge number={report.number} name={report.source ?? undefined} className="mt-1" />
      <div className="flex min-w-0 flex-1 flex-col items-start gap-1">
        <button
          type="button"
          onClick={onShow}
          lang={report.language ?? undefined}
          dir="auto"
          className="text-left font-story text-base hover:bg-accent"
        >
          <PassageWords passage={passage} />
        </button>
        <p className="flex w-full flex-wrap items-center gap-x-2 gap-y-1 text-muted-foreground text-xs">
          <span className="flex-1">
            {isCited ? "Cited" : VERDICT_WORDS[passage.verdict]}
            {also.length > 0 ? `, also in report ${also.join(", ")}` : ""}
          </span>
          {isCited ? null : (
            <Button size="sm" disabled={!mayWrite} onClick={onCite}>
              Cite{isBest ? <Kbd aside keys={editorShortcuts.citeBest.keys} className="max-md:hidden" /> : null}
            </Button>
          )}
        </p>
      </div>
    </li>
  );
}

/** The passage with what it says otherwise underlined. */
function PassageWords({ passage: { text, differing } }: { readonly passage: FoundPassage }) {
  const pieces = differing.flatMap(({ start, end }, at) => [
    { start: differing[at - 1]?.end ?? 0, end: start, differs: false },
    { start, end, differs: true },
  ]);
  const tail = { start: differing.at(-1)?.end ?? 0, end: text.length, differs: false };
  return [...pieces, tail].map(({ start, end, differs }) => {
    const words = text.slice(start, end).replace(/\s+/g, " ");
    return differs ? (
      <mark key={start} className="mark-finding bg-transparent text-inherit">
        {words}
      </mark>
    ) : (
      <span key={start}>{words}</span>
    );
  });
}
