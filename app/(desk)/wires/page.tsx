import type { Metadata } from "next";
import { WiresDesk } from "#components/wires/wires-desk.tsx";
import { loadWires } from "#lib/server/wires/loaders.ts";
import { attachReportsAction, detachReportAction, openStoryAction } from "./actions.ts";
import { fetchAddressAction, openIntakeAction } from "./intake/actions.ts";

export const metadata: Metadata = { title: "Wires" };

export default async function WiresPage({ searchParams }: PageProps<"/wires">) {
  const asked = await searchParams;
  const one = (name: string) => [asked[name] ?? []].flat()[0]?.trim() || null;
  const filter = {
    query: one("q")?.slice(0, 200) ?? null,
    source: one("source"),
    language: one("language"),
    used: one("used") === "yes" ? true : one("used") === "no" ? false : null,
    after: UUID.test(one("after") ?? "") ? one("after") : null,
  };
  const { page, relations, facets, abilities } = await loadWires(filter);
  return (
    <WiresDesk
      filter={filter}
      page={page}
      relations={relations}
      facets={facets}
      abilities={abilities}
      openStory={openStoryAction}
      importActions={{ openIntake: openIntakeAction, fetchAddress: fetchAddressAction }}
      attachReports={attachReportsAction}
      detachReport={detachReportAction}
    />
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
