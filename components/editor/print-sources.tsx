"use client";
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { StorySentence } from "#lib/editor/queries/sentences-of.ts";
import type { EditorReport } from "./editor-types.ts";

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
  const byId = new Map(reports.map((report) => [report.id, report]));
  return (
    <section className="print-sources" aria-label="Sources">
      <h2>Sources</h2>
      <ol>
        {sentences.map(({ sid, cites, kind }) => (
          <li key={sid}>
            {cites.length === 0 ? (kind === "subhead" ? "Subhead." : "No source.") : null}
            {cites.map(({ report, from, to }) => {
              const source = byId.get(report);
              if (!source) return null;
              return (
                <p key={`${report} ${from} ${to}`}>
                  Report {source.number}
                  {source.source ? `, ${source.source}` : ""}: “{source.text.slice(from, to).replace(/\s+/g, " ")}”
                </p>
              );
            })}
          </li>
        ))}
      </ol>
    </section>
  );
}
