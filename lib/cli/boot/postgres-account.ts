import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { BootError } from "./boot-error.ts";

type Identity = { readonly uid: number; readonly gid: number };

/** Whom the programs of Postgres run as, and how they are started. */
export type PostgresAccount = {
  /** Who must own the data; null: whoever runs this process. */
  readonly owner: Identity | null;
  /** For spawn(): the account to change to. */
  readonly identity: Partial<Identity>;
  /** A program, with its arguments, that starts Postgres in our place. */
  readonly launcher: readonly string[];
};

/**
 * Postgres refuses to run as root, so that for root another account of the machine is borrowed; anyone else runs it
 * as themselves. `mustReach` are the folders that the account has to get at. Refuses when no account will do.
 */
export function choosePostgresAccount(dataFolder: string, mustReach: readonly string[]): PostgresAccount {
  if (process.getuid?.() !== 0) return { owner: null, identity: {}, launcher: [] };
  const owner = ownerOf(dataFolder) ?? findAccount("postgres") ?? findAccount("nobody");
  if (!owner) throw new BootError("Postgres cannot run as root: start Stet as an ordinary user, or set DATABASE_URL.");
  if (mustReach.every((folder) => canReach(owner, folder))) return { owner, identity: owner, launcher: [] };
  return { owner, identity: {}, launcher: launcherPastClosedFolders(owner, mustReach) };
}

function ownerOf(folder: string): Identity | null {
  const stat = statSync(folder, { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : null;
}

function findAccount(wanted: string): Identity | null {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${wanted}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}

function canReach({ uid, gid }: Identity, folder: string): boolean {
  return spawnSync("test", ["-x", folder], { uid, gid, stdio: "ignore", cwd: "/" }).status === 0;
}

/**
 * A project below a folder that only root may enter (/root, `mktemp -d`) is out of the account's reach. Opening the
 * folder to everybody is not ours to do; instead Postgres keeps, of root's rights, the one to pass closed folders.
 * access(2) would drop that right for a change of account, hence the secure bit.
 */
function launcherPastClosedFolders({ uid, gid }: Identity, folders: readonly string[]): readonly string[] {
  const rights = "-all,+dac_override";
  const launcher = [
    "setpriv",
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    `--inh-caps=${rights}`,
    `--ambient-caps=${rights}`,
    `--bounding-set=${rights}`,
    "--securebits=+no_setuid_fixup",
  ];
  const [program = "", ...options] = launcher;
  const works = folders.every(
    (folder) => spawnSync(program, [...options, "test", "-x", folder], { stdio: "ignore" }).status === 0,
  );
  if (works) return launcher;
  throw new BootError(
    `Postgres cannot run as root, and no other account may enter ${folders.join(" and ")}: move the project to a folder that others can enter, start Stet as an ordinary user, or set DATABASE_URL.`,
  );
}
