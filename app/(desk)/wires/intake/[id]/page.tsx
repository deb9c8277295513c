import type { Metadata } from "next";
import { IntakePage } from "#components/intake/intake-page.tsx";
import { loadIntake } from "#lib/server/intake/loaders.ts";
import { cancelIntakeAction } from "../actions.ts";

export const metadata: Metadata = { title: "Intake" };

export default async function OneIntakePage({ params }: PageProps<"/wires/intake/[id]">) {
  const { intake, abilities } = await loadIntake((await params).id);
  return <IntakePage intake={intake} abilities={abilities} cancel={cancelIntakeAction} />;
}
