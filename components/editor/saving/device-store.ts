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

/** One connection for the whole page. */
let opened: Promise<IDBDatabase> | null = null;

/** Texts in this browser's own database. Each call fails where the browser keeps nothing: private windows, full disks. */
export const deviceStore: DeviceStore = {
  list: async (editionId) => {
    const windows = (await texts()).transaction(WINDOWS).objectStore(WINDOWS);
    return answerOf(windows.index("editionId").getAll(editionId));
  },
  put: async (kept) => {
    // "strict": on the disk before it counts as kept.
    const change = (await texts()).transaction(WINDOWS, "readwrite", { durability: "strict" });
    change.objectStore(WINDOWS).put(kept);
    await done(change);
  },
  remove: async (editionId, windowId) => {
    const change = (await texts()).transaction(WINDOWS, "readwrite");
    change.objectStore(WINDOWS).delete([editionId, windowId]);
    await done(change);
  },
};

/** Opens the database ahead of the first call: the browser takes its time, and nobody writes before it has answered. */
export function openDeviceStore(): void {
  texts().catch(() => undefined);
}

const WINDOWS = "windows";
/** Of before windows had names. */
const TEXTS = "texts";

function texts(): Promise<IDBDatabase> {
  const gone = () => {
    opened = null;
  };
  opened ??= openTexts(gone).catch((reason) => {
    gone();
    throw reason;
  });
  return opened;
}

async function openTexts(onGone: () => void): Promise<IDBDatabase> {
  const asked = indexedDB.open("stet", 2);
  asked.onupgradeneeded = ({ oldVersion }) => upgrade(asked, oldVersion);
  const database = await answerOf(asked);
  // Another window wants a newer form of it: this one must not stand in its way, and opens it anew when it writes.
  database.onversionchange = () => {
    onGone();
    database.close();
  };
  database.onclose = onGone;
  return database;
}

function upgrade({ result: database, transaction }: IDBOpenDBRequest, from: number): void {
  const windows = database.createObjectStore(WINDOWS, { keyPath: ["editionId", "windowId"] });
  windows.createIndex("editionId", "editionId");
  if (from === 0 || !transaction) return;
  const old: IDBRequest<KeptText[]> = transaction.objectStore(TEXTS).getAll();
  old.onsuccess = () => {
    for (const kept of old.result) windows.put({ ...kept, windowId: "" });
    database.deleteObjectStore(TEXTS);
  };
}

function answerOf<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

function done(change: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    change.oncomplete = () => resolve();
    change.onabort = () => reject(change.error);
  });
}
