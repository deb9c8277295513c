import { EmptyState } from "#components/ui/empty-state.tsx";

type SpellingListProps = {
  readonly names: readonly { readonly house: string; readonly spellings: readonly string[] }[];
};

/** How the house spells names, and which spellings lead there. They are set where a story's names are listed. */
export function SpellingList({ names }: SpellingListProps) {
  return (
    <section aria-labelledby="style-names" className="flex flex-col gap-2">
      <h2 id="style-names" className="font-semibold text-base">
        Names
      </h2>
      {names.length === 0 ? (
        <EmptyState title="No name has a house spelling">Set one under the claims of a story, at Names.</EmptyState>
      ) : (
        <ul className="divide-y border-y">
          {names.map(({ house, spellings }) => (
            <li key={house} className="flex flex-wrap items-baseline gap-x-3 py-1.5">
              <span dir="auto" className="font-medium">
                {house}
              </span>
              <span className="text-muted-foreground">
                {spellings.length > 0 ? `not ${spellings.join(", ")}` : "as it stands"}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
