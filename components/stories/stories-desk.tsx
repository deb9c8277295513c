"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import type { FormEvent } from "react";
import { PageBody, PageHeader } from "#components/shell/page-header.tsx";
import { useListKeys } from "#components/shell/use-list-keys.ts";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Input } from "#components/ui/input.tsx";
import { KeysetPages } from "#components/ui/keyset-pages.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Select } from "#components/ui/select.tsx";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { StoryFilter, StoryListItem, StoryPage } from "#lib/domain/stories/desk-story.ts";
import { STATE_WORDS } from "#lib/domain/stories/state-words.ts";
import { EDITION_STATES } from "#lib/domain/stories/workflow.ts";
import { EditionStateWord } from "./edition-state.tsx";
import { EmergencyLine } from "./emergency-line.tsx";
import { storiesHref } from "./stories-href.ts";

type StoriesDeskProps = {
  readonly filter: StoryFilter;
  readonly page: StoryPage;
  readonly abilities: Readonly<Record<"story.open", Decision>>;
};

/** All stories, last touched first, with where each stands. */
export function StoriesDesk({ filter, page, abilities }: StoriesDeskProps) {
  const rows = useListKeys({ group: "Stories", row: "story" });
  return (
    <PageBody>
      <PageHeader
        title="Stories"
        actions={
          abilities["story.open"].allowed ? (
            <ButtonLink href="/wires" variant="primary">
              Open a story from the wires
            </ButtonLink>
          ) : null
        }
      />
      <StoryFilters filter={filter} />
      {page.items.length > 0 ? (
        <ul {...rows} aria-label="Stories" className="divide-y">
          {page.items.map((item) => (
            <StoryRow key={item.id} item={item} />
          ))}
        </ul>
      ) : (
        <NoStories filter={filter} />
      )}
      <KeysetPages
        label="Stories"
        firstHref={filter.after ? storiesHref({ ...filter, after: null }) : null}
        newerHref={null}
        olderHref={page.nextAfter ? storiesHref({ ...filter, after: page.nextAfter }) : null}
      />
    </PageBody>
  );
}

function StoryRow({ item }: { readonly item: StoryListItem }) {
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5 py-2.5 md:grid md:grid-cols-[minmax(0,1fr)_9rem_13rem_9rem] md:gap-x-4">
      <div className="min-w-0 max-md:basis-full">
        <Link
          data-row
          href={`/stories/${item.slug}`}
          dir="auto"
          className="block truncate font-medium text-base hover:underline max-md:line-clamp-3 max-md:whitespace-normal max-md:pt-1"
        >
          {item.title}
        </Link>
        <p className="text-muted-foreground text-xs">
          Opened by {item.createdBy}
          {item.newest.kind === "initial" ? null : `, ${item.newest.kind}`}
          {item.isLive && item.newest.state !== "live" ? ", an earlier edition is live" : null}
        </p>
        {item.emergency ? (
          <p className="text-xs">
            <EmergencyLine emergency={item.emergency} />
          </p>
        ) : null}
      </div>
      <div className="flex flex-wrap items-baseline gap-x-1.5">
        <EditionStateWord state={item.newest.state} />
        {item.newest.scheduledAt ? (
          <p className="text-xs">
            for <LocalTime iso={item.newest.scheduledAt} />
          </p>
        ) : null}
      </div>
      <p className="text-muted-foreground text-xs tabular-nums">
        {item.reportCount === 1 ? "1 report" : `${item.reportCount} reports`}
        {item.sentenceCount > 0 ? `, ${item.approvedCount} of ${item.sentenceCount} approved` : null}
        {item.writer ? <span className="block text-foreground">{item.writer} is writing</span> : null}
      </p>
      <LocalTime iso={item.touchedAt} className="text-muted-foreground text-xs md:text-right" />
    </li>
  );
}

const ANY = "any";

function StoryFilters({ filter }: { readonly filter: StoryFilter }) {
  const router = useRouter();
  const go = (change: Partial<StoryFilter>) => router.push(storiesHref({ ...filter, after: null, ...change }));
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    go({ query: String(new FormData(event.currentTarget).get("q") ?? "").trim() || null });
  };
  return (
    <form aria-label="Search and filter" onSubmit={search} className="flex flex-wrap items-center gap-2 border-b pb-3">
      <Input
        key={filter.query}
        name="q"
        type="search"
        aria-label="Search stories"
        placeholder="Search titles"
        defaultValue={filter.query ?? ""}
        className="min-w-0 flex-1 basis-56"
      />
      <Button type="submit">Search</Button>
      <Select
        aria-label="State"
        className="w-40 max-md:w-full"
        value={filter.state ?? ANY}
        onValueChange={(value) => go({ state: EDITION_STATES.find((state) => state === value) ?? null })}
        options={[
          { value: ANY, label: "Any state" },
          ...EDITION_STATES.map((value) => ({ value, label: STATE_WORDS[value] })),
        ]}
      />
    </form>
  );
}

function NoStories({ filter }: { readonly filter: StoryFilter }) {
  if (filter.query || filter.state || filter.after)
    return <EmptyState title="No story fits">Search for fewer words, or choose any state.</EmptyState>;
  return (
    <EmptyState title="No stories yet" action={<ButtonLink href="/wires">Go to the wires</ButtonLink>}>
      A story begins with reports: choose those of one event in the wires and open a story on them.
    </EmptyState>
  );
}
