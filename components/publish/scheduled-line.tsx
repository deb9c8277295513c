"use client";
import { LocalTime } from "#components/ui/local-time.tsx";
import { useHalfMinute } from "#components/ui/use-half-minute.ts";
import type { Decision } from "#lib/domain/access/policy.ts";
import type { ActionResult } from "#lib/domain/shared/action-result.ts";
import { ActButton } from "./act-button.tsx";
import { untilWords } from "./hours.ts";

type ScheduledLineProps = {
  readonly scheduled: { readonly by: string; readonly at: string };
  readonly ability: Decision;
  readonly stop: () => Promise<ActionResult<void>>;
};

/** When it goes out, by whose word and how long that is from now, with the way to stop it for whoever may. */
export function ScheduledLine({ scheduled, ability, stop }: ScheduledLineProps) {
  return (
    <div className="flex flex-col gap-2">
      <p>
        {scheduled.by} scheduled it for <LocalTime iso={scheduled.at} style="full" className="font-medium" />
        <Countdown iso={scheduled.at} />
      </p>
      <p className="text-muted-foreground text-xs">
        It goes out by itself. A change of the text, a query, or a report under it that is killed or changed stops it.
      </p>
      {ability.allowed ? (
        <ActButton quiet words="Stop the schedule" done="The schedule is stopped" barred={null} act={stop} />
      ) : null}
    </div>
  );
}

function Countdown({ iso }: { readonly iso: string }) {
  const now = useHalfMinute();
  return now === null ? null : `, ${untilWords(Date.parse(iso), now)}`;
}
