import type { Metadata } from "next";
import { Door } from "#components/people/door.tsx";
import { SetUp } from "#components/people/set-up.tsx";
import { SHORTEST_PASSWORD } from "#lib/server/people/account-input.ts";
import { requireSetUpOpen } from "#lib/server/people/loaders.ts";
import { setUp } from "./actions.ts";

export const metadata: Metadata = { title: "Set up" };

export default async function SetUpPage() {
  await requireSetUpOpen();
  return (
    <Door title="Set up this desk" lead="The first account is an admin’s: it lets everybody else in.">
      <SetUp setUp={setUp} shortestPassword={SHORTEST_PASSWORD} />
    </Door>
  );
}
