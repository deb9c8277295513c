"use client";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Lease } from "./use-lease.ts";

/** Says why the text cannot be written just now, and what one may do about it; nothing while one writes or is about to. */
export function LeaseNotice({ lease }: { readonly lease: Lease }) {
  const { state, asking, problem } = lease;
  if (state.kind === "mine" || (state.kind === "free" && asking)) return null;
  if (state.kind === "closed") return <Notice title={state.reason} />;
  if (state.kind === "free") {
    return (
      <Notice title="You are reading." urgent={problem !== null}>
        <p className="mb-1">{problem ?? "Nobody is writing this edition."}</p>
        <Button size="sm" onClick={() => lease.take(false)}>
          Write
        </Button>
      </Notice>
    );
  }
  return (
    <Notice tone="nosource" title={`${state.by} is writing.`}>
      <p className="mb-1">
        Since <LocalTime iso={state.since} />. You can read, and see the sources. {problem}
      </p>
      <div className="flex gap-2">
        <Button size="sm" onClick={() => lease.take(false)}>
          Ask again
        </Button>
        {state.mayTakeOver ? (
          <AlertDialog
            title={`Take over from ${state.by}?`}
            description="Their text is kept as their draft. They are told, and cannot save until they compare it with yours."
            confirm="Take over"
            onConfirm={() => lease.take(true)}
            trigger={<Button size="sm">Take over</Button>}
          />
        ) : null}
      </div>
    </Notice>
  );
}
