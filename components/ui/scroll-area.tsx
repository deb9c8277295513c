import type { ReactNode } from "react";
import { cn } from "./class-names.ts";

type ScrollAreaProps = { readonly label: string; readonly className?: string; readonly children: ReactNode };

/** A named region that scrolls by itself and can be reached by Tab, so that the arrow keys scroll it. */
export function ScrollArea({ label, className, children }: ScrollAreaProps) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the arrow keys
      tabIndex={0}
      className={cn("scroll-quiet min-h-0 focus-visible:-outline-offset-2", className)}
    >
      {children}
    </section>
  );
}
