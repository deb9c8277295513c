"use client";
import { cn } from "./class-names.ts";
import type { Pane } from "./split-pane.tsx";

type PaneBarProps = {
  readonly panes: readonly Pane[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
};

/** The bar at the foot of a phone that says which pane is looked at. */
export function PaneBar({ panes, shown, onShow }: PaneBarProps) {
  return (
    <nav
      aria-label="Panes"
      data-print="no"
      className="flex shrink-0 border-t bg-background pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {panes.map((pane) => (
        <button
          key={pane.id}
          type="button"
          aria-current={pane.id === shown ? "true" : undefined}
          onClick={() => onShow(pane.id)}
          className={cn(
            "-mt-px flex h-13 flex-1 flex-col items-center justify-center gap-0.5 border-transparent border-t-2 text-2xs text-muted-foreground focus-visible:-outline-offset-2 [&_svg]:size-5",
            "aria-current:border-foreground aria-current:font-medium aria-current:text-foreground",
          )}
        >
          {pane.icon}
          <span>
            {pane.label}
            {pane.note ? <span className="ml-1 font-normal tabular-nums">{pane.note}</span> : null}
          </span>
        </button>
      ))}
    </nav>
  );
}
