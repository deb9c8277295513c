import { describe, expect, it } from "vitest";
import { readOneWire, textsOf } from "./wire-files.ts";

/** What pages of invented outlets say of their article in JSON-LD, faultless or not. */

const WORDS =
  "The western quay of Port Alder is shut after its wall gave way on Monday night, the harbour master said.";
const MORE =
  "Ferries berth at the old pier until autumn, and repairs will cost eleven million crowns, the council says.";
const page = (data: string) =>
  readOneWire(
    `<!doctype html><html lang="en"><head><title>Quay shut</title><script type="application/ld+json">${data}</script></head><body><article><h1>Quay shut after wall gives way</h1><p>${WORDS}</p><p>${MORE}</p></article></body></html>`,
  );
const ARTICLE = `{"@type": "NewsArticle",
  "headline": "Quay shut after wall gives way",
  "datePublished": "2031-05-04T08:00:00Z",
  "author": {"@type": "Person", "name": "Ida Brandt"},
  "publisher": {"@type": "Organization", "name": "Lektor"}}`;
const TOLD = { byline: "Ida Brandt", source: "Lektor", publishedAt: "2031-05-04T08:00:00Z" };

describe("an article in JSON-LD is read", () => {
  it.each([
    ["without fault", ARTICLE],
    ["with a comma behind the last of a list", ARTICLE.replaceAll("}", ",\n}")],
    ["with a line broken in a word", ARTICLE.replace("Quay shut", "Quay\n\tshut")],
    ["in a section of characters", `//<![CDATA[\n${ARTICLE}\n//]]>`],
    ["in such a section within a comment", `/*<![CDATA[*/${ARTICLE}/*]]>*/`],
    ["in a comment", `<!--${ARTICLE}-->`],
    ["as a statement", `${ARTICLE};`],
  ])("%s", (_, data) => {
    const read = page(data);
    expect(read).toMatchObject(TOLD);
    expect(textsOf(read, "body")).toEqual([WORDS, MORE]);
  });

  it("with persons and houses that stand beside it in the graph", () => {
    const graph = [
      { "@type": "Organization", "@id": "#o", name: "Lektor" },
      { "@type": "Person", "@id": "#p", name: "Ida Brandt" },
      {
        "@type": ["Article", "NewsArticle"],
        headline: "Quay shut after wall gives way",
        datePublished: TOLD.publishedAt,
        author: [{ "@id": "#p" }],
        publisher: { "@id": "#o" },
      },
    ];
    expect(page(JSON.stringify({ "@graph": graph }))).toMatchObject(TOLD);
    expect(page(JSON.stringify(graph))).toMatchObject(TOLD);
  });

  it("though one that it names is nowhere", () => {
    const article = { "@type": "NewsArticle", headline: "Quay shut", author: { "@id": "#p" } };
    expect(page(JSON.stringify({ "@graph": [article] })).byline).toBeNull();
  });

  it("and not what is no JSON at all", () => {
    expect(page(`window.data = ${ARTICLE}`)).toMatchObject({
      byline: null,
      headline: "Quay shut after wall gives way",
    });
  });
});

describe("names of characters that were escaped twice", () => {
  const item = (words: string) =>
    readOneWire(
      `<nitf><head/><body><body.head><hedline><hl1>Mayor &amp;amp; council: &amp;#8220;No&amp;#8221;</hl1></hedline></body.head><body.content><p>${words}</p></body.content></body></nitf>`,
    );

  it("are the characters", () => {
    const read = item("The mayor said &amp;quot;no&amp;quot; &amp;ndash; and the council&amp;rsquo;s chair agreed.");
    expect(read.headline).toBe("Mayor & council: “No”");
    expect(textsOf(read, "body")).toEqual(['The mayor said "no" – and the council’s chair agreed.']);
  });

  it("but brackets, controls and what names nothing stay words", () => {
    const words = "Write &amp;lt;b&amp;gt;, &amp;#7;, &amp;#60; or &amp;nothing; in R&amp;D reports.";
    expect(textsOf(item(words), "body")).toEqual(["Write &lt;b&gt;, &#7;, &#60; or &nothing; in R&D reports."]);
  });
});
