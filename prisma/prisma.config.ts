import { defineConfig } from "prisma/config";

// Prisma's command line is used for `prisma generate` alone; lib/cli/boot/migrations.ts applies the migrations.
export default defineConfig({
  schema: "schema",
  migrations: { path: "migrations" },
});
