import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";

type Schema = [path: string, content: string][];

/**
 * Prisma's own schema engine as WebAssembly, bound to a database. The package's entry leaves the loading of its
 * .wasm to a bundler; here it is loaded by hand, so that nothing is downloaded and nothing native is needed.
 */
export async function openSchemaEngine(databaseUrl: string, schema?: Schema): Promise<SchemaEngine> {
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasmFile = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), {
    "./schema_engine_bg.js": bindings as unknown as WebAssembly.ModuleImports,
  });
  bindings.__wbg_set_wasm(instance.exports);
  // The engine calls this before it panics; without it the panic itself would be lost.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: rememberPanic } });
  start(instance.exports.__wbindgen_start);
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: databaseUrl, max: 2 }));
  return bindings.SchemaEngine.new({ datamodels: schema }, () => undefined, adapter);
}

function start(entry: unknown): void {
  if (typeof entry !== "function") throw new Error("The schema engine has no entry point __wbindgen_start.");
  entry();
}

function rememberPanic(message: string): never {
  throw new Error(`The schema engine stopped: ${message}`);
}
