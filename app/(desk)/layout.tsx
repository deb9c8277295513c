import { headers } from "next/headers";
import type { ReactNode } from "react";
import { InboxLink } from "#components/notices/inbox-link.tsx";
import { DeskShell } from "#components/shell/desk-shell.tsx";
import { ThemeScript } from "#components/theme/theme-script.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { loadUnread } from "#lib/server/notices/loaders.ts";
import { loadActor, loadNewsroom } from "#lib/server/people/loaders.ts";
import { signOut } from "./actions.ts";

const LINKS = [
  { href: "/wires", label: "Wires", keys: "g w" },
  { href: "/stories", label: "Stories", keys: "g s" },
  { href: "/style", label: "Style", keys: "g y" },
  { href: "/people", label: "People", keys: "g p" },
];
const SEARCHES = [
  { label: "Search wires", href: "/wires?q=" },
  { label: "Search stories", href: "/stories?q=" },
];

/** The gate of the desk: nobody sees a page behind it who is not signed in. Every page and action asks again for itself. */
export default async function DeskLayout({ children }: { readonly children: ReactNode }) {
  const [{ name, email, roles }, newsroom, inbox, asked] = await Promise.all([
    loadActor(),
    loadNewsroom(),
    loadUnread(),
    headers(),
  ]);
  return (
    <>
      <ThemeScript nonce={asked.get("x-nonce") ?? undefined} />
      <DeskShell
        person={{ name, email, roles }}
        links={LINKS}
        searches={SEARCHES}
        signOut={signOut}
        aside={
          <>
            {newsroom?.demonstration ? (
              <Badge tone="outline" className="max-md:hidden">
                Demonstration
              </Badge>
            ) : null}
            <InboxLink {...inbox} />
          </>
        }
      >
        {children}
      </DeskShell>
    </>
  );
}
