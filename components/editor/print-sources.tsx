"use client";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { reportName } from "#lib/domain/publish/article-words.ts";
import type { Cite } from "#lib/editor/marks/cite.ts";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import type { EditorReport } from "./editor-types.ts";
import { rangesOf } from "./number-ranges.ts";

type PrintSourcesProps = { readonly sentences: readonly StorySentence[]; readonly reports: readonly EditorReport[] };

/** On paper: what each sentence rests on, by its number in the text. Made only when the page is printed. */
export function PrintSources({ sentences, reports }: PrintSourcesProps) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // At once: the browser prints what stands on the page when the event has been handled.
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  if (!printing) return null;
  const bare = sentences.flatMap(({ cites, kind }, place) =>
    cites.length === 0 && kind !== "subhead" ? [place + 1] : [],
  );
  return (
    <section className="print-sources" aria-label="Sources">
      <style>{numbersInText(sentences)}</style>
      <h2>Sources</h2>
      {bare.length > 0 ? (
        <p>
          No source: {bare.length === 1 ? "sentence" : "sentences"} {rangesOf(bare)}.
        </p>
      ) : null}
      <ol>
        {sentences.map(({ sid, cites }, place) =>
          cites.length > 0 ? (
            <li key={sid} value={place + 1}>
              {cites.map((cite) => (
                <CitedWords key={`${cite.report} ${cite.from} ${cite.to}`} cite={cite} reports={reports} />
              ))}
            </li>
          ) : null,
        )}
      </ol>
      <ReportsUsed sentences={sentences} reports={reports} />
    </section>
  );
}

/** The sentences are numbered as everywhere else: by their order, without those that are only suggested. */
function numbersInText(sentences: readonly StorySentence[]): string {
  const rules = sentences.map(
    ({ sid }, place) => `.story-prose [data-sid="${CSS.escape(sid)}"]::before { content: "${place + 1}" }`,
  );
  return `@media print { ${rules.join(" ")} }`;
}

function CitedWords({ cite, reports }: { readonly cite: Cite; readonly reports: readonly EditorReport[] }) {
  const report = reports.find(({ id }) => id === cite.report);
  if (!report) return null;
  return (
    <p>
      Report {report.number}
      {report.source ? `, ${report.source}` : ""}:{" "}
      {/* Without marks round it: many a passage begins or ends with one of its own. */}
      <span lang={report.language ?? undefined} className="font-story">
        {report.text.slice(cite.from, cite.to).replace(/\s+/g, " ")}
      </span>
    </p>
  );
}

function ReportsUsed({ sentences, reports }: PrintSourcesProps) {
  const cited = new Set(sentences.flatMap(({ cites }) => cites.map(({ report }) => report)));
  const used = reports.filter(({ id }) => cited.has(id));
  if (used.length === 0) return null;
  return (
    <>
      <h2>Reports</h2>
      <ul>
        {used.map(({ id, number, source, publishedAt, headline, language }) => (
          <li key={id}>
            {reportName({ number, agency: source, distributor: null, publishedAt })}
            {headline ? ": " : ""}
            <span lang={language ?? undefined}>{headline}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
