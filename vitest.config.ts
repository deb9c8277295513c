import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "server-only": new URL("./tests/support/empty.ts", import.meta.url).pathname } },
  test: {
    // Half of the time tests wait for Postgres and for files: no core is left out for that.
    maxWorkers: "100%",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: "house", include: ["tests/*.test.ts"] } },
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          // What is tested is pure, so files share what is loaded: half of the processor's time went into loading it anew.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          globalSetup: ["tests/support/global-setup.ts"],
          setupFiles: ["tests/support/own-database.ts"],
        },
      },
    ],
  },
});
