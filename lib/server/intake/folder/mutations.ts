import "server-only";
import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import path from "node:path";
import { inLoads, type LoadLimits } from "#lib/domain/intake/loads.ts";
import { env } from "../../env.ts";
import { enqueue } from "../../queue/queue.ts";
import { giveWay } from "../../right-of-way.ts";
import { transaction } from "../../transaction.ts";
import { sizeBarrier } from "../../wires/incoming.ts";
import { keepLargeFirst } from "../../wires/payloads/mutations.ts";
import { dropIfCancelled, insertFiles, insertIntake, type NewIntake } from "../mutations.ts";

/** Where files go that have been taken over from the watched folder, and those that are too large. */
const TAKEN = "taken";
const REFUSED = "refused";
/** A file that has not grown for so long is whole. */
const QUIET_MS = 2000;
const MOST_AT_ONCE = 500;
/** What is kept in one transaction. */
const LOAD: LoadLimits = { most: 48, bytes: 4 * 1_048_576 };

/**
 * Takes over what lies whole in the watched folder, if one is set: bytes into the database first, then the file into
 * the folder `taken`, so that a process killed in between does it again and nothing comes in twice. Throws what the
 * file system refuses.
 */
export async function takeInFolder(): Promise<void> {
  const folder = env().STET_WATCH_FOLDER;
  if (folder) await takeOver(folder, await listWhole(folder));
}

async function listWhole(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map(({ name }) => name);
  const whole: string[] = [];
  for (const name of names.sort().slice(0, MOST_AT_ONCE)) {
    const { mtimeMs } = await stat(path.join(folder, name));
    if (Date.now() - mtimeMs > QUIET_MS) whole.push(name);
  }
  return whole;
}

type WholeFile = { readonly name: string; readonly size: number };

/** Load by load, as a mass that comes in any other way: those at the desk go first, and the first files are read while the last are taken over. */
async function takeOver(folder: string, names: readonly string[]): Promise<void> {
  const files = await withoutTooLarge(folder, names);
  const intake = { way: "folder", title: `Folder ${path.basename(folder)}`, expected: files.length } as const;
  let intakeId: string | null = null;
  for (const load of inLoads(files, ({ size }) => size, LOAD)) {
    await giveWay();
    intakeId = await keep(folder, load, intakeId, intake);
    for (const { name } of load) await moveTo(folder, name, TAKEN);
    await enqueue("intake", intakeId, { intakeId });
  }
}

async function withoutTooLarge(folder: string, names: readonly string[]): Promise<readonly WholeFile[]> {
  const files: WholeFile[] = [];
  for (const name of names) {
    const { size } = await stat(path.join(folder, name));
    if (sizeBarrier(size, name)) await moveTo(folder, name, REFUSED);
    else files.push({ name, size });
  }
  return files;
}

/** Keeps the bytes of these files in an intake, which the first of them begin; returns its id. In one that was cancelled meanwhile they are not read. */
async function keep(
  folder: string,
  load: readonly WholeFile[],
  begun: string | null,
  intake: NewIntake,
): Promise<string> {
  const files = await Promise.all(
    load.map(async ({ name }) => ({ name, mediaType: null, bytes: await readFile(path.join(folder, name)) })),
  );
  await keepLargeFirst(files, null);
  return transaction(async (tx) => {
    const id = begun ?? (await insertIntake(tx, intake, {}));
    await insertFiles(tx, id, files, null);
    await dropIfCancelled(tx, id);
    return id;
  });
}

/** A name that is there already gets the time before it. */
async function moveTo(folder: string, name: string, to: string): Promise<void> {
  const target = path.join(folder, to);
  await mkdir(target, { recursive: true });
  const isThere = await stat(path.join(target, name)).then(
    () => true,
    () => false,
  );
  await rename(path.join(folder, name), path.join(target, isThere ? `${Date.now()}-${name}` : name));
}
