import { readdirSync, readFileSync } from "node:fs";

const NO_NUMBER = /\D/;

/** Megabytes that the desk's processes, started by this one, have resident together; its database is not counted. Linux alone. */
export function residentMegabytes(): number {
  const processes = readdirSync("/proc").flatMap((name) =>
    NO_NUMBER.test(name) ? [] : (readProcess(Number(name)) ?? []),
  );
  const family = new Set([process.pid]);
  // Children come after their parents but where numbers have begun anew.
  for (const { id, parent } of processes) if (family.has(parent)) family.add(id);
  const desk = processes.filter(({ id, name }) => family.has(id) && id !== process.pid && name !== "postgres");
  return desk.reduce((sum, { kilobytes }) => sum + kilobytes, 0) / 1024;
}

function readProcess(id: number) {
  try {
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    const field = (name: string) => new RegExp(`^${name}:\\s+(\\S+)`, "m").exec(status)?.[1] ?? "";
    return { id, name: field("Name"), parent: Number(field("PPid")), kilobytes: Number(field("VmRSS")) };
  } catch {
    // It has ended since the list was made.
    return null;
  }
}
