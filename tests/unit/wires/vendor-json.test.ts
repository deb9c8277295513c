import { describe, expect, it } from "vitest";
import { readOneWire, readWire, textsOf, wireRefusal } from "./wire-files.ts";

/** Articles in JSON that publishing systems and news services have of their own; of invented outlets. */

const WORDS = "The western quay of Port Alder is shut after its wall gave way, the harbour master said.";
const MORE = "Ferries berth at the old pier until autumn.";
const HTML = `<p>${WORDS}</p>\n<p>${MORE}</p>`;
const TIME = "2031-05-04T08:00:00Z";
const TOLD = { headline: "Quay shut", publishedAt: TIME };

describe("an article in JSON of a vendor's own", () => {
  it.each<[string, object, object]>([
    [
      "of a service that searches news",
      {
        articles: [
          {
            source: { id: null, name: "Lektor" },
            author: "Ida Brandt",
            title: "Quay shut",
            description: "Half the port is closed.",
            urlToImage: "https://lektor.example/q.jpg",
            publishedAt: TIME,
            content: `${WORDS}\n\n${MORE}`,
          },
        ],
      },
      { byline: "Ida Brandt", source: "Lektor", media: [{ kind: "picture", href: "https://lektor.example/q.jpg" }] },
    ],
    [
      "with its parts in fields",
      {
        response: {
          results: [
            {
              id: "q",
              type: "article",
              webPublicationDate: TIME,
              fields: { headline: "Quay shut", byline: "Ida Brandt", body: HTML },
            },
          ],
        },
      },
      { byline: "Ida Brandt", guid: "q" },
    ],
    [
      "with its words rendered",
      [
        {
          id: 5,
          date: "2031-05-04T10:00:00",
          date_gmt: "2031-05-04T08:00:00",
          guid: { rendered: "https://lektor.example/?p=5" },
          title: { rendered: "Quay shut" },
          content: { rendered: HTML, protected: false },
          author: 3,
        },
      ],
      { byline: null, guid: "https://lektor.example/?p=5" },
    ],
    [
      "in a list of posts",
      {
        posts: [
          {
            id: "a",
            title: "Quay shut",
            html: HTML,
            published_at: "2031-05-04T10:00:00+02:00",
            authors: [{ name: "Ida Brandt" }, { name: "Tom Reyes" }],
            tags: [{ name: "Ports" }],
          },
        ],
      },
      { byline: "Ida Brandt, Tom Reyes", keywords: ["Ports"] },
    ],
    [
      "with attributes",
      {
        data: [
          {
            type: "node",
            id: "u",
            attributes: { title: "Quay shut", langcode: "fr", created: TIME, body: { value: HTML, format: "basic" } },
          },
        ],
      },
      { language: "fr", guid: "u" },
    ],
    [
      "as pages carry it",
      {
        "@type": "NewsArticle",
        headline: "Quay shut",
        datePublished: TIME,
        author: [{ "@type": "Person", name: "Ida Brandt" }],
        publisher: { name: "Lektor" },
        articleBody: `${WORDS}\n\n${MORE}`,
      },
      { byline: "Ida Brandt", source: "Lektor" },
    ],
    [
      "whose time counts seconds",
      { title: "Quay shut", text: `${WORDS}\n\n${MORE}`, timestamp: Date.parse(TIME) / 1000 },
      {},
    ],
    ["or thousandths", { title: "Quay shut", text: `${WORDS}\n\n${MORE}`, created: Date.parse(TIME) }, {}],
  ])("%s", (_, document, told) => {
    const read = readOneWire(JSON.stringify(document));
    expect(read).toMatchObject({ format: "ninjs", ...TOLD, ...told });
    expect(textsOf(read, "body")).toEqual([WORDS, MORE]);
  });

  it("may have nothing but its first paragraph", () => {
    const item = { headline: { main: "Quay shut" }, byline: { original: "By Ida Brandt" }, pub_date: TIME };
    const read = readOneWire(JSON.stringify({ docs: [{ ...item, lead_paragraph: WORDS }] }));
    expect(read).toMatchObject({ ...TOLD, byline: "Ida Brandt" });
    expect(textsOf(read, "body")).toEqual([WORDS]);
  });

  it("may stand one a line", () => {
    const line = (title: string) => JSON.stringify({ title, text: WORDS, published: TIME });
    expect(readWire(`${line("One")}\n${line("Two")}\n`).reports.map(({ headline }) => headline)).toEqual([
      "One",
      "Two",
    ]);
    expect(wireRefusal(`${line("One")}\n${line("Two").slice(0, -9)}`)).toContain("breaks off");
  });

  it("leaves ninjs as it is", () => {
    const item = { uri: "u", versioncreated: TIME, headline: "Quay shut", author: "Desk 7", body_text: WORDS };
    expect(readOneWire(JSON.stringify(item)).byline).toBeNull();
  });

  it("is no settings file, however much it looks like one", () => {
    expect(wireRefusal('{"name":"app","version":"1.0.0","scripts":{"test":"x"}}')).toContain("not known here");
    expect(wireRefusal('{"title":"App","description":"Shows quays.","date":"2031-05-04","items":[]}')).not.toBe("");
  });
});
