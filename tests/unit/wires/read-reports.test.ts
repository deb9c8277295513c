import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "#lib/domain/language/sentences.ts";
import { LONGEST_REPORT } from "#lib/domain/wires/decode.ts";
import { type ReceivedFile, readReports } from "#lib/domain/wires/read-reports.ts";
import type { Block, ParsedReport } from "#lib/domain/wires/report.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

function readOne(bytes: Uint8Array, file: Partial<ReceivedFile> = {}): ParsedReport {
  const read = readReports(bytes, { name: "report", ...file });
  if (!read.ok) throw new Error(read.error);
  expect(read.value.reports).toHaveLength(1);
  return read.value.reports[0] as ParsedReport;
}

function refusal(bytes: Uint8Array, file: Partial<ReceivedFile> = {}): string {
  const read = readReports(bytes, { name: "report", ...file });
  if (read.ok) throw new Error("It was read");
  return read.error;
}

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return bytes;
}

function expectWholeCover(text: string, blocks: readonly Block[]): void {
  let from = 0;
  for (const { start, end } of blocks) {
    expect(start).toBeGreaterThanOrEqual(from);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(from, start).trim()).toBe("");
    expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
    from = end;
  }
  expect(text.slice(from).trim()).toBe("");
}

describe("decoding", () => {
  const words = "“Café” — the vote passed in Åsund, officials said on Monday.";

  it.each([
    ["UTF-8", utf8(words)],
    ["UTF-16 without a mark, little end first", utf16(`${words} And plain words follow.`, false)],
    ["UTF-16 with a mark, big end first", utf16(`\ufeff${words}`, true)],
  ])("reads %s", (_, bytes) => {
    const report = readOne(bytes);
    expect(report.text).toContain(words);
    expect(report.warnings).toEqual([]);
  });

  it("keeps a byte order mark, so that the text is the file to the letter, and leaves it out of every block", () => {
    const report = readOne(utf8(`\ufeff${words}`));
    expect(utf8(report.text)).toEqual(utf8(`\ufeff${words}`));
    expect(report.blocks[0]?.start).toBe(1);
  });

  it("changes neither line ends nor spaces", () => {
    const odd = "One line here.\r\n\r\n\tAnother\u00a0line there.  \r\nLast.\u2028End.";
    expect(readOne(utf8(odd)).text).toBe(odd);
  });

  it("reads bytes that are no UTF-8 as Windows-1252 and says so", () => {
    const report = readOne(Uint8Array.from([...utf8("The caf"), 0xe9, ...utf8(" closed on Monday, its owner said.")]));
    expect(report.text).toBe("The café closed on Monday, its owner said.");
    expect(report.warnings).toEqual([expect.stringContaining("Windows-1252")]);
  });

  it("believes the declared encoding only where the bytes are no UTF-8", () => {
    const page = (text: string) => `<html><head><meta charset="windows-1251"></head><body><p>${text}</p></body></html>`;
    const cyrillic = Uint8Array.from([...utf8(page("X")).map((byte) => (byte === 0x58 ? 0xcc : byte))]);
    expect(readOne(cyrillic).text).toBe("М");
    expect(readOne(utf8(page("Мир"))).text).toBe("Мир");
  });

  it("takes the sender's word for the encoding of plain text", () => {
    const bytes = Uint8Array.from([0xcc, 0xe8, 0xf0]);
    expect(readOne(bytes, { mediaType: "text/plain; charset=windows-1251" }).text).toBe("Мир");
  });
});

describe("refusals", () => {
  it.each([
    ["an empty file", new Uint8Array(0), /empty/],
    ["white space", utf8(" \n\t \u00a0\ufeff\n"), /white space/],
    ["a PDF", utf8("%PDF-1.7 and so on"), /PDF.*plain text or HTML/],
    ["a ZIP", Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), /ZIP/],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /PNG/],
    ["zero bytes", Uint8Array.from([65, 66, 0, 0, 0, 67, 68]), /binary/],
    ["20 MB of text", new Uint8Array(20_000_000).fill(97), /too long/],
    ["text a letter too long", utf8("a".repeat(LONGEST_REPORT + 1)), /too long/],
    ["a page without words", utf8("<!doctype html><html><body><img src=x></body></html>"), /no words/],
    ["200,000 elements in one another", utf8(`<html>${"<div>".repeat(200_000)}x`), /nested/],
    ["60,001 lines", utf8("Rain fell\n".repeat(60_001)), /more than 60,000 lines/],
    ["20,001 paragraphs", utf8("Rain fell.\n\n".repeat(20_001)), /more than 20,000 paragraphs/],
    ["200,001 elements", utf8(`<html>${"</p>".repeat(200_001)}`), /more than 200,000 elements/],
    ["XML of an unknown kind", utf8('<?xml version="1.0"?><stock><item>4</item></stock>'), /format that is not known/],
    ["JSON of an unknown kind", utf8('{"stock": [1, 2, 3]}'), /format that is not known/],
  ])("refuses %s in one sentence that says what to do", (_, bytes, expected) => {
    const message = refusal(bytes);
    expect(message).toMatch(expected);
    expect(message.split("\n")).toHaveLength(1);
    expect(message.endsWith(".")).toBe(true);
  });

  it("reads as told where a format is told", () => {
    expect(readOne(utf8("<p>Two &amp; two</p>"), { format: "text" }).text).toBe("<p>Two &amp; two</p>");
    expect(readOne(utf8("Two &amp; two"), { format: "html" }).text).toBe("Two & two");
  });

  it("tells the format by what the file holds, whatever its name", () => {
    expect(readOne(utf8("<!DOCTYPE html><p>Hello, harbour.</p>"), { name: "a.txt" }).format).toBe("html");
    expect(readOne(utf8("Prices < 5 dollars, the ministry said."), { name: "a.html" }).format).toBe("text");
    expect(readOne(utf8('<?xml version="1.0"?>\n<!-- saved -->\n<html><p>Hello.</p></html>')).format).toBe("html");
  });
});

describe("odd reports", () => {
  it("reads a single sentence as body", () => {
    const report = readOne(utf8("The bridge is open again."));
    expect(report.blocks).toEqual([{ start: 0, end: 25, kind: "body" }]);
  });

  it("reads two identical reports alike", () => {
    const bytes = utf8("The bridge is open again.\n\nTraffic flows, the city said.");
    expect(readOne(bytes)).toEqual(readOne(bytes));
  });

  it("loses nothing of a report without running text", () => {
    const report = readOne(utf8("Storm\nHarbour closed\nTwo hurt"));
    expect(report.blocks.map((block) => block.kind)).toEqual(["headline", "body", "body"]);
  });

  it("keeps lines of marks alone", () => {
    const report = readOne(utf8("***\n\n🚨🚨\n\n—"));
    expectWholeCover(report.text, report.blocks);
  });
});

describe("properties", () => {
  const scrap = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc.constantFrom(
      "\n",
      "\n\n",
      "By Ann Lee",
      "Published: May 4, 2031",
      "PARIS (AFP) — ",
      "The council met on Monday and agreed on a plan. ",
      "“We won! It is over,” he said. ",
      "— Ann (@ann) May 4, 2031",
      "Related stories",
      "3 comments",
      "(Reuters)",
      "<p>",
      "</div>",
      "\u200b",
      "\u202e",
      "مرحبا. ",
      "他说：“好。”",
      "U.S. ",
      "…",
    ),
  );
  const anyText = fc.array(scrap, { maxLength: 30 }).map((scraps) => scraps.join(""));

  it("blocks are in order, do not overlap and cover all but white space; sentences too", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = readReports(utf8(text.replaceAll("\0", "")), { name: "x", format: "text" });
        if (!read.ok) return;
        const [report] = read.value.reports;
        if (!report) throw new Error("No report");
        expectWholeCover(report.text, report.blocks);
        expectWholeCover(
          report.text,
          splitSentences(report.text, report.blocks, report.language).map((s) => ({ ...s, kind: s.block })),
        );
      }),
      { numRuns: 300 },
    );
  });

  it("never throws, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const read = readReports(bytes, { name: "x" });
        if (!read.ok) expect(read.error).toMatch(/\.$/);
      }),
      { numRuns: 300 },
    );
  });

  it("never throws on markup, however broken", () => {
    const tag = fc.constantFrom(
      "<div>",
      "<p>",
      "</p>",
      "<b",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "<pre>",
      "</div>",
      "<a href='",
      "'>",
      "&amp;",
      "&#x1F600;",
      "<br>",
      "<td>",
      "<h1>",
      "</h1>",
      "<blockquote class=twitter-tweet>",
      "word ",
      "Rain fell on Monday, the mayor said. ",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, fc.string({ maxLength: 10 })), { maxLength: 60 }), (parts) => {
        const read = readReports(utf8(`<html>${parts.join("").replaceAll("\0", "")}`), { name: "x" });
        const [report] = read.ok ? read.value.reports : [];
        if (report) expectWholeCover(report.text, report.blocks);
      }),
      { numRuns: 300 },
    );
  });
});
