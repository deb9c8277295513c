import { describe, expect, it } from "vitest";
import { readOneWire, readWire, textsOf, wireRefusal } from "./wire-files.ts";

/** How releases and agencies' copy name their hour, their place and whoever sends them, at the top and at the end; all invented. */

const WORDS = "The western quay of Port Alder is shut after its wall gave way in the night, the harbour master said.";
const MORE = "Ferries berth at the old pier until autumn, and the fish market has moved to the sheds behind it.";
const copy = (...paragraphs: readonly string[]): string => `${paragraphs.join("\n\n")}\n`;

describe("a release that a company sends through a service", () => {
  const release = readOneWire(
    copy(
      "Lektor Piers Completes Purchase of the Old Quay",
      "MELVA, Velmark, May 4, 2031 /PRNewswire/ -- Lektor Piers, Inc. (NYSE: LKT), a builder of quays, today announced that it has completed its purchase of the old quay of the town.",
      `"${MORE}" said Ida Brandt, who leads the company.`,
      "To view the original version on PR Newswire, visit:http://wire.example/releases/1.html",
      "SOURCE Lektor Piers, Inc.",
      "/Web site: http://www.lektor.example",
      "(END) Dow Jones Newswires",
      "May 04, 2031 16:15 ET (20:15 GMT)",
    ),
  );

  it("is the company's", () => expect(release.source).toBe("Lektor Piers, Inc"));
  it("has the hour of the day in its dateline from the line that has it, in Greenwich's own", () => {
    expect(release.publishedAt).toBe("2031-05-04T20:15:00Z");
  });
  it("ends before the particulars", () => {
    expect(textsOf(release, "body")).toHaveLength(2);
    expect(textsOf(release, "body")[1]).toContain("Ida Brandt");
  });
});

describe("a report that an office sends through a service", () => {
  const report = readOneWire(
    copy(
      "POL-LK: Kai gesperrt",
      "04.05.2031 – 13:53",
      "Hafenpolizei Lorane",
      "Lorane-Mitte (ots) - Nach dem Einsturz einer Mauer in der Nacht ist der westliche Kai des Hafens bis zum Herbst für alle Schiffe gesperrt, wie die Polizei mitteilte.",
      "Die Fähren legen bis auf weiteres am alten Pier an, der dafür am Wochenende geräumt wurde.",
      "Rückfragen bitte an:",
      "Hafenpolizei Lorane",
      "Telefon: 030 5550",
      "Original-Content von: Hafenpolizei Lorane, übermittelt durch news aktuell",
    ),
  );

  it("has the line over all as its headline, not the sender's name under it", () => {
    expect(report.headline).toBe("POL-LK: Kai gesperrt");
  });
  it("is the office's", () => expect(report.source).toBe("Hafenpolizei Lorane"));
  it("ends before whom to ask", () => expect(textsOf(report, "body")).toHaveLength(2));
});

describe("a dateline", () => {
  it("stands alone with the service in brackets", () => {
    const report = readOneWire(copy("Kai in Lorane gesperrt", "Lorane (ots)", `${WORDS}`, MORE));
    expect(report.dateline).toBe("Lorane (ots)");
  });

  it("runs into the text behind two dashes without a space", () => {
    const report = readOneWire(
      copy("Lektor Piers raises its dividend", `MELVA (Dow Jones)--Lektor Piers: ${WORDS}`, MORE),
    );
    expect(report.dateline).toBe("MELVA (Dow Jones)");
  });

  it("is an object of its own in JSON", () => {
    const item = {
      uri: "u",
      type: "text",
      headline: "Quay shut",
      dateline: { text: "PORT ALDER, Velmark (ZNA)", located: "Port Alder" },
      body_html: `<p>${WORDS}</p>`,
    };
    expect(readOneWire(JSON.stringify(item)).dateline).toBe("PORT ALDER, Velmark (ZNA)");
  });
});

describe("a heading over the text", () => {
  it("names no writer, though it has the capitals of a name", () => {
    const report = readOneWire(copy("Quay of Port Alder shut after its wall gave way", "Key Highlights", WORDS, MORE));
    expect(report.byline).toBeNull();
  });

  it("stands in for the headline of an item that has none, and says that it puts right another", () => {
    const report = readOneWire(
      `<nitf><body><body.head><hedline><hl1></hl1></hedline></body.head><body.content><hl2><p> Correction </p></hl2><p>In a report on Port Alder the name of the harbour master was wrong.</p><p>The paper regrets the error.</p></body.content></body></nitf>`,
    );
    expect([report.headline, report.correction]).toEqual(["Correction", true]);
    expect(textsOf(report, "body")).toHaveLength(2);
  });
});

describe("items of a service's own XML", () => {
  it("have their day and their language from the envelope, where that holds nothing else", () => {
    const report = readOneWire(
      `<doc><feed publisher="LKT" xml:lang="en-gb"><head><codes display-date="20310504T130500.000Z"/></head><body><headline>Quay shut</headline><text><p>${WORDS}</p></text></body></feed></doc>`,
    );
    expect([report.publishedAt, report.language]).toEqual(["2031-05-04T13:05:00Z", "en-GB"]);
  });

  it("write the day before the month, and the hour of their own land", () => {
    const report = readOneWire(
      `<items><item><headline>Kaj lukket</headline><language>da</language><date>04/05/2031 15:05</date><body><p>Den vestlige kaj i Lorane er lukket, efter at muren styrtede sammen i nat.</p></body></item></items>`,
    );
    expect(report.publishedAt).toBe("2031-05-04T13:05:00Z");
  });
});

describe("an entry of Atom around NITF", () => {
  const report = readOneWire(
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:z="urn:zna"><title>ZNA</title><entry><id>urn:z:1</id><title>Quay</title><updated>2031-05-04T13:05:00Z</updated><z:Meta><z:SlugLine>VM-Quay</z:SlugLine><z:Priority Numeric="4" Legacy="r"/><z:EditorialNote>UPDATES: With comment.</z:EditorialNote></z:Meta><content type="xml"><nitf xmlns=""><body><body.head><hedline><hl1>Quay shut</hl1></hedline></body.head><body.content><p>${WORDS}</p></body.content></body></nitf></content></entry></feed>`,
  );

  it("says what the NITF does not", () => {
    expect([report.slugline, report.urgency, report.editorialNote]).toEqual(["VM-Quay", 4, "UPDATES: With comment."]);
  });
});

describe("a story that a publishing system keeps as elements", () => {
  const story = {
    _id: "ABC7",
    type: "story",
    version: "0.10.9",
    language: "en",
    display_date: "2031-05-04T13:05:00Z",
    headlines: { basic: "Quay shut" },
    subheadlines: { basic: "Its wall gave way" },
    credits: { by: [{ type: "author", name: "Ida Brandt" }] },
    source: { name: "Lektor News" },
    taxonomy: { tags: [{ text: "harbours" }] },
    promo_items: { basic: { type: "image", url: "https://lektor.example/quay.jpg", caption: "The quay at dawn" } },
    content_elements: [
      { type: "text", content: WORDS },
      { type: "header", content: "Until autumn" },
      { type: "text", content: MORE },
      { type: "list", items: [{ type: "text", content: "Pier one" }] },
      { type: "interstitial_link", content: "See also", url: "https://lektor.example/2" },
    ],
  };
  const report = readOneWire(JSON.stringify(story));

  it("has its particulars in objects by role", () => {
    expect(report).toMatchObject({
      guid: "ABC7",
      headline: "Quay shut",
      byline: "Ida Brandt",
      source: "Lektor News",
      publishedAt: "2031-05-04T13:05:00Z",
      language: "en",
      keywords: ["harbours"],
    });
  });

  it("has its text in order, without links to other stories", () => {
    expect(textsOf(report, "body").slice(0, 2)).toEqual([WORDS, MORE]);
    expect(textsOf(report, "subhead")).toEqual(["Until autumn"]);
    expect(report.text).not.toContain("See also");
  });

  it("shows the picture that leads to it", () => {
    expect(report.media.map(({ href }) => href)).toEqual(["https://lektor.example/quay.jpg"]);
    expect(textsOf(report, "caption")).toEqual(["The quay at dawn"]);
  });
});

describe("a feed's pictures", () => {
  it("are none that count readers", () => {
    const reports = readWire(
      `<rss version="2.0"><channel><title>ZNA</title><item><title>Quay shut</title><description><![CDATA[<p>${WORDS}</p><img src="http://feeds.feedburner.com/~r/zna/~4/abc" alt=""/><img src="https://zna.example/quay.jpg" alt="The quay"/>]]></description></item></channel></rss>`,
    ).reports;
    expect(reports[0]?.media.map(({ href }) => href)).toEqual(["https://zna.example/quay.jpg"]);
  });
});

describe("what programs do to files on their way", () => {
  const nitf = (headline: string, note = "") =>
    `<nitf><head><docdata>${note}</docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content><p>${WORDS}</p><p>${MORE}</p></body.content></body></nitf>`;

  it("sends a headline's own mark-up as text", () => {
    expect(readOneWire(nitf("&lt;b&gt;Quay&lt;/b&gt; shut&lt;br/&gt;")).headline).toBe("Quay shut");
    expect(readOneWire(nitf("Ropes &amp;amp; Sails shut &amp;#8216;for good&amp;#8217;")).headline).toBe(
      "Ropes & Sails shut ‘for good’",
    );
    expect(readOneWire(nitf("Fewer than 5 &lt; 6 boats")).headline).toBe("Fewer than 5 < 6 boats");
  });

  it("sends a note with the mark-up of its lines", () => {
    const note = '<ed-msg info="&lt;p&gt;Adds the harbour master.&lt;/p&gt;&lt;p&gt;With picture.&lt;/p&gt;"/>';
    expect(readOneWire(nitf("Quay shut", note)).editorialNote).toBe("Adds the harbour master.\nWith picture.");
  });

  it("writes a word for nothing", () => {
    expect(readOneWire(nitf("null")).headline).not.toBe("null");
    expect(readOneWire(nitf("Quay shut", '<ed-msg info="null"/>')).editorialNote).toBeNull();
  });

  it("writes the mark-up of a text as text twice over", () => {
    const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const item = (body: string) => `<item><headline>Quay shut</headline><body>${body}</body></item>`;
    const twice = readOneWire(item(escaped(escaped(`<p>${WORDS}</p><p>${MORE}</p>`))));
    expect(textsOf(twice, "body")).toEqual([WORDS, MORE]);
    const speaks =
      "Writers of pages set a paragraph between &amp;lt;p&amp;gt; and its end, says the manual of the port.";
    expect(readOneWire(item(speaks)).text).toContain("<p>");
  });

  it("puts the mark of UTF-8 before it, once or twice, whatever the encoding", () => {
    const mark = "\ufeff";
    expect(readOneWire(mark + mark + nitf("Quay shut")).headline).toBe("Quay shut");
    expect(readOneWire(`${mark}${mark}{"uri":"u","type":"text","headline":"Quay shut"}`).headline).toBe("Quay shut");
    const declared = `<?xml version="1.0" encoding="windows-1252"?>${nitf("Ca\u00e9 ferm\u00e9")}`;
    const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, ...[...declared].map((sign) => sign.charCodeAt(0))]);
    expect(readOneWire(bytes).headline).toBe("Ca\u00e9 ferm\u00e9");
    const framed = `${mark}ZCZC ZNA7\n%A\n#Harbour_ZNA1\n$Quay shut\n:(PORT ALDER)\n${WORDS}\nNNNN\n`;
    expect(readOneWire(framed).format).toBe("iptc7901");
  });

  it("writes names in capitals that are small letters", () => {
    const large = nitf("Quay shut").replace(/<[^>]+>/gu, (tag) => tag.toUpperCase());
    expect(readOneWire(large)).toMatchObject({ format: "nitf", headline: "Quay shut" });
  });

  it("tears off the start: an item is refused, a page is read for what is left", () => {
    const torn = nitf("Quay shut").slice(40);
    expect(wireRefusal(torn)).toBe("The start of this file is missing: ask the sender for the item again.");
    const page = `ss="lead">The quay</div><h1>Quay of Port Alder shut after its wall gave way</h1><p>${WORDS}</p><p>${MORE}</p></body></html>`;
    expect(readOneWire(page)).toMatchObject({
      format: "html",
      headline: "Quay of Port Alder shut after its wall gave way",
    });
  });
});

describe("a picture by itself, in NewsML 1", () => {
  const picture = (headline: string) =>
    `<NewsML><NewsItem xml:lang="en"><Identification><NewsIdentifier><ProviderId>zna.example</ProviderId><DateId>20310504</DateId><NewsItemId>P7</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification><NewsManagement><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>${headline}</HeadLine></NewsLines><AdministrativeMetadata><Provider><Party FormalName="ZNA"/></Provider><Creator><Party FormalName="IDA BRANDT "><Property FormalName="Position" Value="STR"/></Party></Creator></AdministrativeMetadata><NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent><nitf><body><body.content><p>The western quay of Port Alder at dawn. ZNA / IDA BRANDT<br/><br/>Restricted to editorial use.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent><NewsComponent><Role FormalName="Main"/><ContentItem Href="quay.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>`;

  it("is by the creator who holds a post", () => expect(readOneWire(picture("Quay")).byline).toBe("IDA BRANDT"));
  it("has no headline in a number of the system's", () => {
    expect(readOneWire(picture("569697231")).headline).toBeNull();
    expect(readOneWire(picture("No Headline !")).headline).toBeNull();
  });
  it("says its caption once", () => {
    expect(readOneWire(picture("Quay")).text.match(/at dawn/gu)).toHaveLength(1);
  });
});

describe("what stands around an agency's text", () => {
  it("is a word to editors about its embargo, over the headline", () => {
    const report = readOneWire(
      `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g"><itemMeta/><contentMeta><headline>Quay shut</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body><header><strong class="embargoed">Please note the embargo until tonight, 7 pm.</strong><h1>Quay shut</h1></header><p class="teaser">Its wall gave way.</p><p>${WORDS}</p></body></html></inlineXML></contentSet></newsItem>`,
    );
    expect(textsOf(report, "note")).toEqual(["Please note the embargo until tonight, 7 pm."]);
    expect(textsOf(report, "standfirst")).toEqual(["Its wall gave way."]);
    expect(textsOf(report, "body")).toEqual([WORDS]);
  });

  it("is no standfirst where it leads to another text from below", () => {
    const report = readOneWire(
      `<item><headline>Quay shut</headline><body><![CDATA[<p>${WORDS}</p><p>${MORE}</p><p class="teaser">Read about the old pier</p>]]></body></item>`,
    );
    expect(textsOf(report, "standfirst")).toEqual([]);
  });

  it("is who wrote it, that it ends, that more comes, or a reference of the system's", () => {
    const report = readOneWire(
      `<item><headline>Quay shut</headline><body><![CDATA[<p>${WORDS}</p><p>&lt;PartRef idref="7"/&gt;</p><p>${MORE}</p><p>FULL SCRIPT TO FOLLOW</p><p>— By Ida Brandt in Port Alder, with files from Tom Reyes in Lorane.</p><p>NewsAgency/Fim</p>]]></body></item>`,
    );
    expect(textsOf(report, "body")).toEqual([WORDS, MORE]);
    expect(report.text).not.toContain("PartRef");
  });

  it("is a note on what a version changes, and a caption that is broken at a width", () => {
    const report = readOneWire(
      `<item><Headline>Quay shut</Headline><EditorNote>Will be updated</EditorNote><UpdateNote>RECASTS.</UpdateNote><ContentText/><EnglishCaption>The western quay of Port Alder at dawn, seen from the old pier where the ferries\n            berth until autumn, on Friday.</EnglishCaption></item>`,
    );
    expect(report.editorialNote).toBe("Will be updated\nRECASTS.");
    expect(textsOf(report, "caption")).toHaveLength(1);
  });

  it("is nothing but a picture with its maker, which needs no headline", () => {
    const report = readOneWire(
      `<Publish><ContentItem><HeadlineService>false</HeadlineService><Byline>Ida Brandt</Byline><ContentRef>quay.jpg</ContentRef><Source>ZNA</Source><ContentText/><EnglishCaption>The western quay at dawn.</EnglishCaption><SpecialInstructions>Pool picture.</SpecialInstructions></ContentItem></Publish>`,
    );
    expect(report).toMatchObject({
      byline: "Ida Brandt",
      source: "ZNA",
      editorialNote: "Pool picture.",
      headline: null,
    });
    expect(report.media.map(({ href, caption }) => [href, caption])).toEqual([
      ["quay.jpg", "The western quay at dawn."],
    ]);
    expect(textsOf(report, "caption")).toEqual(["The western quay at dawn."]);
  });

  it("is the day behind an agency in the byline", () => {
    const report = readOneWire(
      JSON.stringify({ uri: "u", type: "text", headline: "Quay shut", byline: "ZNA, MAY 04", body_text: WORDS }),
    );
    expect(report.byline).toBe("ZNA");
  });
});
