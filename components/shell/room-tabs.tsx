"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { cn } from "#components/ui/class-names.ts";
import { useCommands } from "./commands.tsx";

export type RoomTab = {
  readonly href: string;
  readonly label: string;
  /** Of what the page lists, behind the label. */
  readonly count?: number;
  /** How the palette goes there, where it does not by a command of its own. */
  readonly command?: { readonly id: string; readonly way: string; readonly keys: string };
};

type RoomTabsProps = {
  readonly label: string;
  readonly rooms: readonly RoomTab[];
  readonly here: string | undefined;
  readonly className?: string;
  readonly tabClassName?: string;
};

/** Pages that belong together as links, each with its command; the row scrolls where it does not fit. */
export function RoomTabs({ label, rooms, here, className, tabClassName }: RoomTabsProps) {
  const router = useRouter();
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone the row is turned to where one is
  useEffect(() => {
    row.current?.querySelector("[aria-current]")?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [here]);
  useCommands(
    rooms.flatMap(({ href, label: name, command }) => {
      if (command === undefined) return [];
      const { id, way, keys } = command;
      return [{ id, group: label, label: `Go to ${way}`, words: [name], keys, run: () => router.push(href) }];
    }),
  );
  return (
    <nav ref={row} aria-label={label} className={cn("-mx-1 flex overflow-x-auto [scrollbar-width:none]", className)}>
      {rooms.map(({ href, label: name, count }) => (
        <Link
          key={href}
          href={href}
          aria-current={href === here ? "page" : undefined}
          className={cn(
            "relative flex h-9 shrink-0 items-center gap-1.5 px-2.5 text-muted-foreground hover:text-foreground focus-visible:-outline-offset-2 max-md:h-11 max-md:px-2 aria-[current]:font-medium aria-[current]:text-foreground aria-[current]:after:absolute aria-[current]:after:inset-x-2 aria-[current]:after:bottom-0 aria-[current]:after:h-0.5 aria-[current]:after:bg-foreground",
            tabClassName,
          )}
        >
          {name}
          {count === undefined ? null : (
            <span className="font-normal text-muted-foreground text-xs tabular-nums">{count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
