import { Notice } from "#components/ui/notice.tsx";
import { Problem } from "#components/ui/problem.tsx";
import type { ActionFailure } from "#lib/domain/shared/action-result.ts";

/** What the server refused: its sentence, or everything that it lists. */
export function FailureNotice({ failure }: { readonly failure: ActionFailure }) {
  const issues = failure.issues ?? [];
  if (issues.length < 2) return <Problem>{issues[0]?.message ?? failure.message}</Problem>;
  return (
    <Notice tone="finding" urgent title="This stands in the way now:">
      <ul className="list-disc pl-4">
        {issues.map(({ field, message }) => (
          <li key={`${field} ${message}`}>{message}</li>
        ))}
      </ul>
    </Notice>
  );
}
