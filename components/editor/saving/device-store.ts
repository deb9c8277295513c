import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { GivenHead } from "#lib/domain/stories/story-head.ts";

/** The text of an edition as one window keeps it on this device. The document is JSON: to copy one string costs typing nothing. */
export type KeptText = GivenHead & {
  readonly editionId: string;
  readonly windowId: string;
  readonly document: string;
  readonly baseRevisionId: string | null;
  readonly keptAt: string;
};

export type DeviceStore = {
  /** What every window of this browser keeps of an edition. */
  readonly list: (editionId: string) => Promise<readonly KeptText[]>;
  readonly put: (kept: KeptText) => Promise<void>;
  readonly remove: (editionId: string, windowId: string) => Promise<void>;
};

type Schema = DBSchema & {
  /** Of before windows had names. */
  texts: { key: string; value: KeptText };
  windows: { key: [string, string]; value: KeptText; indexes: { editionId: string } };
};

/** Texts in this browser's own database. Each call fails where the browser keeps nothing: private windows, full disks. */
export function openDeviceStore(): DeviceStore {
  // Opened when first needed: the server renders this module too and has no such database.
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const database = () => {
    opened ??= openTexts(() => {
      opened = null;
    });
    return opened;
  };
  return {
    list: async (editionId) => (await database()).getAllFromIndex("windows", "editionId", editionId),
    put: async (kept) => {
      // "strict": on the disk before it counts as kept.
      const write = (await database()).transaction("windows", "readwrite", { durability: "strict" });
      await Promise.all([write.store.put(kept), write.done]);
    },
    remove: async (editionId, windowId) => (await database()).delete("windows", [editionId, windowId]),
  };
}

async function openTexts(onGone: () => void): Promise<IDBPDatabase<Schema>> {
  const database = await openDB<Schema>("stet", 2, {
    upgrade: async (db, from, _to, change) => {
      const windows = db.createObjectStore("windows", { keyPath: ["editionId", "windowId"] });
      windows.createIndex("editionId", "editionId");
      if (from === 0) return;
      for (const kept of await change.objectStore("texts").getAll()) await windows.put({ ...kept, windowId: "" });
      db.deleteObjectStore("texts");
    },
    // Another window wants a newer form of it: this one must not stand in its way, and opens it anew when it writes.
    blocking: (_from, _to, event) => {
      onGone();
      (event.target as IDBDatabase).close();
    },
    terminated: onGone,
  });
  return database;
}
