import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "#lib/domain/wires/decode.ts";
import { readOneWire, readWire, textsOf, wireBytes, wireRefusal, wordsOf } from "./wire-files.ts";

describe("IPTC 7901", () => {
  it("reads header, keywords, note, byline, dateline, text, initials and closing time", () => {
    const report = readOneWire(wireBytes("lumiere-fr.7901"));
    expect(report).toMatchObject({
      format: "iptc7901",
      headline: "Tarval: les salariés du barrage de Sorne reconduisent la grève",
      byline: "Élise VARENNE",
      dateline: "SORNE (Tarval), 4 mai 2031 (AGL)",
      source: "AGL",
      language: "fr",
      urgency: 4,
      slugline: "Tarval-énergie-grève",
      publishedAt: "2031-05-04T14:12:00Z",
      correction: true,
      pubStatus: "usable",
    });
    expect(report.editorialNote).toContain("ACTUALISE");
    expect(textsOf(report, "body")).toHaveLength(3);
    expect(textsOf(report, "body")[0]).toContain("ont voté dimanche la poursuite");
    expect(textsOf(report, "credit")).toEqual(["ev/hd/lb"]);
  });

  it("does without control characters, in the code page of a PC, and keeps an embargo and a notebook", () => {
    const report = readOneWire(wireBytes("zna-de.7901"));
    expect(report).toMatchObject({
      headline: "Umfrage: Knappe Mehrheit für Brückenbau in Nordmark",
      byline: "Katrin Sehlen, zna",
      source: "zna",
      embargoUntil: "2031-05-05T09:00:00Z",
      publishedAt: "2031-05-04T16:31:00Z",
      keywords: ["Wahl", "Umfrage", "Nordmark"],
    });
    expect(textsOf(report, "body").join(" ")).not.toMatch(/Autorin|Landtag/);
    expect(textsOf(report, "note").join(" ")).toMatch(/Autorin: Katrin Sehlen/);
    expect(report.warnings).toEqual([expect.stringContaining("CP437"), expect.stringContaining("clock of UTC")]);
  });

  it("takes back what a kill takes back, and says why", () => {
    const report = readOneWire(wireBytes("norte-kill.7901"));
    expect(report).toMatchObject({ pubStatus: "canceled", source: "NTE", language: "es", urgency: 2 });
    expect(report.editorialNote).toContain("anular la noticia NTE1498");
  });

  it("reads every message of a transmission; one without a text holds up no other", () => {
    const { reports, refused } = readWire(wireBytes("zna-two.7901"));
    expect(reports.map(({ item, headline }) => [item, headline])).toEqual([
      [0, "Rowing results from Lake Orla"],
      [2, "Ferry aground off Halse, no one hurt"],
    ]);
    expect(refused).toEqual([{ item: 1, refusal: expect.stringMatching(/no text/) }]);
    expect(reports[0] && textsOf(reports[0], "table")).toEqual([expect.stringMatching(/7:31\.02\n.*7:33\.90\n/)]);
  });

  it("reads telex in capitals between ZCZC and NNNN", () => {
    expect(readOneWire(wireBytes("zczc.7901"))).toMatchObject({
      format: "iptc7901",
      headline: "PARLIAMENT OF LORANE PASSES BUDGET",
      dateline: "LORANE, MAY 4 (BSA)",
      source: "BSA",
      slugline: "PARLIAMENT-BUDGET",
      subjects: ["politics"],
      publishedAt: "2031-05-04T12:20:00Z",
    });
  });

  it("passes over the fill of a line: zeros, deletes and idles", () => {
    const message = `${"\0".repeat(9)}\x16\x16\x01zna0300 3 pol 20\n\x02Lock opens\x7f\n\nAhlberg (ZNA) - The lock is open, the port said.\n\x03041137 GMT May 31\n\x04${"\0".repeat(40)}`;
    expect(readOneWire(message)).toMatchObject({ headline: "Lock opens", publishedAt: "2031-05-04T11:37:00Z" });
  });

  it("refuses a message of more lines than any report has", () => {
    expect(wireRefusal(`\x01zna0001 4 pol 9\n\x02Head\n\n${"A line of a text.\n".repeat(30_001)}\x03\x04`)).toMatch(
      /30,000 lines/,
    );
  });

  it("refuses a transmission of more messages than a wire sends at once", () => {
    expect(
      wireRefusal(
        "\x01zna0001 4 pol 9\n\x02Head\n\nA text of some words, long enough to be a report of its own.\nAnother line of it.\n\x03\x04".repeat(
          2_001,
        ),
      ),
    ).toMatch(/2,000 messages/);
  });
});

describe("ANPA 1312", () => {
  it("reads both header lines, fields that end in quads, the version, pictures and the closing line", () => {
    const report = readOneWire(wireBytes("meridian-writethru.anpa"));
    expect(report).toMatchObject({
      format: "anpa",
      headline: "Dockworkers at Velm end strike after 12 days",
      byline: "CLARA WEND",
      dateline: "VELM, Corland (MP)",
      source: "MP",
      slugline: "BC-EU--Harbor Strike",
      version: "2nd Ld-Writethru",
      urgency: 3,
      subjects: ["international news"],
      correction: true,
      publishedAt: "2031-05-04T22:09:00Z",
      media: [{ kind: "picture", guid: "MPX101" }, { guid: "MPX102" }],
    });
    expect(textsOf(report, "body")[1]).toBe(
      "“We got the rest days we asked for,” said Osvald Trane, who led the talks.",
    );
    expect(textsOf(report, "credit")).toContain("Meridian Press");
  });

  it("takes a mandatory kill for what it is, by the clock of its zone", () => {
    expect(readOneWire(wireBytes("meridian-kill.anpa"))).toMatchObject({
      pubStatus: "canceled",
      publishedAt: "2031-05-05T02:31:00Z",
      urgency: 2,
    });
  });

  it("keeps an advance until its hour", () => {
    expect(readOneWire(wireBytes("meridian-advance.anpa"))).toMatchObject({
      pubStatus: "usable",
      embargoUntil: "2031-05-10T04:01:00Z",
      headline: "A film about lamplighters finds its light",
    });
  });

  it("knows the format without a control character", () => {
    expect(readOneWire(wireBytes("plain.anpa"))).toMatchObject({
      format: "anpa",
      slugline: "BC-Storm-Coast",
      version: "1st Add",
    });
  });
});

describe("ways of writing that agencies have", () => {
  const message = (header: string, keywords: string, text: string, trailer: string) =>
    readOneWire(`\x01${header}\r\n${keywords}\r\n\x02${text}\r\n\x03${trailer}\r\n\x04`);
  const body =
    "A ferry with 41 people aboard ran aground off Halse on Sunday\r\nevening, the coastguard said. Nobody was hurt.";

  it.each([
    [
      "a sender before the place",
      `Ferry aground\r\n\r\n   (NDA) - HALSE, 4 MAG - ${body}`,
      "(NDA) - HALSE, 4 MAG",
      "NDA",
    ],
    ["stops and strokes", `HALSE. May 4. /ZNA/. ${body}`, "HALSE. May 4. /ZNA/.", "ZNA"],
    ["small letters and no dash", `Ferry aground =\r\n\r\nHalse (ats/afp) ${body}`, "Halse (ats/afp)", "ATS"],
    ["an equals sign for a dash", `Ferry aground\r\n\r\nHALSE 04/05 (NDA) = ${body}`, "HALSE 04/05 (NDA) =", "NDA"],
    [
      "a region in brackets",
      `Ferry aground\r\n\r\nHALSE (Lorane), 4 mai (AGL) - ${body}`,
      "HALSE (Lorane), 4 mai (AGL)",
      "AGL",
    ],
  ])("datelines with %s", (_, text, dateline, source) => {
    const report = message("zna0301 3 dis 33", "Coast-Ferry", text, "041802 GMT May 31");
    expect(report).toMatchObject({ dateline, source });
    expect(textsOf(report, "body")).toEqual([
      "A ferry with 41 people aboard ran aground off Halse on Sunday evening, the coastguard said. Nobody was hurt.",
    ]);
  });

  it.each([
    "ev/hd/lb",
    "ABC // DEF.",
    "ABC/DEF/",
    "(SDA-ATS\\cd/ve/afp)",
    "dpa ks yy n1",
    "==Kyodo",
    "XYZ",
    "(Reporting by Mira Kuhl; Editing by Tom Aske)",
  ])("signatures such as %s", (signature) => {
    const report = message(
      "zna0301 3 dis 33",
      "Coast-Ferry",
      `Ferry aground\r\n\r\nHalse (ZNA) - ${body}\r\n\r\n${signature}`,
      "041802 GMT May 31",
    );
    expect(textsOf(report, "credit")).toEqual([signature]);
  });

  it.each([
    ["041802 GMT May 31", "2031-05-04T18:02:00Z"],
    ["AGL 041802 GMT MAI 31", "2031-05-04T18:02:00Z"],
    ["041802 Mai 2031", "2031-05-04T18:02:00Z"],
    ["041802 MESZ Mai 31", "2031-05-04T16:02:00Z"],
    ["MP-NY-05-04-31 1402EDT", "2031-05-04T18:02:00Z"],
    ["mp-05-04-31 0202pm edt", "2031-05-04T18:02:00Z"],
    ["18:02-04-05-31", "2031-05-04T18:02:00Z"],
    ["05/04/18-02/31", "2031-05-04T18:02:00Z"],
    ["2031-05-04 18:02 UTC", "2031-05-04T18:02:00Z"],
  ])("the closing time %s", (trailer, iso) => {
    const report = message(
      "zna0301 3 dis 33",
      "Coast-Ferry",
      `Ferry aground\r\n\r\nHALSE, May 4 (ZNA) - ${body}`,
      trailer,
    );
    expect(report.publishedAt).toBe(iso);
  });

  it("slugs that say that an item was updated or put right", () => {
    const report = message(
      "nda0412 3 ovr 45",
      "HALM-BANK/ (UPDATE 1, CORRECTED)",
      `Bank names head\r\n\r\nHalm (NDA) - ${body}`,
      "041802 GMT May 31",
    );
    expect(report).toMatchObject({ slugline: "HALM-BANK", correction: true });
  });
});

describe("all wire copy", () => {
  const files = [
    "lumiere-fr.7901",
    "zna-de.7901",
    "norte-kill.7901",
    "zczc.7901",
    "meridian-writethru.anpa",
    "meridian-kill.anpa",
    "meridian-advance.anpa",
    "plain.anpa",
  ];

  it.each(files)("loses no word of %s and adds none", (name) => {
    const decoded = decodeBytes(wireBytes(name), null);
    const before = decoded.ok ? wordsOf(decoded.value.text).filter((word) => !["ZCZC", "NNNN"].includes(word)) : [];
    const reports = readWire(wireBytes(name)).reports;
    expect(reports.flatMap(({ text }) => wordsOf(text))).toEqual(before);
  });

  it("is covered by blocks without a gap, whatever stands in it", () => {
    const scrap = fc.constantFrom(
      "Halm (ZNA) - ",
      "A ferry ran aground, the port said. ",
      "\n",
      "\n\n",
      "   ",
      "^",
      "<\n",
      "=\n",
      "By ANN LEE=\n",
      "Eds: ADDS.\n",
      "(Corrects day)\n",
      "URGENT\n",
      "ab/cd\n",
      "# Notes\n",
      "12   13   14\n",
      "\x02",
      "\x03",
      "041137 GMT May 31\n",
      "-KWS-21:37-09-12-18",
    );
    fc.assert(
      fc.property(fc.array(scrap, { maxLength: 30 }), (scraps) => {
        const read = readWireOrNull(`\x01zna0001 4 pol 9\n${scraps.join("")}\x04`);
        for (const { text, blocks } of read) {
          let from = 0;
          for (const { start, end } of blocks) {
            expect(text.slice(from, start).trim()).toBe("");
            expect(start).toBeLessThan(end);
            from = end;
          }
          expect(text.slice(from).trim()).toBe("");
        }
      }),
      { numRuns: 200 },
    );
  });
});

function readWireOrNull(text: string) {
  try {
    return readWire(text).reports;
  } catch {
    return [];
  }
}
