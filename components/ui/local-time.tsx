"use client";
import { deskDay, deskTime, fullDay, fullTime, isMidnight } from "./desk-time.ts";
import { useHalfMinute } from "./use-half-minute.ts";

type LocalTimeProps = {
  /** ISO 8601 with its zone. */
  readonly iso: string;
  /** `time`: "12:40". `desk`: "12:40, 3 min ago". `full`: with date and zone. */
  readonly style?: "time" | "desk" | "full";
  /** Whoever gave it may have named a day without an hour: then midnight stands for the day. */
  readonly mayLackHour?: boolean;
  readonly className?: string;
};

/** A time as a desk says it, in the reader's zone; date and zone are in its title. The server prints it in UTC and says so. */
export function LocalTime({ iso, style = "desk", mayLackHour = false, className }: LocalTimeProps) {
  const now = useHalfMinute();
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return <span className={className}>time unknown</span>;
  if (mayLackHour && isMidnight(date)) {
    return (
      <time dateTime={iso.slice(0, 10)} title={`${fullDay(date)}, no hour given`} className={className}>
        {style === "full" ? fullDay(date) : deskDay(date, now)}
      </time>
    );
  }
  const zone = now === null ? "UTC" : undefined;
  const words = style === "full" ? fullTime(date, zone) : deskTime(date, now, { zone, ago: style === "desk" });
  return (
    <time dateTime={iso} title={fullTime(date, zone)} className={className}>
      {words}
    </time>
  );
}
