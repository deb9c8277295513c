import type { ComponentProps } from "react";
import { cn } from "./class-names.ts";

const BASE =
  "inline-flex h-5 items-center gap-1 rounded-sm px-1.5 font-medium text-xs whitespace-nowrap tabular-nums [&_svg]:size-3";

const TONES = {
  neutral: "bg-accent text-foreground",
  outline: "border text-muted-foreground",
  nosource: "bg-nosource-soft text-nosource",
  finding: "bg-finding-soft text-finding",
  conflict: "bg-conflict-soft text-conflict",
  approved: "bg-approved-soft text-approved",
} as const;

type BadgeProps = ComponentProps<"span"> & { readonly tone?: keyof typeof TONES };

/** A word or a number set apart. For a state use StatusWord, for a report ReportBadge. */
export function Badge({ tone = "neutral", className, ...props }: BadgeProps) {
  return <span className={cn(BASE, TONES[tone], className)} {...props} />;
}
