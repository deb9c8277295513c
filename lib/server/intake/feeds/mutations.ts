import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import { nextPoll } from "#lib/domain/intake/feed.ts";
import { requireMayWithin } from "../../access.ts";
import { recordEvent } from "../../audit/mutations.ts";
import { now } from "../../clock.ts";
import { db } from "../../db.ts";
import { env } from "../../env.ts";
import { AppError } from "../../errors.ts";
import { addressBarrier } from "../../outside/address.ts";
import { type Fetched, fetchOutside } from "../../outside/fetch.ts";
import { enqueue } from "../../queue/queue.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { keepLargeFirst } from "../../wires/payloads/mutations.ts";
import { readFile } from "../../wires/read-file.ts";
import { findKnownItems } from "../../wires/storing/data.ts";
import { insertFile, insertIntake } from "../mutations.ts";
import { readIntake } from "../reading/mutations.ts";
import { findPolledFeed, type PolledFeed } from "./data.ts";

export type FeedSettings = { readonly title: string; readonly everyMinutes: number };

/** Has an address asked again and again from now on; refuses one that is asked already, or leads inside the house. */
export async function addFeed(actor: Actor, { url, ...settings }: FeedSettings & { readonly url: string }) {
  const address = URL.parse(url);
  const barrier = address ? addressBarrier(address, env().STET_FETCH_NETWORKS) : "This is not an address.";
  if (!address || barrier) throw new AppError("refused", barrier ?? undefined);
  const id = await transaction(async (tx) => {
    await requireMayWithin(tx, actor.id, "feed.manage");
    const known = await tx.feed.findFirst({ where: { url: address.href, removedAt: null }, select: { title: true } });
    if (known) throw new AppError("conflict", `This address is asked already, as “${known.title}”.`);
    const feed = await tx.feed.create({
      data: { ...settings, url: address.href, addedById: actor.id },
      select: { id: true },
    });
    const data = { title: settings.title, url: address.href };
    await recordEvent(tx, { kind: "feed.added", actorId: actor.id, subjectId: feed.id, data });
    return feed.id;
  });
  await enqueue("feed", id, { feedId: id });
  return id;
}

/** Names a feed anew or has it asked at another interval. */
export async function changeFeed(actor: Actor, { feedId, ...settings }: FeedSettings & { readonly feedId: string }) {
  await change(actor, feedId, "settings", { ...settings, nextAt: now() });
}

/** Lets a feed rest, or has it asked again. */
export async function pauseFeed(
  actor: Actor,
  { feedId, paused }: { readonly feedId: string; readonly paused: boolean },
) {
  await change(
    actor,
    feedId,
    paused ? "paused" : "resumed",
    paused ? { paused } : { paused, nextAt: now(), failures: 0 },
  );
}

/** Asks a feed no more; what it has brought stays. */
export async function removeFeed(actor: Actor, feedId: string): Promise<void> {
  await transaction(async (tx) => {
    const title = await lockFeed(tx, feedId);
    await requireMayWithin(tx, actor.id, "feed.manage");
    await tx.feed.update({ where: { id: feedId }, data: { removedAt: now() } });
    await recordEvent(tx, { kind: "feed.removed", actorId: actor.id, subjectId: feedId, data: { title } });
  });
}

/** Has a feed asked now, whenever its time would come. */
export async function pollNow(actor: Actor, feedId: string): Promise<void> {
  await transaction(async (tx) => {
    await lockFeed(tx, feedId);
    await requireMayWithin(tx, actor.id, "feed.manage");
    await tx.feed.update({ where: { id: feedId }, data: { nextAt: now() } });
  });
  await enqueue("feed", feedId, { feedId });
}

/** Asks a feed what is new and takes it in; says at the feed when it cannot be had, and asks later each time it fails. */
export async function pollFeed(feedId: string): Promise<void> {
  const feed = await findPolledFeed(feedId);
  if (!feed) return;
  const answer = await fetchOutside(feed.url, feed);
  const problem = answer.ok ? await takeIn(feed, answer.value) : answer.error;
  const failures = problem === null ? 0 : feed.failures + 1;
  const known = answer.ok && answer.value.kind === "fetched" && problem === null ? answer.value : null;
  const polledAt = now();
  await db.feed.update({
    where: { id: feed.id },
    data: {
      polledAt,
      failures,
      problem,
      nextAt: nextPoll(feed.everyMinutes, failures, polledAt),
      ...(known ? { etag: known.etag, lastModified: known.lastModified } : {}),
    },
  });
}

/** Null, or why the answer is no feed. An answer that holds nothing new leaves no trace: feeds are asked day and night. */
async function takeIn(feed: PolledFeed, answer: Fetched): Promise<string | null> {
  if (answer.kind === "unchanged") return null;
  const file = { name: new URL(answer.url).host, mediaType: answer.mediaType, bytes: answer.bytes };
  const read = await readFile(file, now());
  if (!read.ok) return read.error;
  const { items } = read.value;
  const { known } = await findKnownItems(db, items);
  if (items.every((item) => known.has(item))) return null;
  await keepLargeFirst([file], null);
  const intakeId = await transaction(async (tx) => {
    const id = await insertIntake(tx, { way: "feed", title: feed.title, expected: 1 }, { feedId: feed.id });
    await insertFile(tx, id, file, null);
    return id;
  });
  await readIntake(intakeId);
  return null;
}

async function change(
  actor: Actor,
  feedId: string,
  kind: "paused" | "resumed" | "settings",
  values: Parameters<Transaction["feed"]["update"]>[0]["data"],
): Promise<void> {
  await transaction(async (tx) => {
    const title = await lockFeed(tx, feedId);
    await requireMayWithin(tx, actor.id, "feed.manage");
    await tx.feed.update({ where: { id: feedId }, data: values });
    await recordEvent(tx, {
      kind: "feed.changed",
      actorId: actor.id,
      subjectId: feedId,
      data: { title, change: kind },
    });
  });
}

/** The feed's title. */
async function lockFeed(tx: Transaction, feedId: string): Promise<string> {
  const rows = await tx.$queryRaw<{ title: string }[]>`
    SELECT title FROM feed WHERE id = ${feedId}::uuid AND removed_at IS NULL FOR UPDATE`;
  const feed = rows[0];
  if (!feed) throw new AppError("not-found");
  return feed.title;
}
