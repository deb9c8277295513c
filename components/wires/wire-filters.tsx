"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Input } from "#components/ui/input.tsx";
import { Select } from "#components/ui/select.tsx";
import { isFiltered, type WireFilter } from "#lib/domain/wires/wire-filter.ts";
import { languageName } from "./language-name.ts";
import { wiresHref } from "./wires-href.ts";

const ANY = "any";
const USES = [
  { value: ANY, label: "Used or not" },
  { value: "no", label: "In no story" },
  { value: "yes", label: "In a story" },
];
const STATES = [
  { value: ANY, label: "Any state" },
  { value: "usable", label: "Usable" },
  { value: "correction", label: "Corrections" },
  { value: "taken-back", label: "Taken back" },
  { value: "embargoed", label: "Under embargo" },
];
const SPANS = [
  { value: ANY, label: "Any time" },
  { value: "hour", label: "Last hour" },
  { value: "day", label: "Last 24 hours" },
  { value: "week", label: "Last 7 days" },
  { value: "month", label: "Last 31 days" },
];
const ORDERS = [
  { value: "newest", label: "Newest first" },
  { value: "best", label: "Best match first" },
];

type WireFiltersProps = {
  readonly filter: WireFilter;
  readonly facets: {
    readonly sources: readonly string[];
    readonly languages: readonly string[];
    readonly topics: readonly string[];
  };
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
  const topics =
    filter.topic && !facets.topics.includes(filter.topic) ? [filter.topic, ...facets.topics] : facets.topics;
  return (
    <form
      aria-label="Search and filter"
      aria-busy={pending}
      onSubmit={search}
      className="flex flex-col gap-2 border-b pb-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <Input
          key={filter.query}
          name="q"
          type="search"
          aria-label="Search reports"
          placeholder="Search words, names, “a phrase”, -without, begin*"
          defaultValue={filter.query ?? ""}
          className="min-w-0 flex-1 basis-56"
        />
        <Button type="submit">Search</Button>
        {isFiltered(filter) ? (
          <ButtonLink href="/wires" variant="ghost">
            Show all
          </ButtonLink>
        ) : null}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Choice
          label="Source"
          value={filter.source}
          options={[{ value: ANY, label: "Any source" }, ...named(facets.sources)]}
          onChoose={(source) => go({ source })}
        />
        <Choice
          label="Language"
          value={filter.language}
          options={[
            { value: ANY, label: "Any language" },
            ...facets.languages.map((value) => ({ value, label: languageName(value) })),
          ]}
          onChoose={(language) => go({ language })}
        />
        {topics.length > 0 ? (
          <Choice
            label="Topic"
            value={filter.topic}
            options={[{ value: ANY, label: "Any topic" }, ...named(topics)]}
            onChoose={(topic) => go({ topic })}
          />
        ) : null}
        <Choice
          label="Time"
          value={filter.span}
          options={SPANS}
          onChoose={(span) => go({ span: span as WireFilter["span"] })}
        />
        <Choice
          label="State"
          value={filter.state}
          options={STATES}
          onChoose={(state) => go({ state: state as WireFilter["state"] })}
        />
        <Choice
          label="Use"
          value={filter.used === null ? null : filter.used ? "yes" : "no"}
          options={USES}
          onChoose={(used) => go({ used: used === null ? null : used === "yes" })}
        />
        {filter.query ? (
          <Choice
            label="Order"
            value={filter.order}
            options={ORDERS}
            onChoose={(order) => go({ order: order === "best" ? "best" : "newest" })}
          />
        ) : null}
      </div>
    </form>
  );
}

type Option = { readonly value: string; readonly label: string };
type ChoiceProps = {
  readonly label: string;
  /** Null: any. */
  readonly value: string | null;
  readonly options: readonly Option[];
  readonly onChoose: (value: string | null) => void;
};

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      className="w-36 max-md:w-auto max-md:min-w-32 max-md:flex-1"
      value={value ?? ANY}
      onValueChange={(chosen) => onChoose(chosen === ANY ? null : chosen)}
      options={options}
    />
  );
}

function named(values: readonly string[]): readonly Option[] {
  return values.map((value) => ({ value, label: value }));
}
