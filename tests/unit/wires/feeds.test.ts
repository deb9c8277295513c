import { describe, expect, it } from "vitest";
import { feedSource } from "#lib/domain/wires/feeds/feed-source.ts";
import { readOneWire, readWire, textsOf, wireBytes, wireRefusal } from "./wire-files.ts";

describe("RSS", () => {
  const { reports, refused } = readWire(wireBytes("morning.rss"));
  const [ferry, budget] = reports;

  it("reads full text, Dublin Core, Media RSS and what a vendor adds", () => {
    expect(ferry).toMatchObject({
      format: "rss",
      guid: "halm-4471",
      headline: "Ferry service to Orla resumes after storm repairs",
      byline: "Ines Adler",
      language: "en-GB",
      source: "The Halm Courier",
      distributor: null,
      firstCreatedAt: "2031-05-04T16:05:00Z",
      publishedAt: "2031-05-04T17:40:00Z",
      slugline: "Ferry-Orla",
      urgency: 4,
      rights: { notice: "© The Halm Courier" },
    });
    expect(ferry?.subjects).toContain("Transport");
    expect(ferry?.topics.map(({ code }) => code)).toEqual(["medtop:20000337"]);
    expect(ferry?.media.map(({ href, credit }) => [href?.split("/").at(-1), credit])).toEqual([
      ["boat.jpg", "Lars Holm"],
      ["pier.jpg", "Photo: Lars Holm"],
    ]);
  });

  it("tells the text from what a publishing system put under it", () => {
    if (!ferry) throw new Error("No report");
    expect(textsOf(ferry, "body")).toEqual([
      "Ferries to the island of Orla will run again from Monday, five weeks after a storm damaged the pier, the operator said on Sunday.",
      "Two boats will serve the line until June\u00a0— a third follows in summer.",
    ]);
    expect(textsOf(ferry, "standfirst")).toHaveLength(1);
    expect(textsOf(ferry, "furniture")).toEqual([expect.stringContaining("appeared first on")]);
    expect(textsOf(ferry, "promo")).toEqual(["Read more"]);
  });

  it("keeps origin and outlet apart, and a correction", () => {
    expect(budget).toMatchObject({
      source: "Meridian Press",
      distributor: "The Halm Courier",
      byline: "Tom Aske",
      correction: true,
    });
    expect(budget?.media).toMatchObject([{ kind: "document", mimeType: "application/pdf" }]);
  });

  it("lets in the others where one entry is broken", () => {
    expect(reports).toHaveLength(2);
    expect(refused).toEqual([{ item: 2, refusal: expect.stringMatching(/broken/) }]);
  });

  it("reads RSS 1.0, whatever encoding it claims", () => {
    expect(readWire(wireBytes("harbour.rdf")).reports).toMatchObject([
      {
        headline: "Schleuse öffnet wieder",
        source: "Hafenbote",
        byline: "Katrin Sehlen",
        language: "de",
        publishedAt: "2031-05-04T06:30:00Z",
      },
      { headline: "Zwei Kräne verkauft", guid: "https://hafen.example/2", publishedAt: null, byline: null },
    ]);
  });

  it("reads an export of WordPress: articles with their states and tags, and no other files", () => {
    const item = (type: string, status: string, title: string) =>
      `<item><title>${title}</title><content:encoded><![CDATA[<!-- wp:paragraph --><p>Fog closed the port of Halm on Sunday.</p>]]></content:encoded><excerpt:encoded>Ferries waited.</excerpt:encoded><wp:post_type>${type}</wp:post_type><wp:status>${status}</wp:status><category domain="post_tag" nicename="fog">Fog</category><category domain="category" nicename="port">Port</category></item>`;
    const { reports: posts, refused: others } = readWire(
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Quay</title>${item("post", "publish", "Fog at Halm")}${item("post", "draft", "Fog again")}${item("attachment", "inherit", "fog-jpg")}</channel></rss>`,
    );
    expect(posts).toMatchObject([
      { headline: "Fog at Halm", pubStatus: "usable", keywords: ["Fog"], subjects: ["Port"] },
      { headline: "Fog again", pubStatus: "withheld" },
    ]);
    expect(posts[0] && textsOf(posts[0], "standfirst")).toEqual(["Ferries waited."]);
    expect(others).toEqual([{ item: 2, refusal: expect.stringMatching(/no article/) }]);
  });

  it("reads RSS 0.91 and says nothing that is not there", () => {
    const report = readOneWire(
      '<rss version="0.91"><channel><title>Quay</title><item><title>Fog at Halm</title><description>Fog closed the port on Sunday.</description></item></channel></rss>',
    );
    expect(report).toMatchObject({
      guid: null,
      publishedAt: null,
      byline: null,
      language: null,
      urgency: null,
      embargoUntil: null,
      media: [],
    });
  });
});

describe("Atom", () => {
  const { reports } = readWire(wireBytes("meridian.atom"));

  it("reads mark-up as it is, links, and the latest of the times that any vocabulary names", () => {
    expect(reports[0]).toMatchObject({
      format: "atom",
      guid: "urn:meridian:771",
      headline: "Dockworkers & owners agree in Velm",
      firstCreatedAt: "2031-05-04T09:00:00Z",
      publishedAt: "2031-05-04T11:30:00Z",
      source: "Meridian Press",
      subjects: ["Labour"],
      links: [{ relation: "replaces", href: "https://meridian.example/771/1" }],
      media: [{ kind: "video", headline: "The vote", credit: "Meridian TV" }],
    });
    expect(reports[0] && textsOf(reports[0], "body")).toEqual([
      "Dockworkers and port owners in Velm agreed on Sunday to end a strike of 12 days.",
      "Rest days: two a week",
      "Pay: up 4 percent",
    ]);
  });

  it("names whoever an entry was taken from as its source", () => {
    expect(reports[1]).toMatchObject({ source: "The Halm Courier", distributor: "Meridian Press" });
  });

  it("takes a tombstone as a kill", () => {
    expect(reports[2]).toMatchObject({
      guid: "urn:meridian:760",
      pubStatus: "canceled",
      editorialNote: "Sent in error.",
      publishedAt: "2031-05-04T11:50:00Z",
    });
  });

  it("does not say twice what a vendor repeats", () => {
    const entry = `<entry xmlns="http://www.w3.org/2005/Atom" xmlns:v="https://v.example/"><id>1</id><title>Fog</title><content type="text">Fog closed the port.</content><v:body>Fog closed the port.\n\nFerries waited outside.</v:body></entry>`;
    expect(textsOf(readOneWire(entry), "body")).toEqual(["Fog closed the port.", "Ferries waited outside."]);
  });
});

describe("JSON Feed", () => {
  const { reports, refused } = readWire(wireBytes("quay.json"));

  it("reads items, attachments and authors", () => {
    expect(reports[0]).toMatchObject({
      format: "json-feed",
      guid: "q-9",
      byline: "Mira Kuhl",
      source: "The Quay",
      keywords: ["port", "accident"],
      publishedAt: "2031-05-04T08:20:00Z",
    });
    expect(reports[0]?.media.map(({ kind }) => kind)).toEqual(["picture", "audio"]);
    expect(reports[1]).toMatchObject({ item: 2, byline: "Quay desk" });
  });

  it("refuses what is no item by itself", () => {
    expect(refused).toEqual([{ item: 1, refusal: expect.stringMatching(/neither a title nor a text/) }]);
  });
});

describe("feeds made to do harm, or by mistake", () => {
  it.each([
    ["a feed without entries", "<rss><channel><title>x</title></channel></rss>", /no entries/],
    [
      "entities of its own",
      '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>',
      /entities of its own/,
    ],
    [
      "an external entity",
      '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&x;</title></item></channel></rss>',
      /entities of its own/,
    ],
    [
      "200,000 elements in one another",
      `<rss><channel><item><title>x</title>${"<a>".repeat(200_000)}</item></channel></rss>`,
      /nested/,
    ],
    [
      "2,001 entries",
      `<rss><channel>${"<item><title>Fog at Halm</title></item>".repeat(2_001)}</channel></rss>`,
      /2,000 entries/,
    ],
    [
      "half of a surrogate pair",
      '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"Fog \\ud800 closed the port."}]}',
      /no part of any writing/,
    ],
    [
      "a zero in JSON",
      '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_text":"Fog \\u0000 closed the port."}]}',
      /no part of any writing/,
    ],
    ["JSON that breaks off", '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1"', /breaks off/],
  ])("refuses %s", (_, content, reason) => {
    expect(wireRefusal(content)).toMatch(reason);
  });

  it("reads the words of mark-up that is nested past all sense", () => {
    const report = readOneWire(
      `<rss><channel><item><title>Fog</title><description>${"&lt;div&gt;".repeat(100_000)}Fog closed the port on Sunday.</description></item></channel></rss>`,
    );
    expect(textsOf(report, "body")).toEqual(["Fog closed the port on Sunday."]);
  });
});

it.each([
  ["Latest news | The Halm Courier", "https://www.halmcourier.example/", "The Halm Courier"],
  ["The Quay — JSON Feed", null, "The Quay"],
  ["Meridian Press – World News Feed", "https://meridian.example/", "Meridian Press"],
  ["Reuters: World News", null, "Reuters"],
  ["Breaking News", "https://bn.example/", "Breaking News"],
  [null, "https://feeds.halmcourier.example/rss", "halmcourier.example"],
  [null, null, null],
])("tells whose a feed called %s at %s is", (title, site, source) => {
  expect(feedSource(title, site)).toBe(source);
});
