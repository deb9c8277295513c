import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { GivenHead } from "#lib/domain/stories/story-head.ts";

/** The text of an edition as this device keeps it. The document is JSON: to copy one string costs typing nothing. */
export type KeptText = GivenHead & {
  readonly editionId: string;
  readonly document: string;
  readonly baseRevisionId: string | null;
  readonly keptAt: string;
};

export type DeviceStore = {
  readonly load: (editionId: string) => Promise<KeptText | null>;
  readonly put: (kept: KeptText) => Promise<void>;
  readonly remove: (editionId: string) => Promise<void>;
};

type Schema = DBSchema & { texts: { key: string; value: KeptText } };

/** Texts in this browser's own database. Each call fails where the browser keeps nothing: private windows, full disks. */
export function openDeviceStore(): DeviceStore {
  // Opened when first needed: the server renders this module too and has no such database.
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const database = () => {
    opened ??= openDB<Schema>("stet", 1, {
      upgrade: (db) => void db.createObjectStore("texts", { keyPath: "editionId" }),
    });
    return opened;
  };
  return {
    load: async (editionId) => (await (await database()).get("texts", editionId)) ?? null,
    put: async (kept) => {
      // "strict": on the disk before it counts as kept.
      const write = (await database()).transaction("texts", "readwrite", { durability: "strict" });
      await Promise.all([write.store.put(kept), write.done]);
    },
    remove: async (editionId) => (await database()).delete("texts", editionId),
  };
}
