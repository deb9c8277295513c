import type { ReactNode } from "react";
import { cn } from "./class-names.ts";

type EmptyStateProps = {
  /** What is not here: "No reports yet". */
  readonly title: ReactNode;
  /** What to do about it. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly className?: string;
};

/** Where a list would be: says what is missing and how to get it. */
export function EmptyState({ title, children, action, className }: EmptyStateProps) {
  return (
    <div className={cn("flex flex-col items-start gap-2 py-8 md:items-center md:py-16 md:text-center", className)}>
      <p className="font-medium text-base">{title}</p>
      {children ? <div className="max-w-prose text-muted-foreground">{children}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap gap-2">{action}</div> : null}
    </div>
  );
}
