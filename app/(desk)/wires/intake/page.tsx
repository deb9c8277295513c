import type { Metadata } from "next";
import { IntakeList } from "#components/intake/intake-list.tsx";
import { loadIntakes } from "#lib/server/intake/loaders.ts";

export const metadata: Metadata = { title: "Intake" };

export default async function IntakesPage({ searchParams }: PageProps<"/wires/intake">) {
  const before = [(await searchParams).before ?? []].flat()[0] ?? null;
  const { page, abilities } = await loadIntakes(before);
  return <IntakeList page={page} isLater={before !== null} abilities={abilities} />;
}
