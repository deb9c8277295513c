import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReports } from "#lib/domain/wires/read-reports.ts";
import type { ParsedReport } from "#lib/domain/wires/report.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Far more than a refusal takes, far less than what these files were made to cost; the engine's own limit is longer. */
const IN_TIME = { timeout: 5_000 };

function refusal(bytes: Uint8Array, name = "item.xml"): string {
  const read = readReports(bytes, { name });
  if (read.ok) throw new Error(`It was read: ${JSON.stringify(read.value).slice(0, 300)}`);
  return read.error;
}

const nitf = (body: string, before = "") =>
  `<?xml version="1.0" encoding="UTF-8"?>${before}<nitf><body><body.head><hedline><hl1>Quay shut</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
const LAUGHS = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");

describe("files made to do harm are refused in one sentence", () => {
  it.each<[string, Uint8Array, RegExp]>([
    ["entities that multiply", utf8(nitf("<p>&l9;</p>", `<!DOCTYPE nitf [<!ENTITY l0 "ha">${LAUGHS}]>`)), /entities/],
    [
      "one long entity used often",
      utf8(nitf(`<p>${"&x;".repeat(100_000)}</p>`, `<!DOCTYPE nitf [<!ENTITY x "${"x".repeat(50_000)}">]>`)),
      /entities/,
    ],
    [
      "an external entity",
      utf8(nitf("<p>&secret;</p>", '<!DOCTYPE nitf [<!ENTITY secret SYSTEM "file:///etc/passwd">]>')),
      /entities/,
    ],
    [
      "a parameter entity",
      utf8(nitf("<p>x</p>", '<!DOCTYPE nitf [<!ENTITY % remote SYSTEM "http://127.0.0.1/x.dtd"> %remote;]>')),
      /entities/,
    ],
    ["200,000 elements in one another", utf8(nitf("<p>".repeat(200_000))), /nested/],
    [
      "200,000 elements in one another, closed",
      utf8(nitf(`${"<q>".repeat(200_000)}x${"</q>".repeat(200_000)}`)),
      /nested/,
    ],
    ["10 MB of numeric references", utf8(nitf(`<p>${"&#120;".repeat(1_750_000)}</p>`)), /too long/],
    ["a quarter of a million elements", utf8(nitf("<p/>".repeat(250_000))), /more than 200,000 elements/],
    [
      "an element of 100,000 attributes",
      utf8(nitf(`<p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=""`).join(" ")}>x</p>`)),
      /attributes/,
    ],
    ["100,000 line breaks in a paragraph", utf8(nitf(`<p>${"Rain.<br/>".repeat(100_000)}</p>`)), /too long/],
    ["20,001 paragraphs", utf8(nitf("<p>Rain.</p>".repeat(20_001))), /too long/],
    ["an item of a million and more characters", utf8(nitf(`<p>${"Rain fell. ".repeat(100_000)}</p>`)), /too long/],
    [
      "20,001 rows",
      utf8(nitf(`<table>${"<tr><td>Rain in Sund</td><td>b</td></tr>".repeat(20_001)}</table>`)),
      /too long/,
    ],
    [
      "2,001 items",
      utf8(`<newsMessage><itemSet>${"<newsItem/>".repeat(2_001)}</itemSet></newsMessage>`),
      /2,000 items/,
    ],
    ["ampersands alone", utf8(nitf(`<p>${"& ".repeat(1_000_000)}</p>`)), /broken/],
    ["CDATA that opens over and over", utf8(nitf(`<p>& ${"<![CDATA[".repeat(400_000)}</p>`)), /broken/],
    ["a GIF", Uint8Array.from([...utf8("GIF89a"), 1, 0, 1, 0, 0x80, 0, 0]), /GIF/],
    ["zero bytes", Uint8Array.from([...utf8("<nitf><body>"), 0, 0, 0, ...utf8("</body></nitf>")]), /binary/],
    ["a document that breaks off", utf8(nitf("<p>Rain fell.").slice(0, -20)), /broken at line 1/],
    ["elements that cross", utf8(nitf("<p><em>Rain</p></em>")), /broken at line 1/],
    ["JSON nested 200,000 deep", utf8(`{"uri":"x","headline":"y","bodies":${"[".repeat(200_000)}`), /nested/],
    [
      "whole JSON nested 200,000 deep",
      utf8(`{"uri":"x","headline":"y","bodies":${"[".repeat(200_000)}${"]".repeat(200_000)}}`),
      /nested/,
    ],
    [
      "a JSON Feed nested 200,000 deep",
      utf8(`{"version":"https://jsonfeed.org/version/1.1","items":${"[".repeat(200_000)}${"]".repeat(200_000)}}`),
      /nested/,
    ],
    [
      "half a character in JSON",
      utf8('{"uri":"x","headline":"Quay \\ud83d shut","body_text":"Rain fell."}'),
      /no part of any writing/,
    ],
    [
      "a zero in JSON",
      utf8('{"uri":"x","headline":"Quay\\u0000 shut","body_text":"Rain fell."}'),
      /no part of any writing/,
    ],
    ["an item without words", utf8("<nitf><head/><body><body.content><p/></body.content></body></nitf>"), /no words/],
  ])("%s", IN_TIME, (_, bytes, expected) => {
    const message = refusal(bytes);
    expect(message).toMatch(expected);
    expect(message.split("\n")).toHaveLength(1);
    expect(message.endsWith(".")).toBe(true);
  });

  it("half a character in UTF-16", () => {
    const text = nitf("<p>Rain fell.</p>").replace("Quay", "Qu\ud83day");
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
    expect(refusal(bytes)).toMatch(/\.$/);
  });
});

describe("files that only look as if", () => {
  const read = (text: string) => {
    const result = readReports(utf8(text), { name: "item.xml" });
    if (!result.ok) throw new Error(result.error);
    return result.value.reports[0];
  };

  it("reads a document type that is declared elsewhere, without looking there", () => {
    const report = read(nitf("<p>Rain fell.</p>", '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:1/nitf.dtd">'));
    expect(report?.text).toContain("Rain fell.");
  });

  it("reads characters by the names that HTML gives them, declared or not", () => {
    const declared = '<!DOCTYPE nitf [<!ENTITY eacute "&#233;">]>';
    expect(read(nitf("<p>Caf&eacute;&nbsp;shut.</p>"))?.text).toContain("Café\u00a0shut.");
    expect(read(nitf("<p>Caf&eacute; shut.</p>", declared))?.text).toContain("Café shut.");
  });

  it("reads a bare ampersand as itself, and says so", () => {
    const report = read(nitf("<p>Hale & Sons shut the quay.</p><p><![CDATA[A & B]]></p>"));
    expect(report?.text).toContain("Hale & Sons shut the quay.\n\nA & B");
    expect(report?.warnings).toEqual([expect.stringContaining("&")]);
  });

  it("leaves out what no text holds, and says so", () => {
    const report = read(nitf("<p>The quay\u001a is shut.</p>"));
    expect(report?.text).toContain("The quay is shut.");
    expect(report?.warnings).toHaveLength(1);
  });

  it("reads 15,000 line breaks in a paragraph", () => {
    expect(read(nitf(`<p>${"Rain.<br/>".repeat(15_000)}</p>`))?.text.match(/Rain/gu)).toHaveLength(15_000);
  });

  it("runs nothing and shows no script", () => {
    const report = read(nitf('<p>Rain<script>alert(1)</script> fell.</p><p onclick="x()">Wind rose.</p>'));
    expect(report?.text).toContain("Rain fell.\n\nWind rose.");
  });
});

describe("whatever the mark-up", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "<nitf>",
      "</nitf>",
      "<body>",
      "</body>",
      "<body.content>",
      "</body.content>",
      "<p>",
      "</p>",
      "<table>",
      "<tr>",
      "<td>",
      "</td>",
      "</tr>",
      "</table>",
      "<br/>",
      "<hl2>",
      "</hl2>",
      "<![CDATA[",
      "]]>",
      "<!--",
      "-->",
      "&amp;",
      "&eacute;",
      "&",
      "&#x1F600;",
      "&#xD800;",
      "<newsItem guid='g'>",
      "</newsItem>",
      "<NewsML>",
      "<headline>",
      "</headline>",
      "<?x ?>",
      "xmlns:a='b'",
      "<a:b ",
      ">",
      "/>",
      "Rain fell on Sund, the mayor said. ",
      "LONDON (AP) - ",
      "By Ida Brandt",
      "(Adds detail)",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  );

  it.each([
    "<nitf><body><body.content>",
    "<newsMessage><itemSet><newsItem><contentSet><inlineXML>",
    "<NewsML><NewsItem><NewsComponent>",
    "<x><headline>a</headline><text>",
  ])("after %s nothing is thrown, and what is read is covered by its blocks", (start) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, closed) => {
        const ends = [...start.matchAll(/<([\w.]+)>/gu)].map(([, name]) => `</${name}>`).reverse();
        const text = `${start}${pieces.join("").replaceAll("\0", "")}${closed ? ends.join("") : ""}`;
        const result = readReports(utf8(text), { name: "x" });
        if (!result.ok) expect(result.error).toMatch(/\.$/);
        else for (const report of result.value.reports) expectCovered(report);
      }),
      { numRuns: 200 },
    );
  });
});

function expectCovered({ text, blocks }: ParsedReport): void {
  let from = 0;
  for (const { start, end } of blocks) {
    expect(start).toBeGreaterThanOrEqual(from);
    expect(end).toBeGreaterThan(start);
    expect(text.slice(from, start).trim()).toBe("");
    from = end;
  }
  expect(text.slice(from).trim()).toBe("");
}
