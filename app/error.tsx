"use client";
import type { ErrorPageProps } from "#components/shell/error-page.ts";
import { ErrorProblem } from "#components/shell/error-problem.tsx";

/** At the door, and where the desk's own frame could not be shown. */
export default function DoorError(props: ErrorPageProps) {
  return (
    <main id="page">
      <ErrorProblem {...props} homeHref="/stories" />
    </main>
  );
}
