"use client";
import { usePathname } from "next/navigation";
import { type RoomTab, RoomTabs } from "#components/shell/room-tabs.tsx";

const ROOMS: readonly RoomTab[] = [
  // The desk itself has a command for it.
  { href: "/wires", label: "Reports" },
  room("/wires/intake", "Intake", "the intake", "g n"),
  room("/wires/feeds", "Feeds", "the feeds", "g f"),
  room("/wires/providers", "Providers", "the providers", "g o"),
  room("/wires/tokens", "Access tokens", "the access tokens", "g t"),
];

/** The pages about what comes in; the tokens only for those who may see them. */
export function WiresTabs({ mayManageTokens }: { readonly mayManageTokens: boolean }) {
  const path = usePathname();
  const rooms = ROOMS.filter(({ href }) => mayManageTokens || href !== "/wires/tokens");
  const here = rooms.find(({ href }) => (href === "/wires" ? path === href : path.startsWith(href)));
  return <RoomTabs label="Wires" rooms={rooms} here={here?.href} className="border-b" />;
}

function room(href: string, label: string, way: string, keys: string): RoomTab {
  return { href, label, command: { id: `wires${href}`, way, keys } };
}
