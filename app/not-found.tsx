import type { Metadata } from "next";
import { connection } from "next/server";
import { NotFoundProblem } from "#components/shell/not-found-problem.tsx";
import { Wordmark } from "#components/shell/wordmark.tsx";

export const metadata: Metadata = { title: "Not here" };

/** An address that leads nowhere, asked for by anyone. Rendered when it is asked for: a page made before has no nonce. */
export default async function NotFound() {
  await connection();
  return (
    <>
      <header className="mx-auto flex w-full max-w-lg items-center px-4 pt-4">
        <Wordmark href="/stories" />
      </header>
      <main id="page">
        <NotFoundProblem homeHref="/stories" homeLabel="Go to the desk" />
      </main>
    </>
  );
}
