import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type ReadReports, readReports } from "#lib/domain/wires/read-reports.ts";
import type { BlockKind, ParsedReport } from "#lib/domain/wires/report.ts";
import { readXml } from "#lib/domain/wires/xml/read-xml.ts";
import { findAllIn, isElement, type XmlElement } from "#lib/domain/wires/xml/xml-element.ts";

const fixture = (file: string) => readFileSync(new URL(`../../fixtures/wires/${file}`, import.meta.url));

function readBytes(bytes: Uint8Array): ReadReports {
  const read = readReports(bytes, { name: "item" });
  if (!read.ok) throw new Error(read.error);
  return read.value;
}

function read(file: string, at = 0): ParsedReport {
  const report = readBytes(fixture(file)).reports[at];
  if (!report) throw new Error(`No report ${at} in ${file}`);
  return report;
}

function readText(text: string): ParsedReport {
  const report = readBytes(new TextEncoder().encode(text)).reports[0];
  if (!report) throw new Error("No report");
  return report;
}

function said(report: ParsedReport, kind: BlockKind): string[] {
  return report.blocks.filter((block) => block.kind === kind).map(({ start, end }) => report.text.slice(start, end));
}

describe("NewsML-G2", () => {
  it("keeps all that an item says of itself", () => {
    expect(read("g2-correction.xml")).toMatchObject({
      format: "newsml-g2",
      guid: "urn:newsml:lektor.example:20310504:77-12-QUAY",
      version: "3",
      pubStatus: "usable",
      correction: true,
      headline: "Port Alder shuts quay after wall gives way",
      byline: "Ida Brandt, Lektor",
      dateline: "Port Alder, May 4 (Lektor)",
      language: "en-GB",
      publishedAt: "2031-05-04T07:15:00Z",
      versionCreatedAt: "2031-05-04T07:15:00Z",
      firstCreatedAt: "2031-05-04T05:40:00Z",
      embargoUntil: null,
      source: "Lektor News",
      distributor: null,
      creditLine: "Lektor/Brandt",
      urgency: 2,
      slugline: "PORT-QUAY/",
      keywords: ["quay", "port", "repairs"],
      genres: ["Current"],
      editorialNote: "Corrects the number of berths in paragraph 2.\nPictures will follow.",
      rights: {
        holder: "Lektor News",
        notice: "Copyright 2031 Lektor News",
        usageTerms: "No use on air after 30 days.",
      },
    });
  });

  it("names Media Topics, and the field of an older subject code", () => {
    const { topics, subjects, places } = read("g2-correction.xml");
    expect(topics).toEqual([
      { code: "medtop:20000148", name: "disaster" },
      { code: "medtop:20009999", name: "quay walls" },
      { code: "medtop:04000000", name: "economy, business and finance" },
    ]);
    expect(subjects).toEqual(["disaster", "quay walls", "economy, business and finance"]);
    expect(places).toEqual([
      { name: "Port Alder", region: "Alderland", country: "Velmark", code: "geo:9911" },
      { name: "Velmark", region: null, country: null, code: "geo:12" },
    ]);
  });

  it("links to the version it replaces and to its original, and keeps pictures apart from links", () => {
    const { links, media } = read("g2-correction.xml");
    expect(links.map(({ relation, guid, version }) => [relation, guid, version])).toEqual([
      ["replaces", "urn:newsml:lektor.example:20310504:77-12-QUAY", "2"],
      ["translates", "urn:newsml:lektor.example:20310504:77-11-KAI", null],
    ]);
    expect(media).toMatchObject([
      {
        kind: "picture",
        href: "https://img.lektor.example/10.jpg",
        caption: "The broken wall on Sunday.",
        credit: "Foto: Jo Lind",
      },
      { kind: "picture", href: "https://img.lektor.example/9.jpg", headline: "The quay at dawn" },
    ]);
  });

  it("tells the parts of its XHTML apart", () => {
    const report = read("g2-correction.xml");
    expect(said(report, "standfirst")).toEqual(["Ferries are led to the old pier", "Six berths are lost until autumn"]);
    expect(said(report, "subhead")).toEqual(["Old pier in use"]);
    expect(said(report, "table")).toEqual(["Year\tBerths\n2030\t14\n2031\t8"]);
    expect(said(report, "caption")).toEqual(["Berths by year", "The broken wall on Sunday. Foto: Jo Lind"]);
    expect(said(report, "note").slice(0, 2)).toEqual(["Notebook", "Port office, 1 Quay Street, Port Alder"]);
    expect(said(report, "body")).toEqual([
      "The port of Alder shut its western quay on Sunday after part of its wall gave way.",
      "Six berths cannot be used, harbour master Petra Osei said.",
      "Ferries berth at the old pier.",
      "Freight goes to Sund.",
      '"We heard it before we saw it," said Osei.',
      "Repairs will last until autumn.\nThe port gave no costs.",
    ]);
  });

  it("takes the items of a message one by one, and says which it cannot read", () => {
    const { reports, refused } = readBytes(fixture("g2-message.xml"));
    expect(reports.map(({ item }) => item)).toEqual([0, 2, 3, 4]);
    expect(refused).toEqual([{ item: 1, refusal: expect.stringContaining("conceptItem") }]);
  });

  it("tells the origin from the deliverer, and fills in from the NITF in it", () => {
    expect(read("g2-message.xml", 0)).toMatchObject({
      source: "Lektor",
      distributor: "Corvin Press",
      urgency: 4,
      keywords: ["ferries"],
      byline: "Jonas Feld",
      language: null,
    });
  });

  it("reads a kill without words", () => {
    const kill = read("g2-message.xml", 1);
    expect(kill).toMatchObject({
      pubStatus: "canceled",
      guid: "tag:corvin.example,2031:a2",
      version: "5",
      headline: null,
    });
    expect(said(kill, "note")).toEqual(["Please do not use: the talks never took place."]);
  });

  it("reads a picture's caption as a caption, its renditions as one picture", () => {
    const picture = read("g2-message.xml", 2);
    expect(picture.media).toMatchObject([{ href: "p3-high.jpg", caption: "A ferry lies at Sund on Monday." }]);
    expect(said(picture, "caption")).toEqual(["A ferry lies at Sund on Monday."]);
    expect(said(picture, "body")).toEqual([]);
  });

  it("withholds what is embargoed without an end", () => {
    expect(read("g2-message.xml", 3)).toMatchObject({ pubStatus: "withheld", embargoUntil: null });
  });

  it("reads a package as the list that it is", () => {
    const report = read("g2-package.xml");
    expect(report.links.map(({ relation, title }) => [relation, title])).toEqual([
      ["member", "Port Alder shuts quay"],
      ["member", "Talks on fares"],
    ]);
    expect(said(report, "promo")).toEqual(["Port Alder shuts quay", "Talks on fares"]);
  });

  it("refuses a file that is no news, with what it is", () => {
    const read = readReports(
      new TextEncoder().encode('<catalogItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"/>'),
      { name: "x" },
    );
    expect(read).toEqual({ ok: false, error: expect.stringContaining("catalogItem") });
  });

  it.each([
    [
      "a name of its own for the creator",
      '<creator type="cpnat:person"><name>Ida Brandt</name></creator>',
      "Ida Brandt",
    ],
    ["the agency as creator", '<creator literal="Lektor News"/>', null],
    ["initials of a desk", '<creator literal="ib"><name>IBR</name></creator>', null],
  ])("%s", (_, creator, byline) => {
    const item = `<newsItem guid="g"><rightsInfo><copyrightHolder literal="Lektor News"/></rightsInfo><itemMeta/><contentMeta>${creator}<headline>Quay shut</headline></contentMeta></newsItem>`;
    expect(readText(item).byline).toBe(byline);
  });
});

describe("NewsML 1", () => {
  it("keeps what the item, its components and its envelope say", () => {
    expect(read("newsml1-components.xml")).toMatchObject({
      format: "newsml-1",
      guid: "urn:newsml:lektor.example:20310504:QUAY-7",
      version: "2",
      correction: true,
      headline: "Wall of quay gives way",
      byline: "Ida Brandt",
      dateline: "PORT ALDER (Reuters)",
      language: "en",
      firstCreatedAt: "2031-05-04T05:40:00Z",
      publishedAt: "2031-05-04T08:10:00Z",
      source: "Reuters",
      distributor: "Lektor",
      urgency: 3,
      keywords: ["quay", "port"],
      editorialNote: "Pictures sent apart",
      rights: { holder: "Lektor News", notice: "(c) 2031 Lektor", usageTerms: "Print; Not in magazines" },
      places: [{ name: "Port Alder", country: "VMK" }],
    });
  });

  it("reads one of equivalent texts, and joins a picture with the caption beside it", () => {
    const report = read("newsml1-components.xml");
    expect(said(report, "body")).toEqual(["Part of a quay’s wall gave way on Sunday.", "No one was hurt."]);
    expect(report.media).toEqual([
      {
        kind: "picture",
        guid: "photo1",
        href: "wall-high.jpg",
        mimeType: null,
        headline: "Broken wall",
        caption: "The wall after the fall.",
        credit: "Jo Lind/Lektor",
      },
    ]);
    expect(said(report, "credit")).toEqual(["Port correspondent", "ib/jf", "Jo Lind/Lektor"]);
  });

  it("links to the version before and to what it is made from", () => {
    const { links } = read("newsml1-components.xml");
    expect(links.map(({ relation, guid, version }) => [relation, guid, version])).toEqual([
      ["replaces", "urn:newsml:lektor.example:20310504:QUAY-7", "1"],
      ["derives", "urn:newsml:lektor.example:20310504:QUAY-6", null],
    ]);
  });

  it("keeps an embargo until its status changes", () => {
    const report = read("newsml1-components.xml", 1);
    expect(report).toMatchObject({ embargoUntil: "2031-05-05T06:00:00Z", pubStatus: "usable", language: "de" });
    expect(said(report, "body")).toEqual(["Die Preise der Fähren steigen.", "Das sagte die Reederei."]);
  });

  it("reads a kill without a component, and refuses an item without anything", () => {
    const { reports, refused } = readBytes(fixture("newsml1-components.xml"));
    expect(reports[2]).toMatchObject({
      pubStatus: "canceled",
      guid: "urn:newsml:lektor.example:20310503:OLD-1",
      version: "4",
    });
    expect(refused).toEqual([{ item: 3, refusal: expect.stringContaining("no words") }]);
  });
});

describe("NITF", () => {
  it("keeps what head and body say", () => {
    expect(read("nitf-full.xml")).toMatchObject({
      format: "nitf",
      guid: "LEK.42",
      version: "2",
      correction: true,
      embargoUntil: "2031-05-04T16:00:00Z",
      publishedAt: "2031-05-04T06:15:00Z",
      headline: "Storm cuts off three villages",
      byline: "Jonas Feld",
      dateline: "Sund, Velmark",
      language: "en",
      source: "LEKTOR",
      distributor: "Corvin Press",
      urgency: 2,
      slugline: "STORM-SUND",
      subjects: ["Warnings", "disaster, accident and emergency incident"],
      keywords: ["storm", "ferries", "roads"],
      editorialNote: "Eds: Corrects the village in the second paragraph.",
      rights: { holder: "Lektor News", notice: "Not for mobile use", usageTerms: null },
      places: [
        { name: "Sund", region: "Alderland", country: "XV" },
        { name: "Holm", region: null, country: "Velmark" },
      ],
      links: [
        { relation: "corrects", guid: "LEK.40" },
        { relation: "replaces", guid: "LEK.41" },
      ],
      media: [{ href: "storm.jpg", caption: "Waves over the road at Brunn.", credit: "Photo: Ada Obi" }],
    });
  });

  it("tells its parts apart and joins lines that were broken at a width", () => {
    const report = read("nitf-full.xml");
    expect(said(report, "subhead")).toEqual(["Power is back", "What comes next"]);
    expect(said(report, "standfirst")).toEqual(["Roads may open on Tuesday", "The sea broke over two roads."]);
    expect(said(report, "table")).toEqual(["Sund\t31 m/s\nVik\t28 m/s"]);
    expect(said(report, "note")[0]).toBe("A picture of Vik is being sent.");
    expect(said(report, "body")).toContain(
      "Holm, Brunn and Vik can be reached by boat alone, and boats may not sail before the wind has fallen below forty knots, police said.",
    );
  });

  it("takes a feed's word where the NITF in its entries says nothing", () => {
    expect(read("atom-nitf.xml", 0)).toMatchObject({
      format: "nitf",
      guid: "urn:corvin:item:1",
      headline: "Bridge opens again",
      publishedAt: "2031-05-04T11:30:00Z",
      firstCreatedAt: "2031-05-04T11:00:00Z",
      language: "en",
      source: "AP",
    });
    expect(read("atom-nitf.xml", 1).headline).toBe("Market of Brunn shuts early");
  });

  it.each([
    ["withheld", "withheld"],
    ["canceled", "canceled"],
    ["Killed", "canceled"],
    ["usable", "usable"],
  ])("reads the status %s", (status, expected) => {
    const item = `<nitf><head><docdata management-status="${status}"/></head><body><body.content><p>Rain fell on Sund.</p></body.content></body></nitf>`;
    expect(readText(item).pubStatus).toBe(expected);
  });

  it.each([
    [
      "in a SOAP envelope",
      (item: string) =>
        `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><r>${item}</r></s:Body></s:Envelope>`,
    ],
    ["quoted as text", (item: string) => `<response><item>${item.replaceAll("<", "&lt;")}</item></response>`],
    ["in CDATA", (item: string) => `<response><item><![CDATA[<?xml version="1.0"?>${item}]]></item></response>`],
    [
      "with a prefix",
      (item: string) =>
        item.replace(/<(\/?)/g, "<$1n:").replace("<n:nitf", '<n:nitf xmlns:n="http://iptc.org/std/NITF/2006-10-18/"'),
    ],
    [
      "after a comment and a style sheet",
      (item: string) => `\ufeff\n<!-- sent -->\n<?xml-stylesheet href="x"?>\n${item}`,
    ],
  ])("is known %s", (_, wrap) => {
    const item =
      "<nitf><body><body.head><hedline><hl1>Rain</hl1></hedline></body.head><body.content><p>Rain fell on Sund.</p></body.content></body></nitf>";
    expect(readText(wrap(item))).toMatchObject({ format: "nitf", headline: "Rain" });
  });

  it("reads two documents that were put into one file", () => {
    const item = (words: string) =>
      `<?xml version="1.0"?>\n<nitf><body><body.content><p>${words} fell on Sund.</p></body.content></body></nitf>\n`;
    const { reports } = readBytes(new TextEncoder().encode(item("Rain") + item("Snow")));
    expect(reports.map(({ text }) => text)).toEqual(["Rain fell on Sund.", "Snow fell on Sund."]);
  });
});

describe("ninjs", () => {
  it("reads version 1, marked-up text before the same in plain words", () => {
    const report = read("ninjs-1.json");
    expect(report).toMatchObject({
      format: "ninjs",
      guid: "urn:newsml:lektor.example:n1",
      version: "4",
      correction: true,
      embargoUntil: "2031-05-04T12:00:00Z",
      headline: "Café on quay shuts",
      byline: "Ida Brandt",
      publishedAt: "2031-05-04T07:15:00Z",
      firstCreatedAt: "2031-05-04T05:00:00Z",
      source: "Corvin Press",
      distributor: "Lektor",
      urgency: 3,
      editorialNote: "Updates with owner's words",
      rights: { holder: "Lektor News", notice: null, usageTerms: "Online only" },
      media: [{ kind: "picture", href: "f.jpg", caption: "The café in 2029.", credit: "Jo Lind" }],
      links: [
        { relation: "replaces", guid: "urn:newsml:lektor.example:n0" },
        { relation: "see-also", guid: "urn:newsml:lektor.example:n7" },
      ],
    });
    expect(said(report, "body")).toHaveLength(2);
    expect(said(report, "subhead")).toEqual(["Forty years"]);
  });

  it("reads versions 2 and 3, in a list, and says which entry is no item", () => {
    const { reports, refused } = readBytes(fixture("ninjs-list.json"));
    expect(refused).toEqual([{ item: 1, refusal: expect.stringContaining("no news item") }]);
    expect(reports.map(({ guid, pubStatus }) => [guid, pubStatus])).toEqual([
      ["urn:newsml:corvin.example:s1", "usable"],
      ["urn:newsml:corvin.example:s2", "canceled"],
      ["urn:newsml:corvin.example:s3", "usable"],
    ]);
    expect(reports[0]).toMatchObject({
      headline: "Stormen över",
      byline: "Jonas Feld",
      source: "TT",
      correction: true,
      topics: [{ code: "medtop:17000000", name: "weather" }],
      media: [{ href: "o.jpg", mimeType: "image/jpeg", caption: "Vågor i Sund." }],
    });
  });

  it.each([
    ["within a message", (item: object) => ({ items: [item] })],
    ["within envelopes of their own", (item: object) => ({ data: { item } })],
    ["by itself", (item: object) => item],
  ])("finds items %s", (_, wrap) => {
    const item = {
      uri: "u",
      versioncreated: "2031-05-04T10:00:00Z",
      headline: "Quay shut",
      body_text: "The quay is shut.",
    };
    expect(readText(JSON.stringify(wrap(item)))).toMatchObject({ format: "ninjs", headline: "Quay shut" });
  });

  it("reads an alert whose text is no more than its headline", () => {
    const item = { uri: "u", pubstatus: "usable", headline: "Quay of Sund shut", body_text: "Quay of Sund shut" };
    expect(said(readText(JSON.stringify(item)), "body")).toEqual(["Quay of Sund shut"]);
  });

  it("lets an alert's first sentence stand in for its headline", () => {
    const item = { uri: "u", pubstatus: "usable", body_text: "The quay of Sund is shut. More follows." };
    expect(readText(JSON.stringify(item)).headline).toBe("The quay of Sund is shut.");
  });
});

describe("XML of a service's own", () => {
  it("is read by what its elements are called; a time without a zone is that of the agency's seat", () => {
    const report = read("service.xml");
    expect(report).toMatchObject({
      format: "xml",
      guid: "8f1c-22",
      version: "3",
      headline: "Bro ved Sund lukket",
      publishedAt: "2031-05-04T10:37:00Z",
      source: "Ritzau",
      slugline: "BRO/SUND",
      editorialNote: "Billeder følger.",
      language: null,
    });
    expect(said(report, "standfirst")).toEqual(["Åbner igen tirsdag"]);
    expect(said(report, "body")).toEqual(["Broen ved Sund er lukket, oplyser politiet.", "Den åbner igen tirsdag."]);
  });

  it("is refused where it holds no news", () => {
    const stock = "<stock><title>Nails</title><entry><text>4 boxes</text></entry></stock>";
    const result = readReports(new TextEncoder().encode(stock), { name: "stock.xml" });
    expect(result).toEqual({ ok: false, error: expect.stringContaining("no item") });
  });
});

describe("the lines under a text", () => {
  const under = (...lines: readonly string[]) => {
    const text = ["SUND (AP) - The quay is shut, the mayor said on Monday.", "It opens in May, she said.", ...lines];
    const body = text.map((line) => `<p>${line}</p>`).join("");
    const report = readText(JSON.stringify({ uri: "u", pubstatus: "usable", headline: "Quay shut", body_html: body }));
    return report.blocks.slice(3).map(({ start, end, kind }) => `${kind}: ${report.text.slice(start, end)}`);
  };

  it.each([
    ["credit", "hh/ph/ts"],
    ["credit", "(Schluss) abc/def"],
    ["credit", "/ritzau/"],
    ["credit", "AAP RTV ar"],
    ["credit", "EFE"],
    ["credit", "Lusa/Fim"],
    ["credit", "(Reporting by Ida Brandt; Editing by Jonas Feld)"],
    ["credit", "© Lektor News. All rights reserved."],
    ["note", "((ida@lektor.example; +00 123))"],
    ["tags", "Keywords: PORT QUAY"],
    ["furniture", "ends"],
    ["body", "The town has 4,000 people."],
  ])("are told apart: %s", (kind, line) => expect(under(line).at(-1)).toBe(`${kind}: ${line}`));

  it("are told apart one under the other", () => {
    expect(under("(Reporting by Ida Brandt)", "((ida@lektor.example))", "Keywords: PORT")).toEqual([
      "body: It opens in May, she said.",
      "credit: (Reporting by Ida Brandt)",
      "note: ((ida@lektor.example))",
      "tags: Keywords: PORT",
    ]);
  });
});

describe("what changes a report", () => {
  const item = (more: Record<string, unknown>) =>
    readText(
      JSON.stringify({ uri: "u", pubstatus: "usable", headline: "Quay shut", body_text: "The quay is shut.", ...more }),
    );

  it.each([
    { headline: "CORRECTED-Quay shut" },
    { headline: "UPDATE 2-Quay shut" },
    { headline: "Berichtigung: Kai gesperrt" },
    { headline: "Rectificatif : quai fermé" },
    { headline: "Quay shut (corrected)" },
    { slugline: "PORT-QUAY/ (UPDATE 1, PIX)" },
    { ednote: "Corrects spelling of Alder in paragraph 3" },
    { body_text: "(Adds mayor's words)\n\nThe quay is shut, the mayor said." },
    { signals: [{ code: "sig:correction" }] },
  ])("%o corrects or updates", (more) => expect(item(more).correction).toBe(true));

  it.each([
    { headline: "Correction officers strike in Sund" },
    { headline: "Update of city plan due in May" },
    { ednote: "No update is planned" },
    { ednote: "Pictures by Jo Lind" },
  ])("%o does not", (more) => expect(item(more).correction).toBe(false));

  it.each([{ headline: "MANDATORY KILL: Quay shut" }, { headline: "KILL - Quay shut" }, { pubstatus: "canceled" }])(
    "%o kills",
    (more) => expect(item(more).pubStatus).toBe("canceled"),
  );

  it("a report on a killing is no kill", () => {
    expect(item({ headline: "Kill rate of seals falls" }).pubStatus).toBe("usable");
  });
});

describe("times", () => {
  it.each([
    ["20310504T091500+0200", "2031-05-04T07:15:00Z"],
    ["20310504T091500Z", "2031-05-04T09:15:00Z"],
    ["20310504T091500", "2031-05-04T09:15:00Z"],
    ["20310504", "2031-05-04T00:00:00Z"],
    ["2031-05-04T09:15:00.123-05:00", "2031-05-04T14:15:00Z"],
    ["2031-05-04 09:15", "2031-05-04T09:15:00Z"],
    ["Sun, 04 May 2031 09:15:00 +0200", "2031-05-04T07:15:00Z"],
    ["20310231T091500Z", null],
    ["soon", null],
  ])("%s", (written, expected) => {
    const item = { uri: "u", headline: "Quay shut", pubstatus: "usable", versioncreated: written };
    expect(readText(JSON.stringify(item)).publishedAt).toBe(expected);
  });
});

function textsIn(element: XmlElement): string[] {
  return element.children.flatMap((child) => (isElement(child) ? textsIn(child) : [child]));
}

describe("no word is lost", () => {
  const TEXTS = new Set([
    "body.content",
    "body.end",
    "hedline",
    "abstract",
    "section",
    "blockquote",
    "DataContent",
    "inlineData",
    "itemRef",
    "edNote",
  ]);
  const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

  it.each(["g2-correction.xml", "g2-message.xml", "g2-package.xml", "nitf-full.xml", "atom-nitf.xml"])(
    "of %s",
    (file) => {
      const document = readXml(fixture(file).toString("utf8"));
      if (!document.ok) throw new Error(document.error);
      const before = findAllIn(document.value.root, TEXTS).flatMap(textsIn).flatMap(words);
      const after = new Set(readBytes(fixture(file)).reports.flatMap((report) => words(report.text)));
      expect(before.length).toBeGreaterThan(5);
      expect(before.filter((word) => !after.has(word))).toEqual([]);
    },
  );

  it("of broken HTML", () => {
    const html = "<div>One <p>two<ul><li>three<li>four</ul><table><td>five<td>six</table><b>seven";
    const report = readText(JSON.stringify({ uri: "u", pubstatus: "usable", headline: "Zero", body_html: html }));
    expect(words(report.text)).toEqual(["Zero", "One", "two", "three", "four", "five", "six", "seven"]);
  });
});
