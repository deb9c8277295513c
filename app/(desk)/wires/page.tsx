import type { Metadata } from "next";
import { WiresDesk } from "#components/wires/wires-desk.tsx";
import { wireFilterOf } from "#lib/domain/wires/wire-filter.ts";
import { loadWires } from "#lib/server/wires/loaders.ts";
import {
  attachReportsAction,
  detachReportAction,
  openStoryAction,
  removeSearchAction,
  saveSearchAction,
} from "./actions.ts";
import { fetchAddressAction, openIntakeAction } from "./intake/actions.ts";

export const metadata: Metadata = { title: "Wires" };

export default async function WiresPage({ searchParams }: PageProps<"/wires">) {
  const asked = Object.entries(await searchParams).map(([name, value]) => [name, [value ?? []].flat()[0] ?? null]);
  const filter = wireFilterOf(Object.fromEntries(asked));
  const { page, relations, facets, searches, abilities } = await loadWires(filter);
  return (
    <WiresDesk
      filter={filter}
      page={page}
      searches={searches}
      relations={relations}
      facets={facets}
      abilities={abilities}
      openStory={openStoryAction}
      searchActions={{ save: saveSearchAction, remove: removeSearchAction }}
      importActions={{ openIntake: openIntakeAction, fetchAddress: fetchAddressAction }}
      attachReports={attachReportsAction}
      detachReport={detachReportAction}
    />
  );
}
