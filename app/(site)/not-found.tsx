import { Problem } from "#components/shell/problem.tsx";
import { Wordmark } from "#components/shell/wordmark.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";

/** For readers, who know nothing of desks and roles. */
export default function NotFound() {
  return (
    <div className="mx-auto min-h-dvh max-w-2xl px-4">
      <header className="flex items-center py-3">
        <Wordmark href="/articles" />
      </header>
      <main id="page">
        <Problem
          title="There is no article here"
          actions={
            <ButtonLink href="/articles" variant="primary">
              See all articles
            </ButtonLink>
          }
        >
          <p>Nothing is published at this address. An article that was retracted keeps its own, and says why.</p>
        </Problem>
      </main>
    </div>
  );
}
