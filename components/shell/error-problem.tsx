"use client";
import { buttonLook } from "#components/ui/button-look.ts";
import type { ErrorPageProps } from "./error-page.ts";
import { Problem } from "./problem.tsx";

type ErrorProblemProps = ErrorPageProps & { readonly homeHref: string };

/** For error.tsx: says that it was the program, that nothing written is lost, and what to do. Never what went wrong inside. */
export function ErrorProblem({ error, retry, homeHref }: ErrorProblemProps) {
  return (
    <Problem
      title="The desk could not show this page"
      actions={
        <>
          {/* Every page brings this one along, so it is made of little. */}
          <button type="button" className={buttonLook({ variant: "primary" })} onClick={retry}>
            Try again
          </button>
          {/* Loaded anew: what failed may be what turns pages. */}
          <a href={homeHref} className={buttonLook({})}>
            Go to the desk
          </a>
        </>
      }
    >
      <p>
        Something failed in the program, not in your work: what is saved is saved, and text being written is kept on
        this device.
      </p>
      <p>
        Try again. If it stays like this, tell whoever runs this desk
        {error.digest ? (
          <>
            {" "}
            the number <code className="font-mono text-foreground text-sm select-all">{error.digest}</code>
          </>
        ) : null}
        .
      </p>
    </Problem>
  );
}
