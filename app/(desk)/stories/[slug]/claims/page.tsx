import type { Metadata } from "next";
import { ClaimsDesk } from "#components/claims/claims-desk.tsx";
import { isWorking } from "#lib/domain/stories/workflow.ts";
import { loadClaims } from "#lib/server/claims/loaders.ts";
import {
  chooseClaimsAction,
  draftStoryAction,
  removeHouseNameAction,
  reopenConflictAction,
  setHouseNameAction,
  settleConflictAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Claims" };

export default async function ClaimsPage({ params, searchParams }: PageProps<"/stories/[slug]/claims">) {
  const { show } = await searchParams;
  const { story, edition, reports, board, abilities, canSmooth } = await loadClaims((await params).slug);
  const sources = new Map(reports.map(({ number, source }) => [number, source ?? "Source not named"]));
  return (
    <ClaimsDesk
      story={story}
      edition={edition}
      sources={sources}
      board={board}
      show={show === "conflicts" || show === "names" ? show : "claims"}
      abilities={abilities}
      open={isWorking(edition.state)}
      canSmooth={canSmooth}
      chooseClaims={chooseClaimsAction}
      settleConflict={settleConflictAction}
      reopenConflict={reopenConflictAction}
      setHouseName={setHouseNameAction}
      removeHouseName={removeHouseNameAction}
      draftStory={draftStoryAction}
    />
  );
}
