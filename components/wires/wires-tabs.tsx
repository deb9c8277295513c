"use client";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useCommands } from "#components/shell/commands.tsx";

const ROOMS = [
  { href: "/wires", label: "Reports", way: "all reports", keys: "g w" },
  { href: "/wires/intake", label: "Intake", way: "the intake", keys: "g n" },
  { href: "/wires/feeds", label: "Feeds", way: "the feeds", keys: "g f" },
  { href: "/wires/providers", label: "Providers", way: "the providers", keys: "g o" },
  { href: "/wires/tokens", label: "Access tokens", way: "the access tokens", keys: "g t" },
] as const;

/** The pages about what comes in; the tokens only for those who may see them. */
export function WiresTabs({ mayManageTokens }: { readonly mayManageTokens: boolean }) {
  const here = usePathname();
  const router = useRouter();
  const rooms = ROOMS.filter(({ href }) => mayManageTokens || href !== "/wires/tokens");
  useCommands(
    rooms
      .filter(({ href }) => href !== "/wires")
      .map(({ href, label, way, keys }) => ({
        id: `wires${href}`,
        group: "Wires",
        label: `Go to ${way}`,
        words: [label],
        keys,
        run: () => router.push(href),
      })),
  );
  return (
    <nav aria-label="Wires" className="-mx-1 flex overflow-x-auto border-b [scrollbar-width:none]">
      {rooms.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={isHere(here, href) ? "page" : undefined}
          className="relative flex h-9 shrink-0 items-center px-2.5 text-muted-foreground hover:text-foreground focus-visible:-outline-offset-2 max-md:h-11 max-md:px-2 aria-[current]:font-medium aria-[current]:text-foreground aria-[current]:after:absolute aria-[current]:after:inset-x-2 aria-[current]:after:bottom-0 aria-[current]:after:h-0.5 aria-[current]:after:bg-foreground"
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

function isHere(path: string, href: string): boolean {
  return href === "/wires" ? path === href : path.startsWith(href);
}
