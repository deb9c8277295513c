import "server-only";
import type { Channel } from "#lib/domain/publish/outputs.ts";
import { db } from "../db.ts";
import { AppError } from "../errors.ts";

export type LiveArticle = {
  readonly headline: string;
  readonly standfirst: string;
  /** Empty where none is written. */
  readonly summary: string;
  readonly publishedAt: Date;
  readonly kind: string;
  readonly outputs: Readonly<Partial<Record<Channel, string>>>;
};

/** What readers see at an address, as it was rendered when it was published; null when nothing is live there. */
export async function findLiveArticle(slug: string, channels: readonly Channel[]): Promise<LiveArticle | null> {
  const edition = await db.edition.findFirst({
    where: { state: "live", story: { slug } },
    select: {
      kind: true,
      publishedAt: true,
      publishedRevision: { select: { headline: true, standfirst: true, summary: true } },
      outputs: { where: { channel: { in: [...channels] } }, select: { channel: true, body: true } },
    },
  });
  if (!edition?.publishedAt || !edition.publishedRevision) return null;
  const outputs = Object.fromEntries(edition.outputs.map(({ channel, body }) => [channel, body]));
  return { ...edition.publishedRevision, kind: edition.kind, publishedAt: edition.publishedAt, outputs };
}

export type ArticleListed = {
  readonly slug: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly publishedAt: string;
};

/** What is live, newest first, at most this many. */
export async function listLiveArticles(most: number): Promise<readonly ArticleListed[]> {
  const editions = await db.edition.findMany({
    where: { state: "live" },
    orderBy: { publishedAt: "desc" },
    take: most,
    select: {
      publishedAt: true,
      story: { select: { slug: true } },
      publishedRevision: { select: { headline: true, standfirst: true } },
    },
  });
  return editions.flatMap(({ publishedAt, story, publishedRevision }) =>
    publishedAt && publishedRevision
      ? { slug: story.slug, ...publishedRevision, publishedAt: publishedAt.toISOString() }
      : [],
  );
}

/** The story that an edition belongs to; refuses when there is no such edition. */
export async function requireStoryOf(editionId: string): Promise<string> {
  const edition = await db.edition.findUnique({ where: { id: editionId }, select: { storyId: true } });
  if (!edition) throw new AppError("not-found");
  return edition.storyId;
}
