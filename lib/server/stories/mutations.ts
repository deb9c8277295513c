import "server-only";
import type { Actor } from "#lib/domain/access/actions.ts";
import { nextReportNumbers, REPORTS_A_STORY } from "#lib/domain/stories/report-numbers.ts";
import { freeSlug, SLUG_LENGTH, slugOf } from "#lib/domain/stories/slug.ts";
import { requireMayWithin } from "../access.ts";
import { recordEvent } from "../audit/mutations.ts";
import { AppError } from "../errors.ts";
import { type Transaction, transaction } from "../transaction.ts";

/** How many reports one story can hold: its claims are merged while the editor waits. */

/** Characters that a number behind an address may take, with its hyphen. */
const LONGEST_NUMBER = 20;

/** Opens a story on these reports with an empty first edition; returns its address. */
export async function openStory(
  actor: Actor,
  story: { readonly title: string; readonly reportIds: readonly string[] },
): Promise<{ readonly id: string; readonly slug: string }> {
  return transaction(async (tx) => {
    await requireMayWithin(tx, actor.id, "story.open");
    const slug = await slugFor(tx, story.title);
    const { id } = await tx.story.create({
      data: { slug, title: story.title, createdById: actor.id },
      select: { id: true },
    });
    const reports = await addReports(tx, actor.id, id, story.reportIds);
    await tx.edition.create({
      data: { storyId: id, number: 1, kind: "initial", state: "drafting", createdById: actor.id },
    });
    await recordEvent(tx, {
      kind: "story.opened",
      actorId: actor.id,
      storyId: id,
      data: { title: story.title, reports },
    });
    return { id, slug };
  });
}

/** Adds reports to a story, numbered after those it has; those it has already stay as they are. */
export async function attachReports(
  actor: Actor,
  { storyId, reportIds }: { readonly storyId: string; readonly reportIds: readonly string[] },
): Promise<number> {
  return transaction(async (tx) => {
    await lockStory(tx, storyId);
    await requireMayWithin(tx, actor.id, "story.attach");
    return attachWithin(tx, actor.id, storyId, reportIds);
  });
}

/** The same from the console, where whoever runs the house needs no role; refuses an address that no story has. */
export async function attachFromConsole(slug: string, reportIds: readonly string[]): Promise<number> {
  return transaction(async (tx) => {
    const story = await tx.story.findUnique({ where: { slug }, select: { id: true } });
    if (!story) throw new AppError("not-found", `There is no story “${slug}”. Its address ends with its name.`);
    await lockStory(tx, story.id);
    return attachWithin(tx, null, story.id, reportIds);
  });
}

/** Takes a report out of a story; refuses while a revision cites it. */
export async function detachReport(
  actor: Actor,
  { storyId, reportId }: { readonly storyId: string; readonly reportId: string },
): Promise<void> {
  await transaction(async (tx) => {
    await lockStory(tx, storyId);
    await requireMayWithin(tx, actor.id, "story.attach");
    const cited = await tx.citation.findFirst({
      where: { reportId, sentence: { revision: { edition: { storyId } } } },
      select: { reportId: true },
    });
    if (cited) throw new AppError("conflict", "The story cites this report, so it stays. Its sentences need it.");
    const report = await tx.report.findUnique({ where: { id: reportId }, select: { headline: true } });
    const { count } = await tx.storyReport.deleteMany({ where: { storyId, reportId } });
    if (count === 0) throw new AppError("not-found");
    const data = { headline: report?.headline ?? null };
    await recordEvent(tx, { kind: "story.reportDetached", actorId: actor.id, storyId, subjectId: reportId, data });
  });
}

/** Gives the story another working title; its address stays. */
export async function renameStory(
  actor: Actor,
  { storyId, title }: { readonly storyId: string; readonly title: string },
): Promise<void> {
  await transaction(async (tx) => {
    const before = await lockStory(tx, storyId);
    await requireMayWithin(tx, actor.id, "story.rename");
    await tx.story.update({ where: { id: storyId }, data: { title } });
    const data = { from: before.title, to: title };
    await recordEvent(tx, { kind: "story.renamed", actorId: actor.id, storyId, data });
  });
}

/** The row of the story, locked until the transaction ends; refuses when there is none. */
export async function lockStory(tx: Transaction, storyId: string): Promise<{ readonly title: string }> {
  const rows = await tx.$queryRaw<{ title: string }[]>`
    SELECT title FROM story WHERE id = ${storyId}::uuid FOR UPDATE`;
  const [story] = rows;
  if (!story) throw new AppError("not-found");
  return story;
}

async function attachWithin(
  tx: Transaction,
  personId: string | null,
  storyId: string,
  reportIds: readonly string[],
): Promise<number> {
  const added = await addReports(tx, personId, storyId, reportIds);
  if (added > 0)
    await recordEvent(tx, { kind: "story.reportsAttached", actorId: personId, storyId, data: { reports: added } });
  return added;
}

async function addReports(
  tx: Transaction,
  personId: string | null,
  storyId: string,
  reportIds: readonly string[],
): Promise<number> {
  const there = await tx.storyReport.findMany({ where: { storyId }, select: { reportId: true, number: true } });
  const known = new Set(there.map((row) => row.reportId));
  const fresh = [...new Set(reportIds)].filter((id) => !known.has(id));
  if (known.size + fresh.length > REPORTS_A_STORY)
    throw new AppError("refused", `A story can hold ${REPORTS_A_STORY} reports. Choose those that say something new.`);
  const found = await tx.report.count({ where: { id: { in: fresh } } });
  if (found < fresh.length) throw new AppError("not-found", "One of these reports is not here. Load the list again.");
  const given = there.map((row) => row.number);
  const rows = nextReportNumbers(given, fresh.length).flatMap((number, index) => {
    const reportId = fresh[index];
    return reportId ? { storyId, reportId, number, addedById: personId } : [];
  });
  await tx.storyReport.createMany({ data: rows });
  return fresh.length;
}

/** An address that no story has and, until this transaction ends, none other gets. */
async function slugFor(tx: Transaction, title: string): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stet.story.slug'))`;
  const slug = slugOf(title);
  const taken = await tx.story.findMany({ where: { slug: { startsWith: stemOf(slug) } }, select: { slug: true } });
  return freeSlug(slug, new Set(taken.map((story) => story.slug)));
}

/** What the slug begins with whatever number comes behind it, which may cost it its last words. */
function stemOf(slug: string): string {
  const room = SLUG_LENGTH - LONGEST_NUMBER;
  return slug.length <= room ? slug : slug.slice(0, room).replace(/-[^-]*$/, "");
}
