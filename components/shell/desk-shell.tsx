import type { ReactNode } from "react";
import { Tips } from "#components/ui/tips.tsx";
import { Toaster } from "#components/ui/toaster.tsx";
import type { SearchPlace } from "./command-palette.tsx";
import { CommandProvider } from "./commands.tsx";
import { DeskCommands } from "./desk-commands.tsx";
import type { DeskLink } from "./desk-link.ts";
import { DeskNav } from "./desk-nav.tsx";
import { PersonMenu, type ShellPerson } from "./person-menu.tsx";
import { Wordmark } from "./wordmark.tsx";

type DeskShellProps = {
  readonly person: ShellPerson;
  readonly links: readonly DeskLink[];
  readonly searches: readonly SearchPlace[];
  readonly signOut: () => unknown;
  /** Short words beside the person, such as what is not live. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/**
 * What stands round every page of the desk: bar, palette, shortcuts, messages. The page fills the height below the bar
 * and scrolls by itself, or puts panes there that do.
 */
export function DeskShell({ person, links, searches, signOut, aside, children }: DeskShellProps) {
  return (
    <CommandProvider owner={person.email ?? person.name}>
      <div className="flex h-dvh flex-col print:h-auto">
        <a
          href="#page"
          data-print="no"
          className="fixed top-1 left-1 z-70 -translate-y-20 rounded-md bg-primary px-3 py-2 text-primary-foreground focus:translate-y-0"
        >
          Go to the page
        </a>
        <header
          data-print="no"
          className="flex h-10 shrink-0 items-center gap-1 border-b pr-2 pl-3 max-md:h-12 max-md:pr-0 max-md:pl-1"
        >
          {/* On a phone the rooms need its place, and the first of them is where it leads. */}
          <Wordmark href={links[0]?.href ?? "/"} className="max-md:hidden" />
          <DeskNav links={links} />
          <div className="ml-auto flex items-center gap-1 max-md:gap-0">
            {aside}
            <DeskCommands links={links} searches={searches} signOut={signOut} />
            <PersonMenu person={person} signOut={signOut} />
          </div>
        </header>
        <main
          id="page"
          tabIndex={-1}
          className="flex min-h-0 flex-1 flex-col overflow-y-auto outline-none print:overflow-visible"
        >
          {children}
        </main>
      </div>
      <Tips />
      <Toaster />
    </CommandProvider>
  );
}
