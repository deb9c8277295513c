import { reportHueClass } from "#lib/domain/stories/report-hues.ts";
import { cn } from "./class-names.ts";

type ReportBadgeProps = {
  /** The report's number in its story, from 1. */
  readonly number: number;
  /** Whose report it is, for the title and screen readers: "EFE". */
  readonly name?: string;
  readonly size?: "sm" | "md";
  /** Outlined: the report is there but not what is looked at. */
  readonly quiet?: boolean;
  readonly className?: string;
};

/** A report's number in its hue: how a report is known everywhere in its story. */
export function ReportBadge({ number, name, size = "sm", quiet = false, className }: ReportBadgeProps) {
  return (
    <span
      title={name}
      className={cn(
        reportHueClass(number),
        "inline-flex shrink-0 items-center justify-center rounded-sm border border-report font-sans font-semibold tabular-nums",
        size === "sm" ? "h-4 min-w-4 px-0.5 text-2xs" : "h-5 min-w-5 px-1 text-xs",
        quiet ? "bg-transparent text-report" : "bg-report text-report-ink",
        className,
      )}
    >
      <span className="sr-only">Report </span>
      {number}
      {name ? <span className="sr-only">, {name}</span> : null}
    </span>
  );
}
