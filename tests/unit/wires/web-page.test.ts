import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { readReports } from "#lib/domain/wires/read-reports.ts";
import type { BlockKind, ParsedReport } from "#lib/domain/wires/report.ts";

const PAGE = `<!DOCTYPE html>
<html lang="en-GB"><head><title>Harbour strike ends | The Coast Post</title>
<meta property="og:title" content="Harbour strike ends after night of talks">
<meta property="og:site_name" content="The Coast Post">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":"NewsArticle","headline":"Harbour strike ends after night of talks","articleSection":"Economy",
"author":[{"@type":"Person","name":"Mara Lind"},{"@type":"Person","name":"Jon Vik"}],"datePublished":"2031-05-04T10:20:00+02:00"}]}</script>
<style>p { color: red }</style><script>document.write("<p>Written by a script</p>")</script></head>
<body class="single comments-open"><header><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav><h1>The Coast Post</h1></header>
<main><article>
<h1>Harbour strike ends after night of talks</h1>
<p class="standfirst">Dockers in Velmar go back to work with a rise of four per cent.</p>
<div class="byline">By <a href="/lind" onclick="steal()">Mara Lind</a></div>
<time datetime="2031-05-04T10:20:00+02:00">4 May 2031</time>
<figure><img src="x.jpg" onerror="steal()"><figcaption>Cranes stand still on Monday</figcaption></figure>
<p>VELMAR (Reuters) - Dockers in the port of Velmar ended their strike early on Tuesday after fourteen hours of talks, their union said, and cargo began to move at once.</p>
<p>“We got what we came for,” said Ole Brandt, who speaks for the union. “Now <b>we w</b>ork.”<br>He smiled for the first time in days.</p>
<h2>What was agreed</h2>
<p>Pay rises by four per cent this year and by three in the next, according to the port authority, which called the deal fair to both sides.</p>
<div class="related-box"><h3>Related stories</h3><ul><li><a href="/1">Velmar port sees record cargo</a></li><li><a href="/2">Why dockers walked out</a></li></ul></div>
<blockquote class="twitter-tweet"><p>We are back! #Velmar</p>&mdash; Dockers United (@dockersunited) <a href="//t">May 4, 2031</a></blockquote>
<p>Ships had waited outside the harbour for six days. The backlog will take a week to clear, the authority said on Tuesday.</p>
<p hidden>Not for readers</p><p style="DISPLAY : none">Not for readers either</p>
</article></main>
<section id="comments"><h3>2 comments</h3><div>Jo K</div><p>About time. I hope that they keep their word this year, unlike the last.</p></section>
<footer><p>© 2031 The Coast Post. All rights reserved.</p></footer></body></html>`;

function read(html: string): ParsedReport {
  const result = readReports(new TextEncoder().encode(html), { name: "page.html" });
  if (!result.ok) throw new Error(result.error);
  return result.value.reports[0] as ParsedReport;
}

function said(report: ParsedReport, kind: BlockKind): string[] {
  return report.blocks.filter((block) => block.kind === kind).map(({ start, end }) => report.text.slice(start, end));
}

describe("a web page", () => {
  const report = read(PAGE);

  it("gives its article's facts", () => {
    expect(report).toMatchObject({
      format: "html",
      headline: "Harbour strike ends after night of talks",
      byline: "Mara Lind",
      dateline: "VELMAR (Reuters)",
      publishedAt: "2031-05-04T08:20:00Z",
      language: "en-GB",
      source: "Reuters",
      distributor: "The Coast Post",
      subjects: ["Economy"],
    });
  });

  it("tells the article from what surrounds it", () => {
    expect(said(report, "body")).toHaveLength(5);
    expect(said(report, "headline")).toEqual(["Harbour strike ends after night of talks"]);
    expect(said(report, "standfirst")).toEqual(["Dockers in Velmar go back to work with a rise of four per cent."]);
    expect(said(report, "subhead")).toEqual(["What was agreed"]);
    expect(said(report, "caption")).toEqual(["Cranes stand still on Monday"]);
    expect(said(report, "promo")).toEqual([
      "Related stories",
      "Velmar port sees record cargo",
      "Why dockers walked out",
    ]);
    expect(said(report, "embed")).toHaveLength(1);
    expect(said(report, "comment")).toEqual([
      "Jo K",
      "About time. I hope that they keep their word this year, unlike the last.",
    ]);
    expect(said(report, "furniture")).toContain("Home");
  });

  it("joins a word that mark-up parts, and parts what a line break parts", () => {
    expect(report.text).toContain("“Now we work.”\nHe smiled");
  });

  it("shows nothing that the page hides or would run", () => {
    expect(report.text).not.toMatch(/Not for readers|script|steal|color|NewsArticle|<|>/);
  });

  it("loses no word that the page shows", () => {
    const { document } = parseHTML(PAGE);
    for (const unseen of document.querySelectorAll("script, style, head, [hidden], [style]")) unseen.remove();
    const letters = (text: string) => text.replace(/\s+/g, "");
    expect(letters(report.text)).toBe(letters(document.documentElement.textContent ?? ""));
  });
});

describe("pages of other kinds", () => {
  it("keeps the lines of preformatted copy", () => {
    expect(read("<html><body><pre>FIRST LINE\nsecond line\n\nthird line</pre></body></html>").text).toBe(
      "FIRST LINE\nsecond line\n\nthird line",
    );
  });

  it("keeps the cells of a row apart", () => {
    expect(
      read("<table><tr><th>Team</th><th>Points</th></tr><tr><td>Northgate</td><td>31</td></tr></table>").text,
    ).toBe("Team\tPoints\nNorthgate\t31");
  });

  it("takes the page's own date and language over a guess, and a time without a zone as UTC", () => {
    const report = read(
      '<html lang="pt_BR"><head><meta name="pubdate" content="2031-05-04 10:20"></head><body><p>O porto reabriu na terça-feira, disse a autoridade portuária.</p></body></html>',
    );
    expect(report).toMatchObject({ language: "pt-BR", publishedAt: "2031-05-04T10:20:00Z" });
  });

  it("does not stumble over data that is no JSON, or nested past sense", () => {
    const nested = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    const data = (json: string) =>
      `<html><head><script type="application/ld+json">${json}</script></head><body><p>Rain fell.</p></body></html>`;
    expect(read(data("{not json")).headline).toBeNull();
    expect(read(data(nested)).text).toBe("Rain fell.");
  });

  it("reads on where elements are as deep and as many as they may be", () => {
    const deep = `${"<div>".repeat(380)}<p>Rain fell on the harbour again.</p>${"</div>".repeat(380)}`;
    expect(read(`<html><body>${deep.repeat(60)}</body></html>`).blocks).toHaveLength(60);
    expect(
      read(`<html><body>${"<p>Rain, and <b>more</b> rain.</p>".repeat(12_000)}</body></html>`).blocks,
    ).toHaveLength(12_000);
  });

  it("lets no mark-up through that was written as text", () => {
    expect(read("<p>&lt;script&gt;alert(1)&lt;/script&gt; is text.</p>").text).toBe(
      "<script>alert(1)</script> is text.",
    );
  });
});

describe("what a page says of its article without showing it", () => {
  const body =
    "<p>Fog closed the port of Halm on Sunday, the harbour master said. Ferries waited outside for an hour.</p>".repeat(
      4,
    );

  it("is read from JSON-LD: times, rights, keywords, pictures, origin, place and correction", () => {
    const article = {
      "@type": "NewsArticle",
      "@id": "#article",
      url: "https://quay.example/fog",
      headline: "Fog closes port of Halm",
      datePublished: "2031-05-04T08:00:00+02:00",
      dateModified: "2031-05-04T09:30:00+02:00",
      keywords: "fog, port",
      genre: "Report",
      image: [
        { "@type": "ImageObject", url: "https://quay.example/fog.jpg", caption: "The port", creditText: "Lars Holm" },
      ],
      copyrightHolder: { "@type": "Organization", name: "The Quay" },
      license: "https://quay.example/terms",
      sourceOrganization: { name: "Meridian Press" },
      publisher: { name: "The Quay" },
      contentLocation: { name: "Halm" },
      correction: { text: "An earlier version named another port." },
    };
    const report = read(
      `<html lang="en"><head><script type="application/ld+json">${JSON.stringify({ "@graph": [article] })}</script></head><body><h1>Fog closes port of Halm</h1>${body}</body></html>`,
    );
    expect(report).toMatchObject({
      guid: "https://quay.example/fog",
      publishedAt: "2031-05-04T06:00:00Z",
      firstCreatedAt: "2031-05-04T06:00:00Z",
      versionCreatedAt: "2031-05-04T07:30:00Z",
      keywords: ["fog", "port"],
      genres: ["Report"],
      places: [{ name: "Halm" }],
      media: [{ href: "https://quay.example/fog.jpg", caption: "The port", credit: "Lars Holm" }],
      rights: { holder: "The Quay", usageTerms: "https://quay.example/terms" },
      source: "Meridian Press",
      distributor: "The Quay",
      correction: true,
    });
  });

  it("is read from microdata and RDFa, whose values may be words that the page shows", () => {
    const report = read(
      `<html><head><link rel="canonical" href="https://quay.example/1"></head><body itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Fog closes port of Halm</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person">By <span itemprop="name">Mira Kuhl</span></span> <br><time itemprop="datePublished" datetime="2031-05-04T06:00:00Z">today</time><img itemprop="image" src="https://quay.example/p.jpg"><div itemprop="articleBody">${body}</div><div itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="The Quay"></div></body></html>`,
    );
    expect(report).toMatchObject({
      guid: "https://quay.example/1",
      headline: "Fog closes port of Halm",
      byline: "Mira Kuhl",
      publishedAt: "2031-05-04T06:00:00Z",
      source: "The Quay",
      media: [{ href: "https://quay.example/p.jpg" }],
    });
  });

  it("is read from OpenGraph", () => {
    const report = read(
      `<html><head><meta property="og:title" content="CORRECTED: Fog closes port"><meta property="og:site_name" content="The Quay"><meta property="article:published_time" content="2031-05-04T06:00:00Z"><meta property="article:modified_time" content="2031-05-04T07:00:00Z"><meta property="article:tag" content="fog"><meta property="article:tag" content="port"><meta property="og:image" content="https://quay.example/p.jpg"><meta property="og:image:alt" content="The port"></head><body>${body}</body></html>`,
    );
    expect(report).toMatchObject({
      correction: true,
      source: "The Quay",
      versionCreatedAt: "2031-05-04T07:00:00Z",
      keywords: ["fog", "port"],
      media: [{ href: "https://quay.example/p.jpg", caption: "The port" }],
    });
  });
});
