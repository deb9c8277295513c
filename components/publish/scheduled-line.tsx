"use client";
import { LocalTime } from "#components/ui/local-time.tsx";
import { useHalfMinute } from "#components/ui/use-half-minute.ts";
import { untilWords } from "./hours.ts";

/** When it goes out, by whose word and how long that is from now, and what would stop it. */
export function ScheduledLine({ by, at }: { readonly by: string; readonly at: string }) {
  return (
    <div>
      <p>
        {by} scheduled it for <LocalTime iso={at} style="full" className="font-medium" />
        <Countdown iso={at} />
      </p>
      <p className="mt-1 text-muted-foreground text-xs">
        It goes out by itself. A change of the text, a query, or a report under it that is killed or changed stops it.
      </p>
    </div>
  );
}

function Countdown({ iso }: { readonly iso: string }) {
  const now = useHalfMinute();
  return now === null ? null : `, ${untilWords(Date.parse(iso), now)}`;
}
