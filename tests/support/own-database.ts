import { rm } from "node:fs/promises";
import path from "node:path";
import { afterAll } from "vitest";
import { createTestDatabase } from "./test-database.ts";

// Runs before each integration test file is loaded, so that lib/server/db.ts finds a database of that file alone.
const database = await createTestDatabase();
process.env.DATABASE_URL = database.ownerUrl;
process.env.AUTH_SECRET = "a secret for the tests alone, which guards nothing";
process.env.AUDIT_SECRET = "another secret for the tests, which guards nothing";

const dataFolder = path.resolve(import.meta.dirname, "../.output/data", database.name);
process.env.STET_DATA = dataFolder;
process.env.STET_DEMO = "off";

afterAll(database.drop);
afterAll(() => rm(dataFolder, { recursive: true, force: true }));
