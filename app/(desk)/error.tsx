"use client";
import type { ErrorPageProps } from "#components/shell/error-page.ts";
import { ErrorProblem } from "#components/shell/error-problem.tsx";

/** Inside the desk, so that its bar and keys stay at hand. */
export default function DeskError(props: ErrorPageProps) {
  return <ErrorProblem {...props} homeHref="/stories" />;
}
