"use client";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { toast } from "#components/ui/toast.ts";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { type RevisionEntry, revisionWords } from "#lib/domain/stories/revision-history.ts";
import { storyHref } from "./story-href.ts";

export type RestoreRevision = {
  readonly slug: string;
  /** The edition in the making; null while there is none. */
  readonly into: string | null;
  readonly ability: Decision;
  readonly run: (input: {
    readonly editionId: string;
    readonly revisionId: string;
  }) => Promise<ActionResult<{ readonly revisionId: string; readonly number: number }>>;
};

type RestoreButtonProps = {
  readonly revision: RevisionEntry;
  readonly editions: number;
  readonly restore: RestoreRevision;
};

/** Makes an earlier text the newest again; says why where that cannot be. */
export function RestoreButton({ revision, editions, restore }: RestoreButtonProps) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const { into, ability, slug } = restore;
  const words = revisionWords(revision, editions);
  const barred = barrierOf(restore);
  if (into === null || !ability.allowed)
    return (
      <Button size="sm" disabled title={barred}>
        Restore {words.toLowerCase()}
      </Button>
    );
  const run = async () => {
    const result = await restore.run({ editionId: into, revisionId: revision.id }).catch(() => null);
    if (!result?.ok) {
      setProblem(result?.message ?? "The desk cannot be reached. Try again.");
      return false;
    }
    toast.success(`Restored as revision ${result.value.number}`);
    router.push(storyHref(slug, "history"));
    return true;
  };
  return (
    <AlertDialog
      title={`Restore ${words.toLowerCase()}?`}
      description="It becomes the newest text, as a revision of its own. What was saved since stays in the history; approvals of sentences that are not in it lapse."
      confirm="Restore"
      onConfirm={run}
      onOpenChange={() => setProblem(null)}
      trigger={<Button size="sm">Restore {words.toLowerCase()}</Button>}
    >
      {problem ? <Notice tone="finding" urgent title={problem} /> : null}
    </AlertDialog>
  );
}

function barrierOf({ into, ability }: RestoreRevision): string {
  if (into === null) return "Nothing is in the making: open an update or a correction first.";
  return ability.allowed ? "" : ability.sentence;
}
