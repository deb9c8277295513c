"use client";
import { Progress as Base } from "@base-ui/react/progress";
import { cn } from "./class-names.ts";

type ProgressProps = {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  /** "12 of 40" by default. */
  readonly words?: string;
  readonly hideLabel?: boolean;
  readonly className?: string;
};

/** How far something is, as a line and in words. */
export function Progress({ label, value, max, words, hideLabel = false, className }: ProgressProps) {
  const text = words ?? `${value} of ${max}`;
  return (
    <Base.Root
      value={value}
      max={Math.max(max, 1)}
      getAriaValueText={() => text}
      className={cn("grid grid-cols-[1fr_auto] gap-x-2 gap-y-1 text-xs", className)}
    >
      <Base.Label className={hideLabel ? "sr-only" : "text-muted-foreground"}>{label}</Base.Label>
      <span aria-hidden className="tabular-nums">
        {text}
      </span>
      <Base.Track className="col-span-2 h-1 overflow-hidden rounded-full bg-accent">
        <Base.Indicator className="h-full bg-foreground transition-[width]" />
      </Base.Track>
    </Base.Root>
  );
}
