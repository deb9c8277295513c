"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import type { WireFilter } from "#lib/domain/wires/desk-report.ts";
import { languageName } from "./language-name.ts";
import { wiresHref } from "./wires-href.ts";

const ANY = "any";
const USES = [
  { value: ANY, label: "Used or not" },
  { value: "no", label: "In no story" },
  { value: "yes", label: "In a story" },
];

type WireFiltersProps = {
  readonly filter: WireFilter;
  readonly facets: { readonly sources: readonly string[]; readonly languages: readonly string[] };
};

/** Search and filters; each change is an address, so that it can be gone back to and shared. */
export function WireFilters({ filter, facets }: WireFiltersProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const go = (change: Partial<WireFilter>) =>
    startTransition(() => router.push(wiresHref({ ...filter, after: null, ...change })));
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go({ query: String(new FormData(event.currentTarget).get("q") ?? "").trim() || null });
  };
  const filtered = filter.query || filter.source || filter.language || filter.used !== null;
  return (
    <form
      aria-label="Search and filter"
      aria-busy={pending}
      onSubmit={search}
      className="flex flex-wrap items-center gap-2 border-b pb-3"
    >
      <Input
        key={filter.query}
        name="q"
        type="search"
        aria-label="Search reports"
        placeholder="Search words, names, “a phrase”"
        defaultValue={filter.query ?? ""}
        className="min-w-0 flex-1 basis-56"
      />
      <Button type="submit">Search</Button>
      <Select
        aria-label="Source"
        className="w-40 max-md:w-auto max-md:flex-1"
        value={filter.source ?? ANY}
        onValueChange={(value) => go({ source: value === ANY ? null : value })}
        options={[{ value: ANY, label: "Any source" }, ...facets.sources.map((value) => ({ value, label: value }))]}
      />
      <Select
        aria-label="Language"
        className="w-36 max-md:w-auto max-md:flex-1"
        value={filter.language ?? ANY}
        onValueChange={(value) => go({ language: value === ANY ? null : value })}
        options={[
          { value: ANY, label: "Any language" },
          ...facets.languages.map((value) => ({ value, label: languageName(value) })),
        ]}
      />
      <Select
        aria-label="Use"
        className="w-32 max-md:w-auto max-md:flex-1"
        value={filter.used === null ? ANY : filter.used ? "yes" : "no"}
        onValueChange={(value) => go({ used: value === ANY ? null : value === "yes" })}
        options={USES}
      />
      {filtered ? (
        <ButtonLink href="/wires" variant="ghost">
          Show all
        </ButtonLink>
      ) : null}
    </form>
  );
}
