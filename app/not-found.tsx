import type { Metadata } from "next";
import { NotFoundProblem } from "#components/shell/problem.tsx";

export const metadata: Metadata = { title: "Not here" };

/** An address that leads nowhere, asked for by anyone. */
export default function NotFound() {
  return (
    <main id="page">
      <NotFoundProblem homeHref="/stories" homeLabel="Go to the desk" />
    </main>
  );
}
