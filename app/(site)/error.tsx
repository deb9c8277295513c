"use client";
import type { ErrorPageProps } from "#components/shell/error-page.ts";
import { Problem } from "#components/shell/problem.tsx";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";

/** For readers, to whom the desk's words say nothing. */
export default function SiteError({ retry }: ErrorPageProps) {
  return (
    <main id="page">
      <Problem
        title="This page could not be shown"
        actions={
          <>
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
            <ButtonLink href="/articles">See all articles</ButtonLink>
          </>
        }
      >
        <p>The fault is ours. Try again in a moment.</p>
      </Problem>
    </main>
  );
}
