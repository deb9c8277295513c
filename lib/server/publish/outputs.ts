import "server-only";
import {
  articleOf,
  type Deed,
  type Maker,
  type PublishedEdition,
  type PublishedFacts,
} from "#lib/domain/publish/article.ts";
import { type Output, renderOutputs } from "#lib/domain/publish/outputs.ts";
import { headOf } from "#lib/domain/stories/story-head.ts";
import { houseNameOf } from "#lib/domain/wires/provider.ts";
import type { StoredDocument } from "#lib/editor/queries/read-document.ts";
import { renderSentences } from "#lib/editor/queries/rendered-story.ts";
import { HEAD_COLUMNS } from "../editions/revisions/data.ts";
import { env } from "../env.ts";
import { findProviders } from "../providers/data.ts";
import type { Transaction } from "../transaction.ts";
import { listEmergencies } from "./emergencies/data.ts";

/** Every output of an edition that has just gone live in this transaction. */
export async function renderEdition(tx: Transaction, editionId: string): Promise<readonly Output[]> {
  const article = articleOf(await readPublishedFacts(tx, editionId));
  return renderOutputs(article, `${env().STET_URL}/articles/${article.slug}`);
}

async function readPublishedFacts(tx: Transaction, editionId: string): Promise<PublishedFacts> {
  const edition = await tx.edition.findUniqueOrThrow({
    where: { id: editionId },
    select: {
      publishedRevision: { select: { id: true, ...HEAD_COLUMNS, document: true } },
      story: { select: { id: true, slug: true } },
    },
  });
  const { publishedRevision: revision, story } = edition;
  if (!revision) throw new Error(`Edition ${editionId} is rendered before it is published.`);
  const newsroom = await tx.newsroom.findUnique({ where: { id: 1 }, select: { name: true } });
  const reports = await listArticleReports(tx, story.id);
  const languages = new Set(reports.flatMap((report) => report.language ?? []));
  return {
    newsroom: newsroom?.name ?? "Stet",
    slug: story.slug,
    ...headOf(revision),
    // The desk writes in the language of its reports where they agree in one.
    language: languages.size === 1 ? ([...languages][0] ?? null) : null,
    blocks: renderSentences(revision.document as unknown as StoredDocument),
    editions: await listPublishedEditions(tx, story.id),
    emergencies: await listEmergencies({ storyId: story.id }, tx),
    reports,
    makers: await listMakers(tx, editionId),
  };
}

async function listArticleReports(tx: Transaction, storyId: string): Promise<PublishedFacts["reports"]> {
  const rows = await tx.storyReport.findMany({
    where: { storyId },
    orderBy: { number: "asc" },
    select: {
      number: true,
      report: {
        select: {
          id: true,
          source: true,
          distributor: true,
          headline: true,
          publishedAt: true,
          language: true,
          text: true,
        },
      },
    },
  });
  const providers = await findProviders(tx);
  return rows.map(({ number, report: { source, distributor, publishedAt, ...report } }) => ({
    ...report,
    number,
    agency: houseNameOf(providers, source),
    distributor: houseNameOf(providers, distributor),
    publishedAt: publishedAt?.toISOString() ?? null,
  }));
}

async function listPublishedEditions(tx: Transaction, storyId: string): Promise<PublishedFacts["editions"]> {
  const rows = await tx.edition.findMany({
    where: { storyId, publishedAt: { not: null } },
    orderBy: { number: "asc" },
    select: { number: true, kind: true, publishedAt: true, publicNote: true },
  });
  const editions = rows.flatMap(({ publicNote, publishedAt, ...edition }): PublishedEdition[] =>
    publishedAt ? [{ ...edition, publishedAt: publishedAt.toISOString(), note: publicNote }] : [],
  );
  const last = editions.pop();
  if (!last) throw new Error("A story is rendered of which nothing is published.");
  return [...editions, last];
}

/** Who wrote, reviewed, signed and published this edition, each with when they last did. */
async function listMakers(tx: Transaction, editionId: string): Promise<readonly Maker[]> {
  const rows = await tx.$queryRaw<{ deed: Deed; name: string; at: Date }[]>`
    SELECT deed, p.name, max(at) AS at FROM (
      SELECT 'wrote' AS deed, created_by_id AS person, created_at AS at FROM revision WHERE edition_id = ${editionId}::uuid
      UNION ALL
      SELECT 'reviewed', reviewer_id, created_at FROM approval WHERE edition_id = ${editionId}::uuid AND lapsed_at IS NULL
      UNION ALL
      SELECT 'signedOff', person_id, at FROM sign_off WHERE edition_id = ${editionId}::uuid AND fallen_at IS NULL
      UNION ALL
      SELECT 'published', published_by_id, published_at FROM edition WHERE id = ${editionId}::uuid
    ) deeds JOIN person p ON p.id = person
    GROUP BY deed, p.id, p.name`;
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
