"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { type DeskLink, isInRoom } from "./desk-link.ts";

/** The rooms of the desk; the one that one is in is underlined, and in sight where the row is wider than its place. */
export function DeskNav({ links }: { readonly links: readonly DeskLink[] }) {
  const path = usePathname();
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a narrow phone the row is turned to where one is
  useEffect(() => {
    row.current?.querySelector("[aria-current]")?.scrollIntoView({ inline: "nearest", block: "nearest" });
  }, [path]);
  return (
    <nav ref={row} aria-label="Desk" className="flex h-full min-w-0 overflow-x-auto [scrollbar-width:none]">
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={isInRoom(link, path) ? "page" : undefined}
          className="relative flex h-full shrink-0 items-center px-2.5 text-muted-foreground hover:text-foreground focus-visible:-outline-offset-2 max-md:px-2 aria-[current]:font-medium aria-[current]:text-foreground aria-[current]:after:absolute aria-[current]:after:inset-x-2 aria-[current]:after:bottom-0 aria-[current]:after:h-0.5 aria-[current]:after:bg-foreground"
        >
          {link.label}
        </Link>
      ))}
    </nav>
  );
}
