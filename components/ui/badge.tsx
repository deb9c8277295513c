import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./class-names.ts";

const badgeStyles = cva(
  "inline-flex h-5 items-center gap-1 rounded-sm px-1.5 font-medium text-xs whitespace-nowrap tabular-nums [&_svg]:size-3",
  {
    variants: {
      tone: {
        neutral: "bg-accent text-foreground",
        outline: "border text-muted-foreground",
        nosource: "bg-nosource-soft text-nosource",
        finding: "bg-finding-soft text-finding",
        conflict: "bg-conflict-soft text-conflict",
        approved: "bg-approved-soft text-approved",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

/** A word or a number set apart. For a state use StatusWord, for a report ReportBadge. */
export function Badge({ tone, className, ...props }: ComponentProps<"span"> & VariantProps<typeof badgeStyles>) {
  return <span className={cn(badgeStyles({ tone }), className)} {...props} />;
}
