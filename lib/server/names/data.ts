import "server-only";
import { db } from "../db.ts";

/** Every spelling that the house spells otherwise or has settled on → the house spelling. */
export async function findHouseNames(): Promise<Readonly<Record<string, string>>> {
  const rows = await db.houseName.findMany({ select: { spelling: true, house: true } });
  return Object.fromEntries(rows.map(({ spelling, house }) => [spelling, house]));
}
