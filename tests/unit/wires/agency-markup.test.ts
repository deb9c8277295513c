import { describe, expect, it } from "vitest";
import { readOneWire, textsOf, wireRefusal } from "./wire-files.ts";

/** What agencies do within NewsML, NITF and XML of their own. Items of invented ones, in the shapes of those that are sent. */

const WORDS = "The western quay of Port Alder is shut after its wall gave way, the harbour master said.";
const MORE = "Ferries berth at the old pier until autumn.";

const g2 = (meta: string, content: string, more = "<headline>Quay shut</headline>") =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g"><itemMeta>${meta}</itemMeta><contentMeta>${more}</contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${content}</body></html></inlineXML></contentSet></newsItem>`;
const newsml1 = (lines: string, content: string) =>
  `<NewsML><NewsItem><NewsManagement><Status FormalName="Usable"/></NewsManagement><NewsComponent><NewsLines><HeadLine>Quay shut</HeadLine>${lines}</NewsLines>${content}</NewsComponent></NewsItem></NewsML>`;
const text = (words: string) => `<ContentItem><DataContent>${words}</DataContent></ContentItem>`;
const body = `<p>${WORDS}</p><p>${MORE}</p>`;

describe("pictures", () => {
  it("beside a text of NewsML 1 are several things, captioned by a property", () => {
    const media = ["q", "r"].map(
      (name) =>
        `<ContentItem Href="https://lektor.example/${name}.jpg"><MediaType FormalName="Picture"/><Characteristics><Property FormalName="Caption" Value="Wall ${name}"/></Characteristics></ContentItem>`,
    );
    expect(readOneWire(newsml1("", text(body) + media.join(""))).media).toMatchObject([
      { kind: "picture", href: "https://lektor.example/q.jpg", caption: "Wall q", headline: null },
      { kind: "picture", href: "https://lektor.example/r.jpg", caption: "Wall r", headline: null },
    ]);
  });

  it("of a component of their own are renditions of one", () => {
    const renditions = ["q", "r"].map((name) => `<ContentItem Href="https://lektor.example/${name}.jpg"/>`).join("");
    const item = newsml1("", `${text(body)}<NewsComponent>${renditions}</NewsComponent>`);
    expect(readOneWire(item).media.map(({ href }) => href)).toEqual(["https://lektor.example/q.jpg"]);
  });

  it("that an item links to have their caption in a title that says so, or in a description", () => {
    const links =
      '<link contenttype="image/jpeg" residref="p1"><title role="drol:caption">The wall.</title></link>' +
      '<link contenttype="image/jpeg" residref="p2"><title>Wall</title><description>The wall on Monday.</description></link>';
    expect(readOneWire(g2(links, body)).media).toMatchObject([
      { guid: "p1", headline: null, caption: "The wall." },
      { guid: "p2", headline: "Wall", caption: "The wall on Monday." },
    ]);
  });

  it("of one point are none", () => {
    const pixel = '<img src="https://count.example/1" width="1" height="1"/>';
    const shown = '<img src="https://lektor.example/q.jpg" width="1" height="200"/>';
    const report = readOneWire(g2("", `${body}<p>${pixel}${shown}</p>`));
    expect(report.media.map(({ href }) => href)).toEqual(["https://lektor.example/q.jpg"]);
  });
});

describe("lines that are not what their place says", () => {
  it("a day and its hour are no dateline", () => {
    const report = readOneWire(newsml1("<DateLine>4.5.2031 10:00:01 EEST</DateLine>", text(body)));
    expect(report.dateline).toBeNull();
    expect(readOneWire(newsml1("<DateLine>May 4</DateLine>", text(body))).dateline).toBe("May 4");
  });

  it("a comma after a byline is no part of it", () => {
    expect(readOneWire(g2("", body, "<headline>Quay</headline><by>By Ida Brandt,</by>")).byline).toBe("Ida Brandt");
  });

  it("contacts stand under the text and are no note to editors", () => {
    const contact = `<NewsComponent><Role FormalName="Contact"/>${text("<p>Ida Brandt, desk@lektor.example</p>")}</NewsComponent>`;
    const report = readOneWire(newsml1("", `${contact}<NewsComponent>${text(body)}</NewsComponent>`));
    expect(report.editorialNote).toBeNull();
    expect(report.blocks.map(({ kind }) => kind)).toEqual(["headline", "body", "body", "note"]);
  });

  it("a dateline may stand in brackets", () => {
    const report = readOneWire(g2("", `<p>(Port Alder, VL - May 4) ${WORDS}</p><p>${MORE}</p>`));
    expect(textsOf(report, "dateline")).toEqual(["(Port Alder, VL - May 4)"]);
    expect(textsOf(report, "body")).toEqual([WORDS, MORE]);
  });

  it.each(["(©NTB)", "(ANSA).", "/ritzau/"])("%s signs the text with or without a space before it", (signature) => {
    const joint = signature.startsWith("/") ? " " : "";
    const report = readOneWire(g2("", `<p>${WORDS}</p><p>${MORE}${joint}${signature}</p>`));
    expect(textsOf(report, "body")).toEqual([WORDS, MORE]);
  });
});

describe("parties and rights", () => {
  it.each([
    ["APA - Austria Presse Agentur", "APA"],
    ["dpa - Deutsche Presse-Agentur GmbH", "dpa"],
    ["Lektor - Port Desk", "Lektor - Port Desk"],
    ["AP - Alder Post", "AP - Alder Post"],
    ["AP - Harbour News", "AP - Harbour News"],
  ])("%s is %s", (name, source) => {
    expect(readOneWire(g2(`<provider><name>${name}</name></provider>`, body)).source).toBe(source);
  });

  it("an owner of rights holds them", () => {
    const item = `<nitf><body><body.head><hedline><hl1>Quay shut</hl1></hedline><rights><rights.owner>Lektor</rights.owner></rights></body.head><body.content>${body}</body.content></body></nitf>`;
    expect(readOneWire(item).rights).toEqual({ holder: "Lektor", notice: null, usageTerms: null });
  });
});

describe("a correction that is an update too", () => {
  it.each([
    ["CORRECTION ET MISE À JOUR - Le quai est fermé", true],
    ["CORRECTION AND UPDATE: Quay shut", true],
    ["CORRECTION AND PUNISHMENT at the port", false],
  ])("%s", (headline, correction) => {
    expect(readOneWire(g2("", body, `<headline>${headline}</headline>`)).correction).toBe(correction);
  });
});

describe("XML of a service's own", () => {
  const item = (more: string) => `<news><title>Quay shut</title><body>${WORDS}</body>${more}</news>`;

  it("lists subjects, and codes of the IPTC without their nought", () => {
    const report = readOneWire(
      item(
        "<Subjects><Subject>Ports</Subject><Subject>Ferries</Subject></Subjects><IPTCList><a>4000000</a></IPTCList>",
      ),
    );
    expect(report.subjects).toEqual(["Ports", "Ferries", "economy, business and finance"]);
    expect(report.topics.map(({ code }) => code)).toEqual(["medtop:04000000"]);
  });

  it("calls urgency priority", () => expect(readOneWire(item("<Priority>4</Priority>")).urgency).toBe(4));

  it("is refused where nothing in it is news", () => {
    expect(wireRefusal("<results><result><id>1</id></result><status/></results>")).toContain("not known");
    expect(readOneWire(`<Port Alder> ${WORDS}`).format).toBe("text");
  });
});

it("NITF may write its date of issue between its tags", () => {
  const item = `<nitf><head><docdata><date.issue>20310504T080000Z</date.issue></docdata></head><body><body.head><hedline><hl1>Quay shut</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>`;
  expect(readOneWire(item).publishedAt).toBe("2031-05-04T08:00:00Z");
});

it("editors that write all parts as one element tell them apart by its type", () => {
  const part = (type: string, words: string) => `<element type="${type}">\n ${words}\n </element>`;
  const parts = [
    part("headline", "Quay shut"),
    part("dateline", "Port Alder"),
    part("preamble", "Half the port is closed."),
  ];
  const paragraphs = [part("paragraph", WORDS), part("subheadline", "Old pier"), part("paragraph", MORE)];
  const idf = `<idf xmlns="https://lektor.example/idf"><group type="header">${parts.join("")}</group><group type="body">${paragraphs.join("")}</group></idf>`;
  const read = readOneWire(
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g"><contentMeta><headline>Quay shut</headline></contentMeta><contentSet><inlineXML>${idf}</inlineXML></contentSet></newsItem>`,
  );
  expect(read).toMatchObject({ headline: "Quay shut", dateline: "Port Alder" });
  expect(textsOf(read, "headline")).toEqual(["Quay shut"]);
  expect(textsOf(read, "standfirst")).toEqual(["Half the port is closed."]);
  expect(textsOf(read, "body")).toEqual([WORDS, MORE]);
  expect(textsOf(read, "subhead")).toEqual(["Old pier"]);
});
