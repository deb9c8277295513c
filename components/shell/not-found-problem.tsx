import { ButtonLink } from "#components/ui/button-link.tsx";
import { Problem } from "./problem.tsx";

/** For not-found pages. */
export function NotFoundProblem({ homeHref, homeLabel }: { readonly homeHref: string; readonly homeLabel: string }) {
  return (
    <Problem
      title="This is not here"
      actions={
        <ButtonLink href={homeHref} variant="primary">
          {homeLabel}
        </ButtonLink>
      }
    >
      <p>Nothing stands at this address, or it is not open to your roles. Check the address, or start from the desk.</p>
    </Problem>
  );
}
