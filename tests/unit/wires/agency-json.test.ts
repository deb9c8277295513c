import { describe, expect, it } from "vitest";
import { readOneWire, textsOf } from "./wire-files.ts";

/** How agencies write items in JSON: ninjs, what they add to it, and dialects of their own. Items of invented ones. */

const WORDS = "The western quay of Port Alder is shut after its wall gave way, the harbour master said.";
const MORE = "Ferries berth at the old pier until autumn.";
const json = (fields: object) => readOneWire(JSON.stringify(fields));

describe("keys with marks between their words", () => {
  const item = {
    urn: "urn:newsml:lektor.example:20310504:Q7",
    version: 2,
    version_created: "2031-05-04T14:10:00+02:00",
    updated: "2031-05-05T00:00:00Z",
    pub_status: "canceled",
    headline: "Quay shut",
    teaser: "The port is half closed.",
    dateline: "PORT ALDER (Lektor) - ",
    article_html: `<section class="main"><p>${WORDS}</p><h2>Old pier</h2><p>${MORE}</p></section>`,
    creditline: "Lektor",
  };

  it("are those without", () => {
    expect(json(item)).toMatchObject({
      format: "ninjs",
      guid: "urn:newsml:lektor.example:20310504:Q7",
      version: "2",
      publishedAt: "2031-05-04T12:10:00Z",
      pubStatus: "canceled",
      source: "Lektor",
    });
    expect(textsOf(json(item), "body")).toEqual([WORDS, MORE]);
    expect(textsOf(json(item), "standfirst")).toEqual(["The port is half closed."]);
    expect(textsOf(json(item), "subhead")).toEqual(["Old pier"]);
  });

  it("give way to the key that has none", () => {
    expect(json({ ...item, head_line: "Other" }).headline).toBe("Quay shut");
    expect(json({ "head-line": "Other", ...item }).headline).toBe("Quay shut");
  });

  it("tell topics, places, keywords and provider in one list of categories", () => {
    const categories = [
      { type: "x:pubstatus", name: "usable" },
      { type: "x:subject", name: "Hafen", qcode: "medtop:20000062" },
      { type: "x:geosubject", name: "Velmark" },
      { type: "x:keyword", name: "Fähren" },
      { type: "x:provider", name: "dpa" },
    ];
    const report = json({ ...item, creditline: undefined, dateline: undefined, categories });
    expect(report).toMatchObject({ subjects: ["Hafen"], keywords: ["Fähren"], source: "dpa" });
    expect(report.topics.map(({ code }) => code)).toEqual(["medtop:20000062"]);
    expect(report.places.map(({ name }) => name)).toEqual(["Velmark"]);
  });

  it("tell editors several things, and who handled the text is none of them", () => {
    const ednotes = [
      { role: "x:editorialnote", ednote: "Pictures at noon" },
      { role: "x:closingline", ednote: "lek ab yy n1" },
      { role: "x:contacts", ednote: "Desk: +00 1" },
    ];
    expect(json({ ...item, ednotes }).editorialNote).toBe("Pictures at noon\nDesk: +00 1");
  });
});

describe("parts in lists", () => {
  const item = { uri: "u", versioncreated: "2031-05-04T10:00:00Z" };

  it("may bear the name of the one thing", () => {
    const report = json({
      ...item,
      headline: [{ name: "main", text: "Quay shut" }],
      body: [
        { name: "xhtml", value: `<a href="https://port.example">The port</a> is shut &amp; its wall <b>gone</b>.` },
      ],
    });
    expect(report.headline).toBe("Quay shut");
    expect(textsOf(report, "body")).toEqual(["The port is shut & its wall gone."]);
  });

  it("tell who wrote a caption, which is no caption", () => {
    const report = json({
      ...item,
      type: "picture",
      headlines: [{ value: "Quay" }],
      descriptions: [
        { role: "writer", value: "www.lektor.example" },
        { role: "text", value: "The wall on Monday." },
      ],
      renditions: [{ href: "https://lektor.example/q.jpg", width: 800 }],
    });
    expect(report.media).toMatchObject([{ kind: "picture", caption: "The wall on Monday." }]);
  });
});
