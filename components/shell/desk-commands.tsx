"use client";
import { SearchIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { Command } from "./command.ts";
import type { SearchPlace } from "./command-palette.tsx";
import { useCommands } from "./commands.tsx";
import type { DeskLink } from "./desk-link.ts";

// Fetched once the page is at rest: nobody waits for them, and nobody who wants one waits either.
const fetchPalette = () => import("./command-palette.tsx");
const fetchSheet = () => import("./shortcut-sheet.tsx");
const CommandPalette = lazy(async () => ({ default: (await fetchPalette()).CommandPalette }));
const ShortcutSheet = lazy(async () => ({ default: (await fetchSheet()).ShortcutSheet }));

type DeskCommandsProps = {
  readonly links: readonly DeskLink[];
  readonly searches: readonly SearchPlace[];
  readonly signOut: () => unknown;
};

/** In ms. */
const FETCHED_AFTER = 1_000;

/** The search button, the palette and the sheet of shortcuts, with the commands that every page of the desk has. */
export function DeskCommands({ links, searches, signOut }: DeskCommandsProps) {
  const [floating, setFloating] = useState<"palette" | "sheet" | null>(null);
  const router = useRouter();
  const commands = useMemo<readonly Command[]>(
    () => [
      ...links.map((link) => ({
        id: `go ${link.href}`,
        label: `Go to ${link.label.toLowerCase()}`,
        group: "Go to",
        keys: link.keys,
        run: () => router.push(link.href),
      })),
      {
        id: "palette",
        label: "Do or find",
        group: "Desk",
        keys: "Mod+K",
        keysOnly: true,
        run: () => setFloating("palette"),
      },
      {
        id: "shortcuts",
        label: "Show the keys of this page",
        group: "Desk",
        keys: "?",
        run: () => setFloating("sheet"),
      },
      { id: "sign out", label: "Sign out", group: "Desk", words: ["log out"], run: () => void signOut() },
    ],
    [links, router, signOut],
  );
  useCommands(commands);
  useEffect(() => {
    const timer = setTimeout(() => void Promise.all([fetchPalette(), fetchSheet()]), FETCHED_AFTER);
    return () => clearTimeout(timer);
  }, []);
  const close = () => setFloating(null);
  return (
    <>
      <Button variant="ghost" size="sm" onClick={() => setFloating("palette")} className="text-muted-foreground">
        <SearchIcon aria-hidden />
        <span className="max-md:sr-only">Do or find</span>
        <span aria-hidden className="max-md:hidden">
          <Kbd keys="Mod+K" />
        </span>
      </Button>
      <Suspense>
        {floating === "palette" ? <CommandPalette open onOpenChange={close} searches={searches} /> : null}
        {floating === "sheet" ? <ShortcutSheet open onOpenChange={close} /> : null}
      </Suspense>
    </>
  );
}
