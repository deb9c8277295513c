"use client";
import "./globals.css";
import type { ErrorPageProps } from "#components/shell/error-page.ts";
import { ErrorProblem } from "#components/shell/error-problem.tsx";

/** Stands in for the whole document when even its frame failed. */
export default function DocumentError(props: ErrorPageProps) {
  return (
    <html lang="en">
      <body>
        <title>The page failed – Stet</title>
        <main id="page">
          <ErrorProblem {...props} homeHref="/stories" />
        </main>
      </body>
    </html>
  );
}
