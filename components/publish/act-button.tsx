"use client";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { toast } from "#components/ui/toast.ts";
import { answerOf } from "#components/ui/use-form-action.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { FailureNotice } from "./failure-notice.tsx";

type Failure = Extract<ActionResult<void>, { readonly ok: false }>;

type ActButtonProps = {
  readonly words: string;
  /** Said when it is done: "Signed off". */
  readonly done: string;
  /** Why it cannot be done now; null when it can. */
  readonly barred: string | null;
  /** For a step that is no step forward. */
  readonly quiet?: boolean;
  readonly act: () => Promise<ActionResult<void>>;
};

/** A step that one button takes, with the reason beside it while it cannot, and the server's words when it refuses. */
export function ActButton({ words, done, barred, quiet = false, act }: ActButtonProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [pending, startTransition] = useTransition();
  const go = () =>
    startTransition(async () => {
      const result = await answerOf(act);
      setFailure(result.ok ? null : result);
      if (result.ok) toast.success(done);
    });
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button variant={quiet ? "secondary" : "primary"} disabled={barred !== null || pending} onClick={go}>
          {words}
        </Button>
        {barred ? <p className="min-w-0 flex-1 basis-60 text-muted-foreground text-xs">{barred}</p> : null}
      </div>
      {failure ? <FailureNotice failure={failure} /> : null}
    </div>
  );
}
