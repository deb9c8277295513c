import { EmptyState } from "#components/ui/empty-state.tsx";
import type { NameGroup } from "#lib/domain/merge/merge-result.ts";

const KIND_WORDS = { person: "Person", place: "Place", organisation: "Organisation", other: "Other" } as const;

/** Which spellings are one name, those with several spellings first. */
export function NameList({ names }: { readonly names: readonly NameGroup[] }) {
  if (names.length === 0) return <EmptyState title="No names found">The reports name nobody and no place.</EmptyState>;
  const order = names.toSorted((a, b) => b.variants.length - a.variants.length);
  return (
    <ul aria-label="Names" className="divide-y">
      {order.map((name) => (
        <li key={`${name.kind} ${name.canonical}`} className="grid gap-x-4 py-2 md:grid-cols-[14rem_7rem_1fr]">
          <span dir="auto" className="font-medium">
            {name.canonical}
          </span>
          <span className="text-muted-foreground text-xs leading-5">{KIND_WORDS[name.kind]}</span>
          <span className="text-muted-foreground">
            {name.variants.map((variant) => `${variant.text} (${variant.count})`).join(", ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
