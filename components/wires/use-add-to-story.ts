"use client";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { toast } from "#components/ui/toast.ts";
import { answerOf } from "#components/ui/use-form-action.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { StoryName } from "#lib/domain/wires/event-suggestions.ts";

export type AttachToStory = (input: {
  storyId: string;
  reportIds: string[];
}) => Promise<ActionResult<{ readonly added: number }>>;
export type DetachFromStory = (input: { storyId: string; reportId: string }) => Promise<ActionResult<void>>;

export type StoryActions = { readonly attachReports: AttachToStory; readonly detachReport: DetachFromStory };

/** Adds a report to the story suggested for it and offers, for as long as the message stands, to take it out again. */
export function useAddToStory({ attachReports, detachReport }: StoryActions) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const takeOut = async (storyId: string, reportId: string) => {
    const result = await answerOf(() => detachReport({ storyId, reportId }));
    if (result.ok) toast.success("Taken out again");
    else toast.error(result.message);
    router.refresh();
  };
  const add = (story: StoryName, reportId: string) =>
    startTransition(async () => {
      const result = await answerOf(() => attachReports({ storyId: story.id, reportIds: [reportId] }));
      if (!result.ok) {
        toast.error(result.message);
        return;
      }
      // Somebody else was faster: it is not this person's to take out again.
      if (result.value.added === 0) toast.success(`It is in “${story.title}” already`);
      else
        toast.success(`Added to “${story.title}”`, {
          action: { label: "Take out again", onClick: () => void takeOut(story.id, reportId) },
        });
      router.refresh();
    });
  return { add, pending };
}
