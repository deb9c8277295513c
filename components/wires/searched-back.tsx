import { LocalTime } from "#components/ui/local-time.tsx";
import { Notice } from "#components/ui/notice.tsx";

/** How far back a slow search has come; the way on stands below. `to` is ISO 8601. */
export function SearchedBack({ to }: { readonly to: string }) {
  return (
    <Notice title="Older reports have not been searched yet">
      This search takes long, so it stopped at reports that came in at <LocalTime iso={to} style="full" />. A rarer word
      or a source finds more at once.
    </Notice>
  );
}
