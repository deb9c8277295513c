"use server";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { LONGEST_INTERVAL, SHORTEST_INTERVAL } from "#lib/domain/intake/feed.ts";
import { action } from "#lib/server/action.ts";
import { addFeed, changeFeed, pauseFeed, pollNow, removeFeed } from "#lib/server/intake/feeds/mutations.ts";

const FEEDS = "/wires/feeds";
const MINUTES = `Choose ${SHORTEST_INTERVAL} to ${LONGEST_INTERVAL} minutes.`;
const feed = z.object({ feedId: z.uuid() });
const settings = z.object({
  title: z.string().trim().min(1, "Enter a name.").max(100, "Keep the name under 100 characters."),
  everyMinutes: z.coerce.number(MINUTES).int(MINUTES).min(SHORTEST_INTERVAL, MINUTES).max(LONGEST_INTERVAL, MINUTES),
});
const address = z.url({ protocol: /^https?$/, error: "Enter an address that begins with https://." }).max(2000);

export const addFeedAction = action(settings.extend({ url: address }), async (input, actor) => {
  await addFeed(actor, input);
  revalidatePath(FEEDS);
});

export const changeFeedAction = action(settings.extend(feed.shape), async (input, actor) => {
  await changeFeed(actor, input);
  revalidatePath(FEEDS);
});

export const pauseFeedAction = action(feed.extend({ paused: z.boolean() }), async (input, actor) => {
  await pauseFeed(actor, input);
  revalidatePath(FEEDS);
});

export const pollFeedAction = action(feed, async ({ feedId }, actor) => {
  await pollNow(actor, feedId);
  revalidatePath(FEEDS);
});

export const removeFeedAction = action(feed, async ({ feedId }, actor) => {
  await removeFeed(actor, feedId);
  revalidatePath(FEEDS);
});
