"use client";
import { PanelLeftCloseIcon, PanelLeftOpenIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./class-names.ts";
import { IconButton } from "./icon-button.tsx";
import { PaneBar } from "./pane-bar.tsx";
import { usePanes } from "./use-panes.ts";

export type Pane = {
  readonly id: string;
  readonly label: string;
  readonly icon: ReactNode;
  /** A count or a word beside its name. */
  readonly note?: ReactNode;
  readonly children: ReactNode;
};

type SplitPaneProps = {
  /** Under this name the browser remembers what is folded and, on a phone, which pane is looked at; see usePanes. */
  readonly name: string;
  /** Left, middle, right. The middle one never folds and is what a phone shows first. */
  readonly panes: readonly [Pane, Pane, Pane];
  readonly className?: string;
};

/**
 * Three panes beside each other, the outer ones fold into a rail. On a phone one at a time, with a bar below.
 * A pane that is out of sight stays mounted: an editor in it keeps its text, its selection and its undo.
 * Fills the height of its parent.
 */
export function SplitPane({ name, panes, className }: SplitPaneProps) {
  const { shown, show, isFolded, toggleFold } = usePanes(name, panes[1].id);
  const current = panes.some((pane) => pane.id === shown) ? shown : panes[1].id;
  return (
    <div className={cn("flex min-h-0 flex-1 flex-col", className)}>
      <div className="flex min-h-0 flex-1">
        {panes.map((pane, place) => (
          <PaneColumn
            key={pane.id}
            pane={pane}
            place={PLACES[place] ?? "middle"}
            folded={place !== 1 && isFolded(pane.id)}
            shownOnPhone={pane.id === current}
            onToggle={() => toggleFold(pane.id)}
          />
        ))}
      </div>
      <PaneBar panes={panes} shown={current} onShow={show} />
    </div>
  );
}

const PLACES = ["left", "middle", "right"] as const;
type Place = (typeof PLACES)[number];

type PaneColumnProps = {
  readonly pane: Pane;
  readonly place: Place;
  readonly folded: boolean;
  readonly shownOnPhone: boolean;
  readonly onToggle: () => void;
};

function PaneColumn({ pane, place, folded, shownOnPhone, onToggle }: PaneColumnProps) {
  const outer = place !== "middle";
  return (
    <section
      aria-label={pane.label}
      // What goes where one wants the middle alone; see globals.css.
      data-alone={outer ? "hide" : undefined}
      className={cn(
        "min-h-0 min-w-0 flex-col max-md:w-full print:w-full max-md:flex-1",
        shownOnPhone ? "flex" : "hidden md:flex",
        outer ? "print:hidden" : "print:flex",
        outer ? (folded ? "md:w-9" : "md:w-[clamp(17rem,27vw,26rem)]") : "md:flex-1",
        place === "left" && "md:border-r",
        place === "right" && "md:border-l",
      )}
    >
      {outer ? <PaneHead pane={pane} place={place} folded={folded} onToggle={onToggle} /> : null}
      <div className={cn("flex min-h-0 flex-1 flex-col", folded && "md:hidden")}>{pane.children}</div>
    </section>
  );
}

type PaneHeadProps = Pick<PaneColumnProps, "pane" | "place" | "folded" | "onToggle">;

function PaneHead({ pane, place, folded, onToggle }: PaneHeadProps) {
  const Icon = folded ? PanelLeftOpenIcon : PanelLeftCloseIcon;
  return (
    <header
      className={cn(
        "flex h-9 shrink-0 items-center gap-2 pr-1 pl-3 max-md:hidden",
        folded && "h-auto flex-col-reverse px-0 py-1",
        place === "right" && !folded && "flex-row-reverse justify-end pr-3 pl-1",
      )}
    >
      <h2
        className={cn(
          "flex flex-1 items-baseline gap-1.5 font-semibold text-xs",
          folded && "[writing-mode:vertical-rl]",
        )}
      >
        {pane.label}
        {pane.note ? <span className="font-normal text-muted-foreground tabular-nums">{pane.note}</span> : null}
      </h2>
      <IconButton
        label={folded ? `Unfold ${pane.label.toLowerCase()}` : `Fold ${pane.label.toLowerCase()}`}
        aria-expanded={!folded}
        size="sm"
        onClick={onToggle}
        className={place === "right" ? "-scale-x-100" : undefined}
      >
        <Icon />
      </IconButton>
    </header>
  );
}
