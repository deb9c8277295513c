import path from "node:path";
import { describe, expect, test } from "vitest";
import { listProjectFiles, readSource, readSources, type SourceFile, withoutComments } from "./support/source-files.ts";

type Room = { readonly from: string; readonly may: readonly string[]; readonly packages: RegExp };

const ANY = /./;
/** Libraries that are pure themselves: language, mark-up, dates. */
const PURE =
  /^(zod|linkedom|htmlparser2|@mozilla\/readability|eld|chrono-node|wink-porter2-stemmer|double-metaphone|saxes|fflate)(\/|$)/;
const EDITOR = /^(@tiptap\/|prosemirror-|@handlewithcare\/prosemirror-)/;
const SCREEN = /^(?!node:|pg$|@prisma\/|server-only$)/;

/** The first room that fits a file is its room; what it may import is named by the start of its path. */
const ROOMS: readonly Room[] = [
  { from: "lib/domain/", may: ["lib/domain/"], packages: PURE },
  { from: "lib/editor/", may: ["lib/editor/", "lib/domain/"], packages: EDITOR },
  { from: "lib/server/", may: ["lib/server/", "lib/editor/", "lib/domain/", "prisma/generated/"], packages: ANY },
  { from: "lib/cli/", may: ["lib/cli/", "lib/server/", "lib/domain/", "prisma/seed/"], packages: ANY },
  { from: "components/", may: ["components/", "lib/editor/", "lib/domain/"], packages: SCREEN },
  { from: "app/", may: ["app/", "components/", "lib/server/", "lib/domain/"], packages: SCREEN },
  { from: "prisma/seed/", may: ["prisma/", "lib/server/", "lib/editor/", "lib/domain/"], packages: ANY },
];

const TOP_LEVEL =
  /^(package(-lock)?\.json|next\.config\.ts|tsconfig\.json|README\.md|LICENSE|biome\.json|postcss\.config\.mjs|proxy\.ts|vitest\.config\.ts|instrumentation\.ts|\.gitignore|\.npmrc|\.env\.example|(app|prisma|components|lib|tests|\.ci)\/.+)$/;
const DOORS =
  /^(page|layout|loading|error|global-error|not-found|forbidden|template|icon)\.tsx$|^(route|actions|robots|sitemap)\.ts$|^globals\.css$/;
const TOUCHES_PRISMA = /^lib\/server\/((db|auth|transaction)\.ts|.+\/(data|mutations)\.ts)$/;
const VAGUE_NAME = /(^|\/)index\.|(^|[-/])(helpers?|utils?|utilities|misc|common|stuff)\.[a-z.]+$/;
const NAME = /^(__snapshots__|\(?\[{0,2}[a-z0-9.-]+\]{0,2}\)?|README\.md|LICENSE)$/;
const LONGEST_FILE = 250;
/** In a comment of the file, with the reason after it. */
const EXCUSE = /(\/\/|\*) Longer than 250 lines: \S+/;
const TABLES = /\/lexicons\/|^tests\/|^prisma\/seed\//;

const sources = readSources();
const program = sources.filter(({ name }) => !name.startsWith("tests/"));

describe("the rooms", () => {
  test("each imports only in the direction of the style guide", () => {
    expect(program.flatMap(wrongTurns)).toEqual([]);
  });

  test("nobody outside the tests imports from them", () => {
    expect(program.flatMap((file) => importsOf(file, (target) => target.startsWith("tests/")))).toEqual([]);
  });

  test("a house is left by the alias, never by a relative path", () => {
    const strays = program.flatMap(({ name, imports }) =>
      imports.flatMap(({ written, target }) =>
        written.startsWith(".") && target && houseOf(target) !== houseOf(name) ? [`${name}: ${written}`] : [],
      ),
    );
    expect(strays).toEqual([]);
  });

  test("every import of ours says the file's extension", () => {
    const bare = sources.flatMap((file) => importsOf(file, (target) => !/\.(tsx?|css|cjs|mjs|json)$/.test(target)));
    expect(bare).toEqual([]);
  });

  test("the top level holds what the design names and what tools insist on", () => {
    expect(listProjectFiles().filter((name) => !TOP_LEVEL.test(name))).toEqual([]);
  });
});

describe("lib/domain", () => {
  const domain = program.filter(({ name }) => name.startsWith("lib/domain/"));

  test("has no clock, no chance, no environment and no screen", () => {
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.(random|getRandom)|\bprocess\.|\bfetch\(|\bconsole\./;
    expect(domain.filter(({ text }) => impure.test(withoutComments(text))).map(({ name }) => name)).toEqual([]);
  });
});

describe("lib/server", () => {
  const server = program.filter(({ name }) => name.startsWith("lib/server/"));

  test("each file begins by refusing the browser", () => {
    const open = server.filter(({ text }) => !text.startsWith('import "server-only";\n'));
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  test("only data.ts, mutations.ts and the few below them touch Prisma", () => {
    const touches = (target: string): boolean =>
      target === "lib/server/db.ts" || target.startsWith("prisma/generated/");
    const strangers = program.filter(
      (file) => !TOUCHES_PRISMA.test(file.name) && !/^(prisma\/|lib\/cli\/desk\.ts)/.test(file.name),
    );
    expect(strangers.flatMap((file) => importsOf(file, touches))).toEqual([]);
  });
});

describe("app", () => {
  const app = program.filter(({ name }) => name.startsWith("app/"));

  test("has doors and nothing else", () => {
    const furniture = listProjectFiles("app").filter((name) => !DOORS.test(path.posix.basename(name)));
    expect(furniture).toEqual([]);
  });

  test("pages and layouts read through loaders", () => {
    const pages = app.filter(({ name }) => /\/(page|layout)\.tsx$/.test(name));
    const past = (target: string): boolean => /^lib\/server\/.*(data|mutations|db)\.ts$/.test(target);
    expect(pages.flatMap((file) => importsOf(file, past))).toEqual([]);
  });

  test("doors for machines use no loaders, which read the session of a person", () => {
    const api = app.filter(({ name }) => name.startsWith("app/api/"));
    expect(api.flatMap((file) => importsOf(file, (target) => target.endsWith("/loaders.ts")))).toEqual([]);
  });

  test("server actions live in actions.ts", () => {
    const acts = program.filter(({ text }) => /^\s*["']use server["']/m.test(text));
    expect(acts.map(({ name }) => name).filter((name) => !/^app\/.*\/actions\.ts$/.test(name))).toEqual([]);
  });
});

test("a migration is its own folder with nothing but its SQL", () => {
  const inside = listProjectFiles("prisma").filter((name) => name.startsWith("prisma/migrations/"));
  const strays = inside.filter(
    (name) => !/^prisma\/migrations\/(\d{14}_[a-z0-9_]+\/migration\.sql|migration_lock\.toml)$/.test(name),
  );
  expect(inside.length).toBeGreaterThan(1);
  expect(strays).toEqual([]);
});

describe("files", () => {
  test("are named in kebab-case, for what is inside", () => {
    const badly = listProjectFiles().filter(
      (name) => VAGUE_NAME.test(name) || (/^(app|components|lib|tests)\//.test(name) && !isWellNamed(name)),
    );
    expect(badly).toEqual([]);
  });

  test("hand nothing on: no barrels", () => {
    const barrels = program.filter(({ name, text }) => {
      const reexports = /^export (type )?(\*|\{[^}]*\}) from/m.test(withoutComments(text));
      return reexports && !name.startsWith("tests/");
    });
    expect(barrels.map(({ name }) => name)).toEqual([]);
  });

  test("are short enough to be read, or say why not; tables apart", () => {
    const long = program.filter(
      ({ name, text }) => !TABLES.test(name) && text.split("\n").length > LONGEST_FILE && !EXCUSE.test(text),
    );
    expect(long.map(({ name, text }) => `${name}: ${text.split("\n").length} lines`)).toEqual([]);
  });
});

test("the checks above see what they look for", () => {
  const stray = readSource(
    "lib/domain/merge/stray.ts",
    `// import x from "#lib/server/db.ts"
     import { db } from "#lib/server/db.ts";
     import fs from "node:fs";
     export { a } from "../wires/report.ts";
     const late = await import("#components/ui/button.tsx");`,
  );
  expect(wrongTurns(stray)).toEqual([
    "lib/domain/merge/stray.ts: #lib/server/db.ts",
    "lib/domain/merge/stray.ts: node:fs",
    "lib/domain/merge/stray.ts: #components/ui/button.tsx",
  ]);
});

function wrongTurns({ name, imports }: SourceFile): readonly string[] {
  const room = ROOMS.find(({ from }) => name.startsWith(from));
  if (!room) return [];
  return imports
    .filter(({ written, target }) =>
      target ? !room.may.some((start) => target.startsWith(start)) : !room.packages.test(written),
    )
    .map(({ written }) => `${name}: ${written}`);
}

function importsOf({ name, imports }: SourceFile, isMeant: (target: string) => boolean): readonly string[] {
  return imports.flatMap(({ written, target }) => (target && isMeant(target) ? [`${name}: ${written}`] : []));
}

function houseOf(name: string): string {
  return name.split("/")[0] ?? "";
}

function isWellNamed(name: string): boolean {
  return name.split("/").every((part) => part.startsWith(".") || NAME.test(part));
}
