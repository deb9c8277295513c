"use client";
import { useSyncExternalStore } from "react";
import { deskTime, fullTime } from "./desk-time.ts";

type LocalTimeProps = {
  /** ISO 8601 with its zone. */
  readonly iso: string;
  /** `time`: "12:40". `desk`: "12:40, 3 min ago". `full`: with date and zone. */
  readonly style?: "time" | "desk" | "full";
  readonly className?: string;
};

/** A time as a desk says it, in the reader's zone; date and zone are in its title. The server prints it in UTC and says so. */
export function LocalTime({ iso, style = "desk", className }: LocalTimeProps) {
  const now = useSyncExternalStore(everyHalfMinute, currentHalfMinute, noClock);
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return <span className={className}>time unknown</span>;
  const zone = now === null ? "UTC" : undefined;
  const words = style === "full" ? fullTime(date, zone) : deskTime(date, now, { zone, ago: style === "desk" });
  return (
    <time dateTime={iso} title={fullTime(date, zone)} className={className}>
      {words}
    </time>
  );
}

const STEP = 30_000;

function everyHalfMinute(tick: () => void): () => void {
  const timer = setInterval(tick, STEP);
  return () => clearInterval(timer);
}

/** In steps, so that a render in between finds the same value. */
function currentHalfMinute(): number {
  return Math.floor(Date.now() / STEP) * STEP;
}

function noClock(): null {
  return null;
}
