import "server-only";
import { mkdir, readdir, readFile, rename, stat } from "node:fs/promises";
import path from "node:path";
import { env } from "../../env.ts";
import { enqueue } from "../../queue/queue.ts";
import { transaction } from "../../transaction.ts";
import { type IncomingFile, sizeBarrier } from "../../wires/incoming.ts";
import { insertFiles, insertIntake } from "../mutations.ts";

/** Where files go that have been taken over from the watched folder, and those that are too large. */
const TAKEN = "taken";
const REFUSED = "refused";
/** A file that has not grown for so long is whole. */
const QUIET_MS = 2000;
const MOST_AT_ONCE = 500;

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

async function takeOver(folder: string, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const files: IncomingFile[] = [];
  for (const name of names) {
    const { size } = await stat(path.join(folder, name));
    if (sizeBarrier(size)) await moveTo(folder, name, REFUSED);
    else files.push({ name, mediaType: null, bytes: await readFile(path.join(folder, name)) });
  }
  if (files.length === 0) return;
  const intakeId = await transaction(async (tx) => {
    const title = `Folder ${path.basename(folder)}`;
    const id = await insertIntake(tx, { way: "folder", title, expected: files.length }, {});
    await insertFiles(tx, id, files, null);
    return id;
  });
  for (const { name } of files) await moveTo(folder, name, TAKEN);
  await enqueue("intake", intakeId, { intakeId });
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
