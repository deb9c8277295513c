import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PrismaPg } from "@prisma/adapter-pg";
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import { Pool, type QueryArrayResult } from "pg";

/** Of pg_type: what the catalogue's one-letter columns are, and what any text is. */
const CHAR = 18;
const TEXT = 25;

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
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogueReader(databaseUrl));
  return bindings.SchemaEngine.new({ datamodels: schema }, () => undefined, adapter);
}

/**
 * The adapter knows no columns of type "char", which Postgres's catalogue is full of and the engine asks for. They
 * pass the adapter as text, and the engine gets them as what they are.
 */
function catalogueReader(databaseUrl: string): PrismaPg {
  const pool = new Pool({ connectionString: databaseUrl, max: 2, allowExitOnIdle: true });
  const letters = new WeakMap<object, readonly boolean[]>();
  const factory = new PrismaPg(Object.assign(pool, { query: passAsText(pool, letters) }));
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    return Object.assign(adapter, {
      queryRaw: async (query: SqlQuery): Promise<SqlResultSet> => {
        const result = await queryRaw(query);
        const isLetter = letters.get(result.rows) ?? [];
        const columnTypes = result.columnTypes.map((type, at) => (isLetter[at] ? ColumnTypeEnum.Character : type));
        return { ...result, columnTypes };
      },
    });
  };
  return factory;
}

function passAsText(pool: Pool, letters: WeakMap<object, readonly boolean[]>) {
  const query = pool.query.bind(pool) as (request: unknown) => Promise<QueryArrayResult>;
  return async (request: unknown): Promise<QueryArrayResult> => {
    const result = await query(request);
    const isLetter = result.fields.map((field) => field.dataTypeID === CHAR);
    letters.set(result.rows, isLetter);
    const fields = result.fields.map((field, at) => (isLetter[at] ? { ...field, dataTypeID: TEXT } : field));
    return { ...result, fields };
  };
}

function start(entry: unknown): void {
  if (typeof entry !== "function") throw new Error("The schema engine has no entry point __wbindgen_start.");
  entry();
}

function rememberPanic(message: string): never {
  throw new Error(`The schema engine stopped: ${message}`);
}
