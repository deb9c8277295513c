"use client";
import { AlertDialog } from "#components/ui/alert-dialog.tsx";
import { Button } from "#components/ui/button.tsx";
import { LocalTime } from "#components/ui/local-time.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { LeaseState } from "./editor-types.ts";
import type { Lease } from "./use-lease.ts";

type LeaseNoticeProps = {
  readonly lease: Lease;
  /** Makes sure that the words are kept, then hands the pen over. */
  readonly onGive: (personId: string) => void;
};

/** Says who has the pen where that is somebody else, or wants it; and what one may do about it. */
export function LeaseNotice({ lease, onGive }: LeaseNoticeProps) {
  const { state, asking, problem } = lease;
  if (state.kind === "mine") return <PenRequests state={state} problem={problem} lease={lease} onGive={onGive} />;
  if (state.kind === "closed") return <Notice title={state.reason} />;
  if (state.kind === "held") return <HeldNotice state={state} lease={lease} />;
  if (asking) return null;
  return (
    <Notice title="You are reading." urgent={problem !== null}>
      <p className="mb-1">{problem ?? "Nobody is writing this edition."}</p>
      <Button size="sm" onClick={() => lease.take(false)}>
        Write
      </Button>
    </Notice>
  );
}

type Mine = Extract<LeaseState, { readonly kind: "mine" }>;
type Held = Extract<LeaseState, { readonly kind: "held" }>;

function PenRequests({
  state,
  problem,
  lease,
  onGive,
}: LeaseNoticeProps & { readonly state: Mine; readonly problem: string | null }) {
  return (
    <>
      {state.requests.map(({ personId, name }) => (
        <Notice key={personId} tone="nosource" urgent title={`${name} asks for the pen.`}>
          <p className="mb-1">Your text is saved first, and {name} goes on from it.</p>
          <div className="flex gap-2">
            <Button size="sm" variant="primary" onClick={() => onGive(personId)}>
              Save and hand over
            </Button>
            <Button size="sm" onClick={() => lease.refuse(personId)}>
              Not now
            </Button>
          </div>
        </Notice>
      ))}
      {problem === null ? null : <Notice tone="finding" urgent title={problem} />}
    </>
  );
}

function HeldNotice({ state, lease }: { readonly state: Held; readonly lease: Lease }) {
  const { lost, problem } = lease;
  if (state.isMe) {
    return (
      <Notice tone="nosource" urgent={lost} title="You are writing in another window.">
        <p className="mb-1">What you save there appears here. {problem}</p>
        <Button size="sm" onClick={() => lease.take(true)}>
          Write here instead
        </Button>
      </Notice>
    );
  }
  const title = lost ? `${state.by} has the pen now.` : `${state.by} is writing.`;
  return (
    <Notice tone="nosource" urgent={lost} title={title}>
      <p className="mb-1">
        Since <LocalTime iso={state.since} />.{" "}
        {lost ? "What you wrote and did not save is kept as your draft." : "You can read, and see the sources."}{" "}
        {problem}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <AskForPen state={state} lease={lease} />
        {state.mayTakeOver ? (
          <AlertDialog
            title={`Take over from ${state.by}?`}
            description="Their text is kept as their draft. They are told at once, and cannot save until they compare it with yours."
            confirm="Take over"
            onConfirm={() => lease.take(true)}
            trigger={<Button size="sm">Take over</Button>}
          />
        ) : null}
      </div>
    </Notice>
  );
}

function AskForPen({ state, lease }: { readonly state: Held; readonly lease: Lease }) {
  if (state.asked === "waiting")
    return <p role="status">You asked for the pen. It comes to you as soon as {state.by} gives it or is done.</p>;
  return (
    <>
      {state.asked === "refused" ? <p role="status">{state.by} says: not now.</p> : null}
      <Button size="sm" onClick={lease.ask}>
        {state.asked === "refused" ? "Ask again" : "Ask for the pen"}
      </Button>
    </>
  );
}
