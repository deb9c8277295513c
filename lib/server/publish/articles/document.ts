import "server-only";
import { articleEmergencies } from "#lib/domain/publish/article.ts";
import { now } from "../../clock.ts";
import { findLiveArticle } from "../data.ts";
import { listEmergencies } from "../emergencies/data.ts";

/** A live article for other programs: as it was published, its emergency publications as they stand now; or null. */
export async function findArticleDocument(
  slug: string,
): Promise<{ readonly json: string; readonly publishedAt: Date } | null> {
  const article = await findLiveArticle(slug, ["json"]);
  const kept = article?.outputs.json;
  if (!article || !kept) return null;
  const emergencies = articleEmergencies(await listEmergencies({ slug }), now());
  const json = emergencies.length === 0 ? kept : JSON.stringify({ ...JSON.parse(kept), emergencies });
  return { json, publishedAt: article.publishedAt };
}
