import { LocalTime } from "#components/ui/local-time.tsx";
import { StatusWord } from "#components/ui/status-word.tsx";

/** A suggestion that is open in the text, as review shows it. */
export type ReviewSuggestion = {
  readonly id: string;
  readonly inserted: string;
  readonly removed: string;
  readonly sids: readonly string[];
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
};

type OpenSuggestionsProps = { readonly sid: string; readonly suggestions: readonly ReviewSuggestion[] };

/** What somebody suggests for the sentence. It is judged as it stands; the writer decides. */
export function OpenSuggestions({ sid, suggestions }: OpenSuggestionsProps) {
  const here = suggestions.filter(({ sids }) => sids.includes(sid));
  if (here.length === 0) return null;
  return (
    <section aria-label="Suggestions" className="flex flex-col gap-1">
      <StatusWord tone="waiting">Suggested, not decided</StatusWord>
      <ul>
        {here.map(({ id, removed, inserted, by, at }) => (
          <li key={id}>
            <span dir="auto" className="font-story text-base">
              {removed ? <del className="mark-deletion">{removed}</del> : null}{" "}
              {inserted ? <ins className="mark-insertion">{inserted}</ins> : null}
            </span>{" "}
            <span className="text-muted-foreground text-xs">
              {by}, <LocalTime iso={at} />
            </span>
          </li>
        ))}
      </ul>
      <p className="text-muted-foreground text-xs">
        You judge the sentence as it stands. Accepted words change it, and what you said of it lapses.
      </p>
    </section>
  );
}
