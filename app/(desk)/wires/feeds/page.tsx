import type { Metadata } from "next";
import { FeedsDesk } from "#components/intake/feeds-desk.tsx";
import { loadFeeds } from "#lib/server/intake/loaders.ts";
import { addFeedAction, changeFeedAction, pauseFeedAction, pollFeedAction, removeFeedAction } from "./actions.ts";

export const metadata: Metadata = { title: "Feeds" };

const ACTIONS = {
  add: addFeedAction,
  change: changeFeedAction,
  pause: pauseFeedAction,
  poll: pollFeedAction,
  remove: removeFeedAction,
};

export default async function FeedsPage() {
  const { feeds, abilities } = await loadFeeds();
  return <FeedsDesk feeds={feeds} abilities={abilities} actions={ACTIONS} />;
}
