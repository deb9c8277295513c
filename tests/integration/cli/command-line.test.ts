import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { COMMANDS } from "#lib/cli/commands.ts";
import { runStet } from "#tests/support/run-stet.ts";
import { temporaryFolder } from "#tests/support/temporary-folder.ts";

const REPORT =
  "Two boats sank\n\nTwo boats sank off Marrow Point on Monday. Nobody was hurt, the harbour office said.\n";

describe("stet", () => {
  test("without a command says which there are, and that this was none", async () => {
    const run = await runStet([]);
    expect(run.status).toBe(2);
    for (const name of Object.keys(COMMANDS)) expect(run.stderr).toContain(`  ${name} `);
    expect(run.stdout).toBe("");
  });

  test("refuses a command that there is not, such as the name of a property", async () => {
    for (const name of ["prase", "constructor"]) {
      const run = await runStet([name]);
      expect(run.status).toBe(2);
      expect(run.stderr).toContain(`There is no command “${name}”.`);
    }
  });

  test("explains every command", async () => {
    for (const name of Object.keys(COMMANDS)) {
      const run = await runStet([name, "--help"]);
      expect(run.status).toBe(0);
      expect(run.stderr).toContain(`Usage: npm run -s stet -- ${name}`);
    }
  });
});

describe("stet parse", () => {
  test("prints the reports of all files, numbered through, and nothing else", async () => {
    const file = written("boats.txt", REPORT);
    const run = await runStet(["parse", file, file]);
    expect(run.status).toBe(0);
    const { reports, errors } = JSON.parse(run.stdout);
    expect(errors).toEqual([]);
    expect(reports.map((report: { id: string }) => report.id)).toEqual(["r1", "r2"]);
    expect(reports[0]).toMatchObject({ file, item: 0, format: "text", pubStatus: "usable", text: REPORT });
    expect(reports[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("takes what it can and names what it cannot, on both outputs", async () => {
    const good = written("boats.txt", REPORT);
    const empty = written("empty.txt", "");
    const run = await runStet(["parse", good, empty, "no-such-file.txt"]);
    expect(run.status).toBe(1);
    const { reports, errors } = JSON.parse(run.stdout);
    expect(reports).toHaveLength(1);
    expect(errors.map((error: { file: string }) => error.file)).toEqual([empty, "no-such-file.txt"]);
    expect(run.stderr).toContain("no-such-file.txt: There is no such file. Check its name.");
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  test("refuses a wrong command line with status 2", async () => {
    expect(await statuses([["parse"], ["parse", "--format", "teletext", "x"], ["parse", "--speed", "x"]])).toEqual([
      2, 2, 2,
    ]);
  });
});

describe("stet sentences", () => {
  test("prints one object a line, whose offsets cut its text out of the report", async () => {
    const run = await runStet(["sentences", written("boats.txt", REPORT)]);
    const lines = run.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.length).toBeGreaterThan(1);
    for (const { report, start, end, text } of lines) {
      expect(report).toBe("r1");
      expect(REPORT.slice(start, end)).toBe(text);
    }
  });
});

describe("stet merge", () => {
  test("prints one document in which every citation lies in its report", async () => {
    const other = "Harbour news\n\nTwo boats sank off Marrow Point on Monday, the coastguard said.\n";
    const run = await runStet(["merge", written("boats.txt", REPORT), written("harbour.txt", other)]);
    expect(run.status).toBe(0);
    const { reports, draft, ...rest } = JSON.parse(run.stdout);
    expect(Object.keys(rest).sort()).toEqual([
      "apparent",
      "claims",
      "conflicts",
      "errors",
      "names",
      "origins",
      "quotes",
      "sentences",
    ]);
    const lengths = new Map(reports.map((report: { id: string; text: string }) => [report.id, report.text.length]));
    for (const paragraph of draft.paragraphs)
      for (const sentence of paragraph.sentences)
        for (const { report, start, end } of sentence.citations) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(Number(lengths.get(report)));
        }
  });
});

describe("stet verify", () => {
  const copy = JSON.stringify({ id: "a", sentence: "Two boats sank.", passages: ["Two boats sank."] });
  const wrong = JSON.stringify({ id: "b", sentence: "Three boats sank.", passages: ["Two boats sank."] });

  test("reads standard input and answers line for line", async () => {
    const run = await runStet(["verify", "-"], { input: `${copy}\n${wrong}\n` });
    expect(run.status).toBe(0);
    const [first, second] = run.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(first).toEqual({ id: "a", verdict: "supported", score: 1, findings: [] });
    expect(second).toMatchObject({ id: "b", findings: [{ kind: "number", start: 0, end: 5 }] });
  });

  test("refuses a line that is no question and answers the others", async () => {
    const run = await runStet(["verify", "-"], { input: `nothing\n${copy}\n` });
    expect(run.status).toBe(1);
    expect(run.stdout.trim().split("\n")).toHaveLength(1);
    expect(run.stderr).toContain("-, line 1: This line is not JSON");
  });
});

function written(name: string, text: string): string {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, text);
  return file;
}

async function statuses(commands: readonly (readonly string[])[]): Promise<readonly (number | null)[]> {
  return Promise.all(commands.map(async (args) => (await runStet(args)).status));
}
