import type { Metadata } from "next";
import { PublishDesk } from "#components/publish/publish-desk.tsx";
import { loadPublish } from "#lib/server/publish/loaders.ts";
import {
  confirmEmergencyAction,
  openEditionAction,
  provePasswordAction,
  publishAction,
  publishInEmergencyAction,
  reviveEditionAction,
  scheduleAction,
  signOffAction,
  spikeEditionAction,
  unscheduleAction,
  withdrawSignOffAction,
} from "./actions.ts";

export const metadata: Metadata = { title: "Publish" };

const ACTIONS = {
  signOff: signOffAction,
  withdraw: withdrawSignOffAction,
  publish: publishAction,
  schedule: scheduleAction,
  unschedule: unscheduleAction,
  publishInEmergency: publishInEmergencyAction,
  confirmEmergency: confirmEmergencyAction,
  provePassword: provePasswordAction,
  openEdition: openEditionAction,
  spike: spikeEditionAction,
  revive: reviveEditionAction,
};

export default async function PublishPage({ params }: PageProps<"/stories/[slug]/publish">) {
  const publish = await loadPublish((await params).slug);
  return <PublishDesk {...publish} actions={ACTIONS} />;
}
