"use client";
import { Tabs as Base } from "@base-ui/react/tabs";
import type { ComponentProps, ReactNode } from "react";
import { cn, type Plain } from "./class-names.ts";

/** Views of one thing, one at a time. Takes `value`/`defaultValue` and `onValueChange`. */
export function Tabs({ className, ...props }: Plain<ComponentProps<typeof Base.Root>>) {
  return <Base.Root className={cn("flex min-h-0 flex-col", className)} {...props} />;
}

export function TabList({ className, children, ...props }: Plain<ComponentProps<typeof Base.List>>) {
  return (
    <Base.List className={cn("relative flex shrink-0 gap-4 overflow-x-auto border-b", className)} {...props}>
      {children}
      <Base.Indicator className="absolute bottom-0 left-(--active-tab-left) h-0.5 w-(--active-tab-width) bg-foreground transition-[left,width]" />
    </Base.List>
  );
}

type TabProps = Plain<ComponentProps<typeof Base.Tab>> & {
  readonly children: ReactNode;
  /** How many things it holds. */
  readonly count?: number;
};

export function Tab({ className, children, count, ...props }: TabProps) {
  return (
    <Base.Tab
      className={cn(
        "flex h-9 cursor-default items-center gap-1.5 whitespace-nowrap text-muted-foreground select-none max-md:h-11",
        "hover:text-foreground data-active:font-medium data-active:text-foreground focus-visible:-outline-offset-2",
        className,
      )}
      {...props}
    >
      {children}
      {count === undefined ? null : <span className="text-muted-foreground text-xs tabular-nums">{count}</span>}
    </Base.Tab>
  );
}

export function TabPanel({ className, ...props }: Plain<ComponentProps<typeof Base.Panel>>) {
  return <Base.Panel className={cn("min-h-0 flex-1 focus-visible:-outline-offset-2", className)} {...props} />;
}
