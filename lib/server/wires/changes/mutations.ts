import "server-only";
import { randomUUIDv7 } from "node:crypto";
import type { Actor } from "#lib/domain/access/actions.ts";
import type { ParsedReport } from "#lib/domain/wires/report.ts";
import { changeBy, compareVersions, takesBack } from "#lib/domain/wires/versions/report-change.ts";
import { reportMeant } from "#lib/domain/wires/versions/report-meant.ts";
import { requireMayWithin } from "../../access.ts";
import { requireReason } from "../../answer.ts";
import { type EventToRecord, recordEvents } from "../../audit/mutations.ts";
import { AppError } from "../../errors.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { seriesOf } from "../storing/data.ts";
import { listOfSlug, listVersions, type StoredChange, type VersionedReport } from "./data.ts";
import { settleChanges } from "./settling/mutations.ts";

/** A report that has just been stored. */
export type ArrivedReport = { readonly id: string; readonly item: ParsedReport };

/**
 * What new reports do to those that were here: newer versions replace or correct, kills take back, by guid or by the
 * link that the report itself carries. A version that comes too late is replaced at once. Everything that rests on the
 * older words is settled in this transaction; the events of it are returned, to be recorded last.
 */
export async function applyVersions(
  tx: Transaction,
  arrived: readonly ArrivedReport[],
): Promise<readonly EventToRecord[]> {
  const guids = arrived.flatMap(({ item }) =>
    [item.guid ?? [], ...linkedTo(item).map(({ guid }) => guid ?? [])].flat(),
  );
  const versions = await listVersions(tx, [...new Set(guids)]);
  const named = [...changesInSeries(arrived, versions), ...changesByLink(arrived, versions)];
  const changes = [...named, ...(await changesByWords(tx, arrived, named))];
  return changes.length === 0 ? [] : settleChanges(tx, await insertChanges(tx, changes), null);
}

/** Withdraws a report by the desk's own word, as if its agency had killed it; refuses one that is taken back already. */
export async function withdrawReport(
  actor: Actor,
  { reportId, reason }: { readonly reportId: string; readonly reason: string },
): Promise<void> {
  const why = requireReason(reason);
  await transaction(async (tx) => {
    const rows = await tx.$queryRaw<{ pubStatus: string; headline: string | null }[]>`
      SELECT pub_status::text AS "pubStatus", headline FROM report WHERE id = ${reportId}::uuid FOR NO KEY UPDATE`;
    const report = rows[0];
    if (!report) throw new AppError("not-found");
    await requireMayWithin(tx, actor.id, "report.withdraw");
    if (report.pubStatus !== "usable") throw new AppError("conflict", "This report has been taken back already.");
    const change = { reportId, kind: "withdrawn" as const, byReportId: null, byPersonId: actor.id, reason: why };
    const events = await settleChanges(tx, await insertChanges(tx, [change]), actor.id);
    const withdrawn = { headline: report.headline, reason: why };
    await recordEvents(tx, [
      { kind: "report.withdrawn", actorId: actor.id, subjectId: reportId, data: withdrawn },
      ...events,
    ]);
  });
}

type NewChange = Pick<StoredChange, "reportId" | "kind" | "byReportId"> & {
  readonly byPersonId?: string;
  readonly reason?: string;
};

/** In each series the newest version stands; every other that it meets for the first time gives way to it. */
function changesInSeries(
  arrived: readonly ArrivedReport[],
  versions: readonly VersionedReport[],
): readonly NewChange[] {
  const fresh = new Set(arrived.map(({ id }) => id));
  const series = Map.groupBy(versions, (report) => seriesOf(report) ?? report.id);
  return [...series.values()].flatMap((same) => {
    const newest = same.toSorted(compareVersions).at(-1);
    if (!newest) return [];
    const others = same.filter(({ id }) => id !== newest.id && (fresh.has(id) || fresh.has(newest.id)));
    return others.flatMap((older) => changeOf(older, newest));
  });
}

/** A correction or kill under a guid of its own names the item that it is about. */
function changesByLink(arrived: readonly ArrivedReport[], versions: readonly VersionedReport[]): readonly NewChange[] {
  return arrived.flatMap(({ id, item }) =>
    linkedTo(item).flatMap(({ guid, relation }) =>
      versions
        .filter((report) => report.guid === guid && report.id !== id && seriesOf(report) !== seriesOf(item))
        .flatMap((older) => changeOf(older, { ...item, id, correction: item.correction || relation === "corrects" })),
    ),
  );
}

/** A kill that names no item by its guid, as in the old formats, says in words which it means; one that could mean several means none. */
async function changesByWords(
  tx: Transaction,
  arrived: readonly ArrivedReport[],
  named: readonly NewChange[],
): Promise<readonly NewChange[]> {
  const known = new Set(named.map(({ byReportId }) => byReportId));
  const kills = arrived.filter(({ id, item }) => item.pubStatus !== "usable" && !known.has(id));
  const changes: NewChange[] = [];
  for (const { id, item } of kills) {
    const meant = reportMeant(item, await listOfSlug(tx, item));
    if (meant) changes.push({ reportId: meant, kind: changeBy(item), byReportId: id });
  }
  return changes;
}

function linkedTo(item: ParsedReport): ParsedReport["links"] {
  return item.links.filter(({ relation }) => relation === "replaces" || relation === "corrects");
}

/** What is no report to rest on, a kill notice above all, is not replaced by the next version. */
function changeOf(
  older: VersionedReport,
  newer: Pick<VersionedReport, "id" | "pubStatus" | "correction">,
): readonly NewChange[] {
  return older.pubStatus === "usable" ? [{ reportId: older.id, kind: changeBy(newer), byReportId: newer.id }] : [];
}

/** Changes that are known already are left out. Whatever takes a report back marks it. */
async function insertChanges(tx: Transaction, changes: readonly NewChange[]): Promise<readonly StoredChange[]> {
  const rows = JSON.stringify(changes.map((change) => ({ id: randomUUIDv7(), ...change })));
  const stored = await tx.$queryRaw<StoredChange[]>`
    WITH added AS (
      INSERT INTO report_change (id, report_id, kind, by_report_id, by_person_id, reason)
      SELECT c.* FROM jsonb_to_recordset(${rows}::jsonb) AS c (id uuid, "reportId" uuid, kind report_change_kind,
        "byReportId" uuid, "byPersonId" uuid, reason text)
      ON CONFLICT DO NOTHING RETURNING id, report_id, kind, by_report_id
    )
    SELECT a.id, a.report_id AS "reportId", a.kind::text AS kind, a.by_report_id AS "byReportId", r.headline, r.source
      FROM added a JOIN report r ON r.id = a.report_id`;
  const taken = (status: "withheld" | "canceled") =>
    stored
      .filter(({ kind }) => takesBack(kind) && (kind === "withheld") === (status === "withheld"))
      .map(({ reportId }) => reportId);
  for (const pubStatus of ["withheld", "canceled"] as const)
    await tx.report.updateMany({ where: { id: { in: taken(pubStatus) } }, data: { pubStatus } });
  return stored;
}
