import type { Metadata } from "next";
import { StoriesDesk } from "#components/stories/stories-desk.tsx";
import { EDITION_STATES } from "#lib/domain/stories/workflow.ts";
import { loadStories } from "#lib/server/stories/loaders.ts";

export const metadata: Metadata = { title: "Stories" };

export default async function StoriesPage({ searchParams }: PageProps<"/stories">) {
  const asked = await searchParams;
  const one = (name: string) => [asked[name] ?? []].flat()[0]?.trim() || null;
  const filter = {
    query: one("q")?.slice(0, 200) ?? null,
    state: EDITION_STATES.find((state) => state === one("state")) ?? null,
    after: CURSOR.test(one("after") ?? "") ? one("after") : null,
  };
  const { page, abilities } = await loadStories(filter);
  return <StoriesDesk filter={filter} page={page} abilities={abilities} />;
}

/** A time as Postgres prints it, and an id. */
const CURSOR = /^[\d :.+-]{19,40}\|[0-9a-f-]{36}$/;
