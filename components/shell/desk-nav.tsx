"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type DeskLink, isInRoom } from "./desk-link.ts";

/** The rooms of the desk; the one that one is in is underlined. */
export function DeskNav({ links }: { readonly links: readonly DeskLink[] }) {
  const path = usePathname();
  return (
    <nav aria-label="Desk" className="flex h-full min-w-0 overflow-x-auto [scrollbar-width:none]">
      {links.map((link) => (
        <Link
          key={link.href}
          href={link.href}
          aria-current={isInRoom(link, path) ? "page" : undefined}
          className="relative flex h-full items-center px-2.5 text-muted-foreground hover:text-foreground focus-visible:-outline-offset-2 aria-[current]:font-medium aria-[current]:text-foreground aria-[current]:after:absolute aria-[current]:after:inset-x-2.5 aria-[current]:after:bottom-0 aria-[current]:after:h-0.5 aria-[current]:after:bg-foreground"
        >
          {link.label}
        </Link>
      ))}
    </nav>
  );
}
