import type { Metadata } from "next";
import { Inbox } from "#components/notices/inbox.tsx";
import { loadInbox } from "#lib/server/notices/loaders.ts";
import { markReadAction } from "./actions.ts";

export const metadata: Metadata = { title: "Inbox" };

export default async function InboxPage({ searchParams }: PageProps<"/inbox">) {
  const { before } = await searchParams;
  const inbox = await loadInbox(typeof before === "string" && /^[0-9a-f-]{36}$/.test(before) ? before : null);
  return <Inbox {...inbox} isFirst={typeof before !== "string"} markRead={markReadAction} />;
}
