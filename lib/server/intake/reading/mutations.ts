import "server-only";
import { inLoads, type LoadLimits } from "#lib/domain/intake/loads.ts";
import { storable } from "#lib/domain/shared/storable.ts";
import type { RefusedItem } from "#lib/domain/wires/report.ts";
import { now } from "../../clock.ts";
import { THREADS } from "../../engine/pool.ts";
import { createTurns } from "../../engine/turns.ts";
import type { ReadFile } from "../../engine/worker.ts";
import { logError } from "../../log.ts";
import { giveWay, isQuiet } from "../../right-of-way.ts";
import { type Transaction, transaction } from "../../transaction.ts";
import { type ReceivedFile, readFile, readFiles } from "../../wires/read-file.ts";
import { type StoredPayload, storePayloads } from "../../wires/storing/mutations.ts";
import { listWaiting, lockWaiting, type WaitingFile } from "./data.ts";

/**
 * Reads all that waits of an intake and stores it, some files together. Each file leaves the waiting in the transaction
 * that stores its reports: whoever reads the same at once, or was killed in the middle, takes nothing in twice.
 */
export async function readIntake(intakeId: string): Promise<void> {
  // Again until nothing waits: files may come while others are read.
  for (let done = Number.POSITIVE_INFINITY; done > 0; ) done = await readRound(intakeId);
}

/** One way through what waits; the next two loads are read while the last is being stored. Returns how many files there were. */
async function readRound(intakeId: string): Promise<number> {
  let done = 0;
  let load = await beginLoad(intakeId, null);
  let next = beginAfter(intakeId, load);
  while (load.files.length > 0) {
    const outcomes = await load.outcomes;
    done += outcomes.length;
    const afterNext = next.then((begun) => beginAfter(intakeId, begun));
    // Whatever becomes of it is told where it is awaited, if it comes to that.
    afterNext.catch(() => undefined);
    await storeTogether(outcomes);
    [load, next] = [await next, afterNext];
  }
  return done;
}

/** Files that are being read. None are left where it has none. */
type Load = { readonly files: readonly WaitingFile[]; readonly outcomes: Promise<readonly Outcome[]> };

const NOTHING_LEFT: Load = { files: [], outcomes: Promise.resolve([]) };

async function beginAfter(intakeId: string, { files }: Load): Promise<Load> {
  const last = files.at(-1);
  return last ? beginLoad(intakeId, last.id) : NOTHING_LEFT;
}

async function beginLoad(intakeId: string, after: string | null): Promise<Load> {
  const { load, handful } = isQuiet() ? PORTIONS.quiet : PORTIONS.busy;
  const files = await listWaiting(intakeId, after, load);
  const read = inLoads(files, ({ bytes }) => bytes.length, handful).map((some) =>
    isPour(files) ? turns(() => readWithoutHaste(some)) : readTogether(some),
  );
  return { files, outcomes: Promise.all(read).then((all) => all.flat()) };
}

/** Of so few files somebody may be waiting for what comes of them; more come in between what the desk does. */
const FEW = 4;

function isPour(files: readonly unknown[]): boolean {
  return files.length > FEW;
}

/** No more handfuls of a pour than there are threads: whoever needs a thread waits for one of them, not for all. */
const turns = createTurns(THREADS);

async function readWithoutHaste(files: readonly WaitingFile[]): Promise<readonly Outcome[]> {
  await giveWay();
  return readTogether(files);
}

type Portions = { readonly load: LoadLimits; readonly handful: LoadLimits };

/**
 * What is stored in one transaction, and what is sent to a thread at once. While somebody is at the desk both are
 * small: what has begun is not stopped for those who come meanwhile.
 */
const PORTIONS: Readonly<Record<"busy" | "quiet", Portions>> = {
  busy: { load: { most: 48, bytes: 4 * 1_048_576 }, handful: { most: 4, bytes: 262_144 } },
  quiet: { load: { most: 96, bytes: 4 * 1_048_576 }, handful: { most: 12, bytes: 1_048_576 } },
};

type Outcome = { readonly file: WaitingFile; readonly read: Awaited<ReturnType<typeof readFile>> };

/** What cannot be read with others is tried by itself: one file's trouble is not its neighbours'. */
async function readTogether(files: readonly WaitingFile[]): Promise<readonly Outcome[]> {
  const read = files.length > 1 ? await readFiles(files.map(receivedOf)).catch(() => null) : null;
  if (!read) return Promise.all(files.map(readAlone));
  return files.flatMap((file, at) => (read[at] ? [{ file, read: read[at] }] : []));
}

async function readAlone(waiting: WaitingFile): Promise<Outcome> {
  const { file, receivedAt } = receivedOf(waiting);
  try {
    return { file: waiting, read: await readFile(file, receivedAt) };
  } catch (error) {
    return { file: waiting, read: { ok: false, error: failure(error) } };
  }
}

function receivedOf({ bytes, fileName: name, mediaType, receivedAt }: WaitingFile): ReceivedFile {
  return { file: { bytes, name, mediaType }, receivedAt };
}

/** What cannot be stored with others is tried by itself: one file's trouble is not its neighbours'. */
async function storeTogether(outcomes: readonly Outcome[]): Promise<void> {
  try {
    if (isPour(outcomes)) await giveWay();
    await transaction((tx) => store(tx, outcomes));
  } catch (error) {
    const [only, ...others] = outcomes;
    if (only && others.length === 0) return refuse(only.file, failure(error));
    for (const outcome of outcomes) await storeTogether([outcome]);
  }
}

async function store(tx: Transaction, outcomes: readonly Outcome[]): Promise<void> {
  const waiting = await lockWaiting(
    tx,
    outcomes.map(({ file }) => file.id),
  );
  const still = outcomes.filter(({ file }) => waiting.has(file.id));
  const readable = still.flatMap(({ file, read }) => (read.ok ? [{ file, read: read.value }] : []));
  const stored = await storePayloads(
    tx,
    readable.map(({ file, read }) => ({ ...file, items: read.items })),
  );
  const taken = readable.flatMap(({ file, read }, at) => (stored[at] ? [endOf(file, read, stored[at])] : []));
  const refused = still.flatMap(({ file, read }) => (read.ok ? [] : [refusalOf(file, read.error)]));
  await end(tx, [...taken, ...refused]);
}

type End = {
  readonly id: string;
  readonly state: "taken_in" | "known" | "refused";
  readonly reports: number;
  readonly message: string | null;
};

function endOf({ id }: WaitingFile, { items, refused }: ReadFile, { added }: StoredPayload): End {
  const warnings = items.flatMap((item) => item.warnings);
  const message = [...new Set([...refused.map(inWords), ...warnings])].join(" ") || null;
  return { id, state: added.length > 0 ? "taken_in" : "known", reports: added.length, message };
}

function inWords({ item, refusal }: RefusedItem): string {
  return `Item ${item + 1} was left out: ${refusal}`;
}

function refusalOf({ id }: WaitingFile, message: string): End {
  return { id, state: "refused", reports: 0, message };
}

async function end(tx: Transaction, ends: readonly End[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE intake_file f SET state = e.state, reports = e.reports, message = e.message, done_at = ${now()}
      FROM unnest(${ends.map(({ id }) => id)}::uuid[], ${ends.map(({ state }) => state)}::intake_state[],
        ${ends.map(({ reports }) => reports)}::int[],
        ${ends.map(({ message }) => message && storable(message).slice(0, LONGEST_MESSAGE))}::text[])
        AS e(id, state, reports, message)
     WHERE f.id = e.id`;
}

/** Characters; a file of thousands of wrong items says enough in its first ones. */
const LONGEST_MESSAGE = 4000;

async function refuse(file: WaitingFile, message: string): Promise<void> {
  await transaction(async (tx) => {
    const waiting = await lockWaiting(tx, [file.id]);
    if (waiting.has(file.id)) await end(tx, [refusalOf(file, message)]);
  });
}

function failure(error: unknown): string {
  return `The desk failed at this file. Send it to whoever runs the desk, with the number ${logError(error, "intake")}.`;
}
