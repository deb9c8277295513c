"use client";
import { useState, useTransition } from "react";
import { storyHref } from "#components/stories/story-href.ts";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { Problem } from "#components/ui/problem.tsx";
import { toast } from "#components/ui/toast.ts";
import { answerOf } from "#components/ui/use-form-action.ts";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import type { EditionState } from "#lib/domain/stories/workflow.ts";

export type SubmissionProps = {
  readonly slug: string;
  readonly edition: { readonly id: string; readonly state: EditionState };
  readonly revisionId: string;
  readonly abilities: Readonly<Record<"revision.submit" | "revision.recall", Decision>>;
  readonly submit: (input: { editionId: string; revisionId: string }) => Promise<ActionResult<void>>;
  readonly recall: (input: { editionId: string }) => Promise<ActionResult<void>>;
};

/** Hands the text to review or takes it back; past review it leads on. */
export function Submission({ slug, edition, revisionId, abilities, submit, recall }: SubmissionProps) {
  const { id: editionId, state } = edition;
  if (state === "drafting")
    return (
      <Step
        words="Submit for review"
        done="Submitted for review"
        ability={abilities["revision.submit"]}
        act={() => submit({ editionId, revisionId })}
        isMain
      />
    );
  if (state === "in-review")
    return (
      <Step
        words="Take back from review"
        done="Taken back from review"
        ability={abilities["revision.recall"]}
        act={() => recall({ editionId })}
      />
    );
  return (
    <ButtonLink size="sm" href={storyHref(slug, "publish")} className="self-start">
      Go to publication
    </ButtonLink>
  );
}

type StepProps = {
  readonly words: string;
  readonly done: string;
  readonly ability: Decision;
  readonly act: () => Promise<ActionResult<void>>;
  readonly isMain?: boolean;
};

function Step({ words, done, ability, act, isMain = false }: StepProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const go = () =>
    startTransition(async () => {
      const result = await answerOf(act);
      setRefusal(result.ok ? null : result.message);
      if (result.ok) toast.success(done);
    });
  if (!ability.allowed)
    return isMain ? (
      <p className="text-muted-foreground text-xs">
        {words}: {ability.sentence}
      </p>
    ) : null;
  return (
    <>
      <Button
        size="sm"
        variant={isMain ? "primary" : "secondary"}
        disabled={pending}
        onClick={go}
        className="self-start"
      >
        {words}
      </Button>
      <Problem>{refusal}</Problem>
    </>
  );
}
