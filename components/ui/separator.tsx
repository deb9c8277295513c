import { cn } from "./class-names.ts";

type SeparatorProps = { readonly vertical?: boolean; readonly className?: string };

/** A hairline, for the eye only. */
export function Separator({ vertical = false, className }: SeparatorProps) {
  return (
    <div aria-hidden className={cn("shrink-0 bg-border", vertical ? "w-px self-stretch" : "h-px w-full", className)} />
  );
}
