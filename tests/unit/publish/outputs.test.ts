import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { type Article, articleOf, type PublishedFacts, textOfRuns } from "#lib/domain/publish/article.ts";
import { articleHtml } from "#lib/domain/publish/article-html.ts";
import { articleJson } from "#lib/domain/publish/article-json.ts";
import { escapeHtml, jsonForScript, printable } from "#lib/domain/publish/escape.ts";
import { jsonLd, jsonLdScript } from "#lib/domain/publish/json-ld.ts";
import { renderOutputs } from "#lib/domain/publish/outputs.ts";
import { plainText } from "#lib/domain/publish/plain-text.ts";
import { imagesIn, sentencesIn } from "#lib/domain/publish/story-text.ts";
import { anyFacts, anyText, cite, factsOf, plain, report, sentence } from "./article-facts.ts";

const URL_ = "https://ferrypost.example/articles/ferry-leaves";
const article = articleOf(factsOf());
const corrected = articleOf(
  factsOf({
    editions: [
      { number: 1, kind: "initial", publishedAt: "2030-01-01T12:00:00Z", note: null },
      { number: 2, kind: "correction", publishedAt: "2030-01-02T08:00:00Z", note: "It was 40, not 50." },
    ],
  }),
);

function documentOf(one: Article): Document {
  return parseHTML(`<!doctype html><html><body>${articleHtml(one)}</body></html>`).document;
}

describe("HTML", () => {
  const elements =
    "article header h1 h2 h3 p bdi time strong em a sup q cite br section ol ul li blockquote figure img figcaption small".split(
      " ",
    );
  const attributes =
    "id href role aria-describedby aria-label lang dir rel datetime value start src alt width height loading".split(
      " ",
    );

  test("whatever the text: only our elements and attributes, only safe links, words as they were", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const one = articleOf(facts);
        const document = documentOf(one);
        for (const element of document.querySelectorAll("body *")) {
          expect(elements).toContain(element.localName);
          for (const name of element.getAttributeNames()) expect(attributes).toContain(name);
          const href = element.getAttribute("href");
          if (href !== null) expect(href).toMatch(/^(?:#|https:\/\/example\.org\/)/);
        }
        expect(document.querySelector("h1")?.textContent).toBe(printable(one.headline));
      }),
    );
  });

  test("each call of a note leads to the note and back to that very place", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const one = articleOf(facts);
        const document = documentOf(one);
        const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
        expect(new Set(ids).size).toBe(ids.length);
        const calls = [...document.querySelectorAll("a[role=doc-noteref]")];
        expect(calls.map((call) => Number(call.textContent))).toEqual(sentencesIn(one.blocks).flatMap((s) => s.notes));
        for (const call of calls) {
          expect(ids).toContain(call.getAttribute("aria-describedby"));
          const note = document.getElementById(call.getAttribute("href")?.slice(1) ?? "");
          expect(note?.getAttribute("value")).toBe(call.textContent);
          const back = [...(note?.querySelectorAll("a[role=doc-backlink]") ?? [])].map((a) => a.getAttribute("href"));
          expect(back).toContain(`#${call.id}`);
        }
        expect(document.querySelectorAll("a[role=doc-backlink]")).toHaveLength(calls.length);
      }),
    );
  });

  test("says the language and direction of the text and of each passage", () => {
    const arabic = report(1, { language: "ar", text: "غادرت العبارة الرصيف عند الظهر" });
    const document = documentOf(articleOf(factsOf({ language: "fr", reports: [report(3), arabic] })));
    expect(document.querySelector("article")?.getAttribute("lang")).toBe("fr");
    expect(document.querySelector("article")?.getAttribute("dir")).toBe("ltr");
    expect([...document.querySelectorAll("q")].map((q) => [q.getAttribute("lang"), q.getAttribute("dir")])).toEqual([
      ["en", "ltr"],
      ["ar", "rtl"],
    ]);
  });

  test("sets no marks round the marks of a passage that is one quotation", () => {
    const quotesOf = (text: string) =>
      [
        ...documentOf(
          articleOf(factsOf({ blocks: oneSentence(text), reports: [report(1, { text })] })),
        ).querySelectorAll("q"),
      ].map((q) => q.textContent);
    for (const text of ['"We are safe."', "“We are safe.”", "«We are safe.»", "„We are safe.“"])
      expect(quotesOf(text)).toEqual(["We are safe."]);
    for (const text of ['"We are safe," she said.', '"We are safe," she said. "All of us."', "“We”, “us”"])
      expect(quotesOf(text)).toEqual([text]);
  });

  test("parts the numbers of a sentence with several notes, and nothing else", () => {
    const [first] = documentOf(article).querySelectorAll("article > p");
    expect(first?.textContent).toBe("The ferry left at noon.1\u202f2 Forty were on board.2");
  });

  test("shows byline and dateline where they are written", () => {
    const named = articleOf(factsOf({ byline: "Nora Quist and Tomasz Brandt", dateline: "GULL POINT, Tuesday" }));
    const words = [...documentOf(named).querySelectorAll("header p")].map((p) => p.textContent);
    expect(words.slice(1, 3)).toEqual(["Nora Quist and Tomasz Brandt", "GULL POINT, Tuesday"]);
    expect(plainText(named)).toContain("\n\nNora Quist and Tomasz Brandt\nGULL POINT, Tuesday\n\n");
    expect(documentOf(article).querySelectorAll("header p")).toHaveLength(2);
  });

  test("shows an image with what it shows, its caption and whose it is", () => {
    const image = { image: "ab".repeat(32), alt: 'A "ferry"', credit: "Ana Bell", width: 640, height: 480 };
    const caption = sentence("c", "The ferry at noon. ", cite("id-1", 0, 22));
    const shown = articleOf(factsOf({ blocks: [{ kind: "figure", ...image, sentences: [caption] }] }));
    const figure = documentOf(shown).querySelector("figure");
    expect(figure?.querySelector("img")?.getAttribute("alt")).toBe('A "ferry"');
    expect(figure?.querySelector("img")?.getAttribute("src")).toBe(`/images/${image.image}`);
    expect(figure?.querySelector("figcaption")?.textContent).toBe("The ferry at noon.1 Ana Bell");
    expect(plainText(shown)).toContain('[Image: A "ferry" – The ferry at noon.[1] – Ana Bell]');
    expect(jsonLd(shown, URL_).image).toEqual([
      {
        "@type": "ImageObject",
        contentUrl: `https://ferrypost.example/images/${image.image}`,
        width: 640,
        height: 480,
        caption: 'A "ferry"',
        creditText: "Ana Bell",
      },
    ]);
  });

  test("keeps structure and look", () => {
    const line = (text: string) => ({ kind: "paragraph" as const, sentences: [sentence("s", text)] });
    const html = articleHtml(
      articleOf(
        factsOf({
          blocks: [
            { kind: "subhead", level: 3, sentences: [sentence("h", "What we know")] },
            {
              kind: "paragraph",
              sentences: [
                {
                  sid: "a",
                  cites: [cite("id-1", 0, 3)],
                  inlines: [
                    plain("Two\n"),
                    plain("lines", { bold: true, italic: true, href: "https://example.org/?a&b" }),
                    plain(" "),
                  ],
                },
                sentence("b", "More."),
              ],
            },
            { kind: "quote", blocks: [line("Stop")] },
            { kind: "list", ordered: true, start: 4, items: [[line("four")], [line("five")]] },
            { kind: "list", ordered: false, start: 1, items: [[line("dot")]] },
          ],
        }),
      ),
    );
    const call =
      '<sup><a id="ferry-leaves-call-1-1" href="#ferry-leaves-note-1" role="doc-noteref" aria-describedby="ferry-leaves-notes">1</a></sup>';
    expect(html).toContain("<h3>What we know</h3>");
    expect(html).toContain(
      `<p>Two<br><a href="https://example.org/?a&amp;b" rel="noopener noreferrer"><strong><em>lines</em></strong></a>${call} More.</p>`,
    );
    expect(html).toContain("<blockquote>\n<p>Stop</p>\n</blockquote>");
    expect(html).toContain('<ol start="4">\n<li><p>four</p></li>\n<li><p>five</p></li>\n</ol>');
    expect(html).toContain("<ul>\n<li><p>dot</p></li>\n</ul>");
  });

  test("tells what was corrected, on which reports it rests and who made it", () => {
    const text = documentOf(corrected).querySelector("article")?.textContent?.replace(/\s+/g, " ");
    expect(text).toContain("Correction, 2 January 2030, 08:00 UTC: It was 40, not 50.");
    expect(text).toContain("Published 1 January 2030, 12:00 UTC. Changed 2 January 2030, 08:00 UTC");
    expect(text).toContain("Report 1, Agency 1, 1 January 2030, 09:30 UTC: Headline 1");
    expect(text).toContain("Written by Ana Bell, 1 January 2030, 11:00 UTC");
  });

  test("a text without sources has no empty sections", () => {
    const bare = articleHtml(articleOf(factsOf({ blocks: [], makers: [] })));
    expect(bare).not.toContain("<section");
  });
});

describe("JSON-LD", () => {
  test("parses, whatever the text, and cannot leave its script element", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const one = articleOf(facts);
        const script = jsonLdScript(one, URL_);
        expect(script).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(script)).toEqual(JSON.parse(JSON.stringify(jsonLd(one, URL_))));
        const { document } = parseHTML(
          `<html><head><script type="application/ld+json">${script}</script></head></html>`,
        );
        expect(document.querySelectorAll("script")).toHaveLength(1);
        expect(JSON.parse(document.querySelector("script")?.textContent ?? "").headline).toBe(
          JSON.parse(JSON.stringify(one.headline)),
        );
      }),
    );
  });

  test("a NewsArticle with one citation for each report used", () => {
    const ld = jsonLd(article, URL_);
    expect(ld).toMatchObject({
      "@context": "https://schema.org",
      "@type": "NewsArticle",
      url: URL_,
      headline: "Ferry leaves",
      datePublished: "2030-01-01T12:00:00Z",
      author: [{ "@type": "Person", name: "Ana Bell" }],
      publisher: { "@type": "NewsMediaOrganization", name: "The Ferry Post" },
    });
    expect(ld.citation).toMatchObject([
      { "@type": "NewsArticle", position: 1, sourceOrganization: { name: "Agency 1" } },
      { "@type": "NewsArticle", position: 3, sourceOrganization: { name: "Agency 3" } },
    ]);
  });

  test("what nobody knows is left out, not null", () => {
    const unknown = { agency: null, headline: null, publishedAt: null, language: null };
    const script = jsonLdScript(articleOf(factsOf({ language: null, reports: [report(1, unknown), report(3)] })), URL_);
    expect(script).not.toContain("null");
    expect(script).toContain('"name":"Report 1"');
  });

  test("a correction is told, a retraction is one", () => {
    expect(jsonLd(corrected, URL_)).toMatchObject({
      dateModified: "2030-01-02T08:00:00Z",
      creativeWorkStatus: "Published",
      correction: [{ "@type": "CorrectionComment", text: "It was 40, not 50." }],
    });
    const [first] = factsOf().editions;
    const edition = { number: 2, kind: "retraction", publishedAt: "2030-01-02T08:00:00Z", note: "No." } as const;
    const retracted = articleOf(factsOf({ editions: [first, edition] }));
    expect(jsonLd(retracted, URL_).creativeWorkStatus).toBe("Retracted");
  });
});

describe("an emergency publication", () => {
  const emergency = { edition: 1, by: "Dora <Lind>", at: "2030-01-01T12:00:00Z", secondName: null };
  const told = articleOf(factsOf({ emergencies: [emergency] }));
  const words =
    "Edition 1 was published in an emergency by Dora <Lind>, 1 January 2030, 12:00 UTC, before it was signed off; a second name is due by 2 January 2030, 12:00 UTC.";

  test("is told at the head of the article, in every form", () => {
    expect(documentOf(told).querySelector('header [role="note"]')?.textContent).toBe(words);
    expect(plainText(told)).toContain(`\n\n${words}\n\n`);
    expect(JSON.parse(articleJson(told)).emergencies).toEqual([{ ...emergency, words }]);
    expect(jsonLd(told, URL_).backstory).toBe(words);
    expect(jsonLd(article, URL_)).not.toHaveProperty("backstory");
  });

  test("is told in a later edition as it stood then, the newest first", () => {
    const editions = [
      ...factsOf().editions,
      { number: 2, kind: "update", publishedAt: "2030-01-03T12:00:00Z", note: null },
    ];
    const second = { ...emergency, edition: 2, at: "2030-01-03T12:00:00Z" };
    const later = articleOf(factsOf({ editions: editions as never, emergencies: [emergency, second] }));
    expect(later.emergencies.map(({ words }) => words)).toEqual([
      expect.stringMatching(/^Edition 2 .* a second name is due by /),
      expect.stringMatching(/^Edition 1 .* nobody put a second name to it within 24 hours\.$/),
    ]);
  });
});

describe("plain text", () => {
  test("numbers its notes in the text and below it", () => {
    expect(plainText(corrected)).toBe(`Ferry leaves

Forty were on board.

The Ferry Post. Published 1 January 2030, 12:00 UTC. Changed 2 January 2030, 08:00 UTC

Correction, 2 January 2030, 08:00 UTC: It was 40, not 50.

The ferry left at noon.[1][2] Forty were on board.[2]

NOTES
[1] Report 3, Agency 3, 1 January 2030, 09:30 UTC: “The ferry left at noon”
[2] Report 1, Agency 1, 1 January 2030, 09:30 UTC: “The ferry left at noon”

REPORTS USED
Report 1, Agency 1, 1 January 2030, 09:30 UTC: Headline 1
Report 3, Agency 3, 1 January 2030, 09:30 UTC: Headline 3

HOW THIS STORY WAS MADE
Written by Ana Bell, 1 January 2030, 11:00 UTC
Published by Dora Lind, 1 January 2030, 12:00 UTC
`);
  });

  test("leads quotations and lists with a mark on every line", () => {
    const line = (text: string) => ({ kind: "paragraph" as const, sentences: [sentence("s", text)] });
    const text = plainText(
      articleOf(
        factsOf({
          blocks: [
            { kind: "quote", blocks: [line("One\ntwo"), line("three")] },
            { kind: "list", ordered: true, start: 9, items: [[line("nine\nlines")], [line("ten")]] },
            { kind: "list", ordered: false, start: 1, items: [[line("dot")]] },
          ],
        }),
      ),
    );
    expect(text).toContain("> One\n> two\n> \n> three\n\n9. nine\n   lines\n10. ten\n\n- dot\n");
  });

  test("carries no control character into a terminal", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(plainText(articleOf(facts))).not.toMatch(/(?![\t\n])\p{Cc}|\p{Cs}/u);
      }),
    );
  });

  test("names a report that says little by what it says", () => {
    const quiet = report(1, { agency: null, distributor: "Coast Wire", publishedAt: null, headline: null });
    expect(plainText(articleOf(factsOf({ reports: [quiet, report(3)] })))).toContain(
      "Report 1, no agency named, by way of Coast Wire, no time given\n",
    );
  });
});

describe("JSON", () => {
  test("holds the whole article, each sentence's words in one piece", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const one = articleOf(facts);
        const { format, version, blocks, images, ...rest } = JSON.parse(articleJson(one));
        expect([format, version]).toEqual(["stet-article", 1]);
        expect(images).toEqual(imagesIn(one.blocks).map((image) => ({ ...image, path: `/images/${image.image}` })));
        const { blocks: written, ...others } = JSON.parse(JSON.stringify(one));
        expect(rest).toEqual(others);
        const texts = sentencesIn<{ text: string }>(blocks).map(({ text }) => text);
        expect(texts).toEqual(sentencesIn(one.blocks).map(({ runs }) => textOfRuns(runs)));
        expect(written).toHaveLength(blocks.length);
      }),
    );
  });
});

describe("all outputs", () => {
  test("one for each channel, the same bytes for the same article", () => {
    const outputs = renderOutputs(article, URL_);
    expect(outputs.map(({ channel, mediaType }) => [channel, mediaType])).toEqual([
      ["json", "application/json; charset=utf-8"],
      ["json-ld", "application/ld+json; charset=utf-8"],
      ["html", "text/html; charset=utf-8"],
      ["text", "text/plain; charset=utf-8"],
    ]);
    expect(renderOutputs(structuredClone(article), URL_)).toEqual(outputs);
  });

  test("the JSON-LD that is kept can go into a script element as it is", () => {
    const hostile = articleOf(factsOf({ headline: "</script><script>alert(1)</script>" }));
    const kept = renderOutputs(hostile, URL_).find(({ channel }) => channel === "json-ld");
    expect(kept?.body).toBe(jsonLdScript(hostile, URL_));
    expect(kept?.body).not.toContain("<");
  });

  test("are whole characters, which a database and a wire can carry", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { body } of renderOutputs(articleOf(facts), URL_)) {
          expect(body.isWellFormed()).toBe(true);
          expect(body).not.toContain("\u0000");
        }
      }),
    );
  });
});

describe("escaping", () => {
  test("gives the text back to a reader of HTML, in text and in an attribute", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { document } = parseHTML(
          `<html><body><p title="${escapeHtml(text)}">${escapeHtml(text)}</p></body></html>`,
        );
        const p = document.querySelector("p");
        expect(p?.textContent).toBe(printable(text));
        expect(p?.getAttribute("title")).toBe(printable(text));
        expect(p?.children).toHaveLength(0);
      }),
    );
  });

  test("of JSON changes no value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonForScript(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

function oneSentence(text: string): PublishedFacts["blocks"] {
  return [{ kind: "paragraph", sentences: [sentence("a", "They are safe.", cite("id-1", 0, text.length))] }];
}
