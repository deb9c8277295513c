import type { ReactNode } from "react";
import { cn } from "./class-names.ts";

const TONES = {
  neutral: "border-l-input",
  nosource: "border-l-nosource",
  finding: "border-l-finding",
  conflict: "border-l-conflict",
} as const;

type NoticeProps = {
  readonly tone?: keyof typeof TONES;
  readonly title?: ReactNode;
  /** Read out at once: for what has just gone wrong. */
  readonly urgent?: boolean;
  readonly children?: ReactNode;
  readonly className?: string;
};

/** A few words that stand in the page, with a line at their side: what is in the way, or what to know here. */
export function Notice({ tone = "neutral", title, urgent = false, children, className }: NoticeProps) {
  return (
    <div role={urgent ? "alert" : undefined} className={cn("border-l-2 bg-muted px-3 py-2", TONES[tone], className)}>
      {title ? <p className="font-medium">{title}</p> : null}
      {children}
    </div>
  );
}
