import { describe, expect, it } from "vitest";
import { decodeWords } from "#lib/domain/wires/mail/headers.ts";
import { readMailDate } from "#lib/domain/wires/mail/mail-facts.ts";
import { toByteString } from "#lib/domain/wires/mail/mime-bytes.ts";
import { readOneWire, readWire, textsOf, wireBytes, wireRefusal } from "./wire-files.ts";

const HEAD =
  "From: Ines Adler <ines.adler@courier.example>\r\nMessage-ID: <7@courier.example>\r\nDate: Sun, 4 May 2031 10:00:00 +0200\r\nSubject: Fog at Halm\r\n";

describe("mail", () => {
  it("reads letters cut between encoded words, a charset that lies, flowed lines, an embargo and a signature", () => {
    const report = readOneWire(wireBytes("press.eml"));
    expect(report).toMatchObject({
      format: "email",
      guid: "1.2031@orla.example",
      headline: "Färjan till Orla går igen – kaj öppnad",
      source: "Orla Länspolis",
      byline: null,
      language: "sv",
      publishedAt: "2031-05-04T16:01:00Z",
      embargoUntil: "2031-05-04T18:00:00Z",
    });
    expect(textsOf(report, "body")).toEqual([
      "Färjan mellan Halm och Orla går igen från måndag morgon, meddelade länspolisen på söndagen. Kajen har varit stängd sedan stormen i mars.",
      "Två båtar trafikerar linjen tills vidare.",
    ]);
    expect(textsOf(report, "furniture").at(-1)).toContain("Presstjänsten");
  });

  it("reads attached wires as what they are; a broken one holds up no other", () => {
    const { reports, refused } = readWire(wireBytes("two-items.eml"));
    expect(reports.map(({ format, headline }) => [format, headline])).toEqual([
      ["iptc7901", "Umfrage: Knappe Mehrheit für Brückenbau in Nordmark"],
      ["nitf", "Crane falls at Velm"],
    ]);
    expect(reports[1]).toMatchObject({ distributor: "Meridian Press wires", publishedAt: "2031-05-04T08:00:00Z" });
    expect(reports[0]?.editorialNote).toContain("Two items for tonight—please credit");
    expect(refused).toEqual([{ item: 2, refusal: expect.stringMatching(/^broken\.xml: This XML is broken/) }]);
  });

  it("reads a page in UTF-16, a correction, and a person's name turned round", () => {
    const report = readOneWire(wireBytes("html-only.eml"));
    expect(report).toMatchObject({
      headline: "CORRECTION: Council of Halm passes budget",
      byline: "Ines Adler",
      source: "Courier",
      correction: true,
      guid: "9@courier.example",
    });
    expect(textsOf(report, "body").join(" ")).toContain("Twelve members voted against it");
  });

  it("reads a wire that is the mail's own text", () => {
    const wire =
      "\x01zna0301 3 pol 20\n\x02Lock opens\n\nAhlberg (ZNA) - The lock is open, the port said.\n\x03041137 GMT May 31\n\x04";
    expect(readOneWire(`${HEAD}\r\n${wire}`)).toMatchObject({
      format: "iptc7901",
      headline: "Lock opens",
      source: "ZNA",
      distributor: "courier.example",
    });
  });

  it("takes a desk's name for a house's, and its kill for a kill", () => {
    const report = readOneWire(
      'From: Norda News <news@norda.example>\r\nMessage-ID: <k1@norda.example>\r\nSubject: KILL: Bank names new head\r\n\r\nEDITORS: Please kill the story "Bank names new head", sent at 11:20 GMT.\r\n',
    );
    expect(report).toMatchObject({ source: "Norda News", byline: null, pubStatus: "canceled" });
    expect(report.editorialNote).toContain("sent at 11:20 GMT");
  });

  it("says nothing that the mail does not", () => {
    expect(
      readOneWire(
        "From: press@orla.example\r\nMessage-ID: <1@orla.example>\r\n\r\nFog closed the port of Halm on Sunday, the harbour master said.",
      ),
    ).toMatchObject({
      headline: null,
      publishedAt: null,
      byline: null,
      embargoUntil: null,
      distributor: null,
      source: "orla.example",
    });
  });

  it("takes a text that only begins like one for text", () => {
    expect(readOneWire("Subject: fog\n\nFog closed the port on Sunday, the harbour master said.").format).toBe("text");
    expect(readOneWire("From: the harbour\nFog closed the port on Sunday, the harbour master said.").format).toBe(
      "text",
    );
  });

  it.each([
    ["parts nested in one another", nested(20_000), /nested more than 12 deep/],
    ["mails in mails", forwarded(300), /packed in one another/],
    [
      "parts without end",
      `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${"--b\r\n\r\nx\r\n".repeat(100_000)}`,
      /more than 300 parts/,
    ],
    ["a header of 3 MB", `${HEAD}X-A: ${"y".repeat(3_000_000)}\r\n\r\nText.`, /header.*longer/],
    ["40 MB", `${HEAD}\r\n${"a".repeat(40_000_000)}`, /larger than/],
    ["no words", `${HEAD}\r\n`, /no words/],
  ])("refuses %s", (_, content, reason) => {
    expect(wireRefusal(content)).toMatch(reason);
  });

  it("reads on past a boundary that never ends", () => {
    const report = readOneWire(
      `${HEAD}Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nFog closed the port of Halm on Sunday.\r\n`,
    );
    expect(textsOf(report, "body")).toEqual(["Fog closed the port of Halm on Sunday."]);
  });
});

function nested(depth: number): string {
  const opening = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
  );
  return `From: a@b.example\nMessage-ID: <1@b.example>\n${opening.join("")}\nText.`;
}

function forwarded(depth: number): string {
  return `${"From: a@b.example\nMessage-ID: <1@b.example>\nContent-Type: message/rfc822\n\n".repeat(depth)}Text.`;
}

it.each([
  ["Sun, 4 May 2031 18:01:00 +0200 (CEST)", "2031-05-04T16:01:00Z"],
  ["4 May 31 10:12 EST", "2031-05-04T15:12:00Z"],
  ["Sun, 04-May-2031 10:12:30 GMT", "2031-05-04T10:12:30Z"],
  ["tomorrow", null],
  [null, null],
])("reads the date %s", (value, iso) => {
  expect(readMailDate(value)).toBe(iso);
});

it.each([
  ["=?utf-8?Q?Gr=C3=BC=C3=9Fe?= aus =?iso-8859-1?B?S/ZsbiE=?=", "Grüße aus Köln!"],
  ["=?utf-8?B?4oKs?= =?utf-8?B?IDU=?=", "€ 5"],
  ["=?iso-8859-1?Q?Gr=C3=BC=C3=9Fe?=", "Grüße"],
  ["no =?words?= here", "no =?words?= here"],
])("decodes %s", (raw, text) => {
  expect(decodeWords(raw)).toBe(text);
  expect(decodeWords(toByteString(new TextEncoder().encode(text)))).toBe(text);
});
