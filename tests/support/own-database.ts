import { afterAll } from "vitest";
import { createTestDatabase } from "./test-database.ts";

// Runs before each integration test file is loaded, so that lib/server/db.ts finds a database of that file alone.
const database = await createTestDatabase();
process.env.DATABASE_URL = database.ownerUrl;
process.env.AUTH_SECRET = "a secret for the tests alone, which guards nothing";
process.env.AUDIT_SECRET = "another secret for the tests, which guards nothing";

afterAll(database.drop);
