"use client";
import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { toast } from "#components/ui/toast.ts";
import { type PhrasingOutcome, wordsOfDraft } from "#lib/domain/phrasing/phrasing-outcome.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";

export type DraftStory = (input: {
  storyId: string;
  editionId: string;
  baseRevisionId: string | null;
  smooth: boolean;
}) => Promise<ActionResult<{ readonly number: number; readonly phrasing: PhrasingOutcome | null }>>;

type DraftingProps = {
  readonly story: { readonly id: string; readonly slug: string };
  readonly edition: { readonly id: string; readonly headRevisionId: string | null };
  readonly draftStory: DraftStory;
};

export type Drafting = {
  readonly draft: () => void;
  readonly isDrafting: boolean;
  readonly smooth: boolean;
  readonly setSmooth: (smooth: boolean) => void;
};

/** Drafts the story, tells what came of it and leads to where it is written. */
export function useDraft({ story, edition, draftStory }: DraftingProps): Drafting {
  const router = useRouter();
  const [smooth, setSmooth] = useState(false);
  const [isDrafting, startTransition] = useTransition();
  const draft = () =>
    startTransition(async () => {
      const ids = { storyId: story.id, editionId: edition.id, baseRevisionId: edition.headRevisionId };
      const result = await draftStory({ ...ids, smooth });
      if (!result.ok) {
        toast.error(result.message);
        return;
      }
      const { number, phrasing } = result.value;
      const tell = phrasing?.kind === "unavailable" ? toast.warning : toast.success;
      tell(wordsOfDraft(number, phrasing));
      router.push(`/stories/${story.slug}/write`);
    });
  return { draft, isDrafting, smooth, setSmooth };
}

/** The switch for whoever keeps the hands on the keyboard. */
export function smoothingCommand({ smooth, setSmooth }: Drafting) {
  const label = smooth ? "Draft in the reports’ own wording" : "Smooth the wording of the draft";
  return { id: "claims.smooth", group: "Claims", label, run: () => setSmooth(!smooth) };
}
