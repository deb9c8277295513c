import { CheckIcon, CircleDashedIcon, CircleHelpIcon, CircleIcon, RotateCcwIcon, XIcon } from "lucide-react";
import type { ComponentType, ReactNode } from "react";
import { cn } from "./class-names.ts";
import { SplitMark, WaveMark } from "./state-marks.tsx";

const STATES = {
  nosource: { Mark: CircleDashedIcon, color: "text-nosource" },
  finding: { Mark: WaveMark, color: "text-finding" },
  conflict: { Mark: SplitMark, color: "text-conflict" },
  approved: { Mark: CheckIcon, color: "text-approved" },
  queried: { Mark: CircleHelpIcon, color: "text-nosource" },
  rejected: { Mark: XIcon, color: "text-finding" },
  lapsed: { Mark: RotateCcwIcon, color: "text-nosource" },
  waiting: { Mark: CircleIcon, color: "text-muted-foreground" },
  live: { Mark: LiveMark, color: "text-foreground" },
} as const satisfies Record<string, { Mark: ComponentType<{ className?: string }>; color: string }>;

export type StatusTone = keyof typeof STATES;

type StatusWordProps = {
  readonly tone: StatusTone;
  /** The word itself: "No source", "3 findings", "Approved". */
  readonly children: ReactNode;
  readonly className?: string;
};

/** A state as a mark and a word, never as colour alone. */
export function StatusWord({ tone, children, className }: StatusWordProps) {
  const { Mark, color } = STATES[tone];
  return (
    <span className={cn("inline-flex items-center gap-1 whitespace-nowrap text-xs leading-5", color, className)}>
      <Mark className="size-3.5 shrink-0" aria-hidden />
      {children}
    </span>
  );
}

function LiveMark({ className }: { className?: string }) {
  return <CircleIcon className={cn(className, "scale-75 fill-current")} aria-hidden />;
}
