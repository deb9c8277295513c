import { expect, test } from "vitest";
import { findDifference } from "#lib/cli/boot/development-database.ts";
import { env } from "#lib/server/env.ts";

test("the migrations lead to what the schema says, generated columns too", async () => {
  expect(await findDifference(env().DATABASE_URL)).toBeNull();
});
