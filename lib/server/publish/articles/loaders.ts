import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { sinceThen } from "#lib/domain/stories/emergency.ts";
import { now } from "../../clock.ts";
import { findLiveArticle, listLiveArticles } from "../data.ts";
import { listEmergencies } from "../emergencies/data.ts";

/** How many articles the list of them shows. */
const ARTICLES_SHOWN = 100;

/** What readers see at an address, for anyone; null where nothing is live. */
export const loadArticle = cache((slug: string) => findLiveArticle(slug, ["html", "json-ld"]));

/** The same for the page itself: where nothing is live, the page that says so. */
export async function requireArticle(slug: string) {
  const [article, emergencies] = await Promise.all([loadArticle(slug), listEmergencies({ slug })]);
  if (!article?.outputs.html) notFound();
  return {
    html: article.outputs.html,
    jsonLd: article.outputs["json-ld"] ?? null,
    since: emergencies.flatMap((emergency) => sinceThen(emergency, article.publishedAt, now()) ?? []),
  };
}

/** What is live, newest first, for anyone. */
export async function loadArticles() {
  return listLiveArticles(ARTICLES_SHOWN);
}
