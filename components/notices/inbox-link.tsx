"use client";
import { InboxIcon } from "lucide-react";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useLive } from "#components/live/use-live.ts";
import { useCommands } from "#components/shell/commands.tsx";
import { cn } from "#components/ui/class-names.ts";
import { tip } from "#components/ui/tip.ts";
import { counted } from "#lib/domain/shared/counted.ts";

type InboxLinkProps = { readonly personId: string; readonly unread: number };

const KEYS = "g i";

/** The way to the inbox, with how much is unread: counted anew whenever something comes in or is read. */
export function InboxLink({ personId, unread: initial }: InboxLinkProps) {
  const router = useRouter();
  const isHere = usePathname() === "/inbox";
  const [unread, setUnread] = useState(initial);
  useEffect(() => setUnread(initial), [initial]);
  useLive(`person:${personId}`, async (message) => {
    if (message.kind !== "inbox.changed" && message.kind !== "live.caughtUp") return;
    const found = await readUnread();
    if (found !== null) setUnread(found);
  });
  useCommands([
    {
      id: "go /inbox",
      label: "Go to inbox",
      group: "Go to",
      keys: KEYS,
      run: () => router.push("/inbox"),
      words: ["mentions", "notices"],
    },
  ]);
  const words = unread === 0 ? "Inbox" : `Inbox, ${counted(unread, "notice")} unread`;
  return (
    <>
      <Link
        href="/inbox"
        aria-label={words}
        {...tip(words, KEYS)}
        aria-current={isHere ? "page" : undefined}
        className="relative inline-flex h-7 min-w-7 items-center justify-center gap-1 rounded-md px-1.5 text-muted-foreground hover:bg-accent hover:text-foreground aria-[current]:text-foreground max-md:h-11 max-md:min-w-11"
      >
        <InboxIcon aria-hidden className="size-4" />
        <span
          aria-hidden
          className={cn(
            "min-w-4 rounded-full bg-primary px-1 text-center font-medium text-[0.6875rem] text-primary-foreground leading-4 tabular-nums",
            unread === 0 && "hidden",
          )}
        >
          {unread > 99 ? "99+" : unread}
        </span>
      </Link>
      <span className="sr-only" aria-live="polite">
        {unread > initial ? words : ""}
      </span>
    </>
  );
}

/** Null when the desk cannot be reached or says no: what was known stays. */
async function readUnread(): Promise<number | null> {
  try {
    const answer = await fetch("/inbox/unread", { headers: { accept: "application/json" } });
    return answer.ok ? ((await answer.json()) as { unread: number }).unread : null;
  } catch {
    return null;
  }
}
