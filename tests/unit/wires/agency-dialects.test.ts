import { describe, expect, it } from "vitest";
import { readReports } from "#lib/domain/wires/read-reports.ts";
import type { BlockKind, ParsedReport } from "#lib/domain/wires/report.ts";

/** How agencies depart from the standards that they write, each shown by an item of an invented one or of a known house's habits. */

function readAll(text: string): readonly ParsedReport[] {
  const read = readReports(new TextEncoder().encode(text), { name: "item" });
  if (!read.ok) throw new Error(read.error);
  return read.value.reports;
}

function readOne(text: string): ParsedReport {
  const [report, ...more] = readAll(text);
  if (!report || more.length > 0) throw new Error(`${more.length + 1} reports`);
  return report;
}

function said(report: ParsedReport, kind: BlockKind): string[] {
  return report.blocks.filter((block) => block.kind === kind).map(({ start, end }) => report.text.slice(start, end));
}

const WORDS = "The western quay of Port Alder is shut after its wall gave way, the harbour master said.";
const MORE = "Ferries berth at the old pier until autumn.";

const g2 = (meta: string, content: string, more = "") =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g"><itemMeta>${meta}</itemMeta><contentMeta>${more}</contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${content}</body></html></inlineXML></contentSet></newsItem>`;
const nitf = (head: string, bodyHead: string, body = `<p>${WORDS}</p><p>${MORE}</p>`) =>
  `<nitf><head>${head}</head><body><body.head>${bodyHead}</body.head><body.content>${body}</body.content></body></nitf>`;
const newsml1 = (component: string, more = "", before = "") =>
  `${before}<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>lektor.example</ProviderId><DateId>20310504</DateId><NewsItemId>Q7</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification><NewsManagement><Status FormalName="Usable"/>${more}</NewsManagement>${component}</NewsItem></NewsML>`;
const lines = (headline: string, more = "") => `<NewsLines><HeadLine>${headline}</HeadLine>${more}</NewsLines>`;
const text = (words: string) => `<ContentItem><DataContent>${words}</DataContent></ContentItem>`;

describe("a time without a zone", () => {
  const stamp = "2031-07-04T09:15:00";

  it.each([
    ["STT", "2031-07-04T06:15:00Z"],
    ["NTB", "2031-07-04T07:15:00Z"],
    ["Lektor", "2031-07-04T09:15:00Z"],
    ["TASS", "2031-07-04T09:15:00Z"],
  ])("is by the clock of %s's newsroom, where that is known and its machines are on it", (agency, expected) => {
    const item = g2(`<provider literal="${agency}"/><versionCreated>${stamp}</versionCreated>`, `<p>${WORDS}</p>`);
    expect(readOne(item).publishedAt).toBe(expected);
  });

  it("is so in every format", () => {
    const component = `<NewsComponent>${lines("Quay shut")}<AdministrativeMetadata><Source><Party FormalName="BELGA"/></Source></AdministrativeMetadata>${text(WORDS)}</NewsComponent>`;
    const times = [
      newsml1(component, "<ThisRevisionCreated>20310104T091500</ThisRevisionCreated>"),
      nitf(
        '<docdata><doc-id regsrc="Belga"/><date.issue norm="2031-01-04 09:15"/></docdata>',
        "<hedline><hl1>Q</hl1></hedline>",
      ),
      JSON.stringify({
        uri: "u",
        headline: "Quay",
        body_text: WORDS,
        source: "Belga",
        versioncreated: "2031-01-04T09:15:00",
      }),
      `<item><title>Quay</title><text>${WORDS}</text><source>Belga</source><date>04.01.2031 09:15</date></item>`,
    ].map((item) => readOne(item).publishedAt);
    expect(times).toEqual(Array(4).fill("2031-01-04T08:15:00Z"));
  });

  it.each(["2031-07-04T09:15:00Z", "2031-07-04T09:15:00+00:00", "Fri, 04 Jul 2031 09:15:00 GMT"])(
    "is not what %s is",
    (told) => {
      const item = { uri: "u", headline: "Quay shut", body_text: WORDS, source: "STT", versioncreated: told };
      expect(readOne(JSON.stringify(item)).publishedAt).toBe("2031-07-04T09:15:00Z");
    },
  );

  it("keeps its day where it has no hour", () => {
    const item = { uri: "u", headline: "Quay shut", body_text: WORDS, source: "STT", versioncreated: "2031-07-04" };
    expect(readOne(JSON.stringify(item)).publishedAt).toBe("2031-07-04T00:00:00Z");
  });

  it("keeps its seconds, written out as well", () => {
    const feed = `<rss version="2.0"><channel><title>Lektor</title><item><title>Quay shut</title><description>${WORDS}</description><pubDate>Sun, 04 May 2031 09:15:27 +0200</pubDate></item></channel></rss>`;
    expect(readOne(feed).publishedAt).toBe("2031-05-04T07:15:27Z");
  });
});

describe("a document type", () => {
  const component = `<NewsComponent>${lines("Quay shut")}${text(WORDS)}</NewsComponent>`;

  it("may name the DTD of the text inside, which is left where it lies", () => {
    const type =
      '<!DOCTYPE NewsML PUBLIC "urn:x" "../NewsMLv1.0.dtd" [\n<!ENTITY % nitf SYSTEM "../nitf/dtd/nitf-3-0.dtd">\n%nitf;\n]>';
    expect(readOne(newsml1(component, "", type))).toMatchObject({ format: "newsml-1", headline: "Quay shut" });
  });

  it.each(["file:///etc/x.dtd", "http://lektor.example/x.dtd", "//lektor.example/x.dtd", "/etc/x.dtd", "../passwd"])(
    "that names %s is refused",
    (address) => {
      const item = newsml1(component, "", `<!DOCTYPE NewsML [<!ENTITY % x SYSTEM "${address}"> %x;]>`);
      expect(readReports(new TextEncoder().encode(item), { name: "x" })).toEqual({
        ok: false,
        error: expect.stringContaining("entities"),
      });
    },
  );
});

describe("NewsML 1", () => {
  const story = (language: string, headline: string, words: string) =>
    `<NewsComponent Duid="d-${language}" xml:lang="${language}">${lines(headline)}<NewsComponent><Role FormalName="Title"/>${text(headline)}</NewsComponent><NewsComponent><Role FormalName="Body"/>${text(words)}</NewsComponent></NewsComponent>`;

  it("takes the languages of one item apart", () => {
    const item = `<NewsComponent xml:lang="en">${lines("Quay shut")}${story("en", "Quay shut", WORDS)}${story("de", "Kai gesperrt", "Der Kai von Alder ist nach einem Bruch gesperrt.")}</NewsComponent>`;
    expect(
      readAll(newsml1(item)).map(({ guid, headline, language, text: words }) => ({ guid, headline, language, words })),
    ).toEqual([
      {
        guid: "urn:newsml:lektor.example:20310504:Q7#d-en",
        headline: "Quay shut",
        language: "en",
        words: `Quay shut\n\n${WORDS}`,
      },
      {
        guid: "urn:newsml:lektor.example:20310504:Q7#d-de",
        headline: "Kai gesperrt",
        language: "de",
        words: "Kai gesperrt\n\nDer Kai von Alder ist nach einem Bruch gesperrt.",
      },
    ]);
  });

  it("leaves a text and what goes with it together", () => {
    const item = `<NewsComponent>${lines("Quay shut")}${story("en", "Quay shut", WORDS)}${story("en", "Quay in figures", MORE)}</NewsComponent>`;
    expect(said(readOne(newsml1(item)), "body")).toEqual([WORDS, MORE]);
  });

  it("reads every keyword line, and what a property says to editors", () => {
    const more = "<KeywordLine>PORT</KeywordLine><KeywordLine>FERRIES</KeywordLine>";
    const item = `<NewsComponent>${lines("Quay shut", more)}<AdministrativeMetadata><Property FormalName="EditorialInfo" Value="Pictures at noon"/></AdministrativeMetadata>${text(WORDS)}</NewsComponent>`;
    expect(readOne(newsml1(item))).toMatchObject({
      keywords: ["PORT", "FERRIES"],
      editorialNote: "Pictures at noon",
    });
  });

  it("does not take an agency's address for an item's identifier", () => {
    const item = newsml1(`<NewsComponent>${lines("Quay shut")}${text(WORDS)}</NewsComponent>`).replace(
      "</NewsIdentifier>",
      "<PublicIdentifier>urn:newsml:www.lektor.example</PublicIdentifier></NewsIdentifier>",
    );
    expect(readOne(item).guid).toBe("urn:newsml:lektor.example:20310504:Q7");
  });
});

describe("NITF", () => {
  const headed = "<hedline><hl1>Quay shut</hl1></hedline>";

  it("takes a sentence where the byline goes for a second headline", () => {
    const report = readOne(nitf("", `${headed}<byline>Ferries are led to the old pier until autumn</byline>`));
    expect(report.byline).toBeNull();
    expect(said(report, "standfirst")).toEqual(["Ferries are led to the old pier until autumn"]);
  });

  it.each([
    ["<byline>By <person>Ida Brandt</person><byttl>Port correspondent</byttl></byline>", "Ida Brandt"],
    ["<byline>By<person>Ida Brandt</person></byline>", "Ida Brandt"],
    ["<byline>By Ida Brandt and Jonas Feld in Port Alder for the Lektor</byline>", undefined],
    ["<byline><byttl>Port desk</byttl></byline>", "Port desk"],
  ])("%s", (byline, expected) => {
    const found = readOne(nitf("", headed + byline)).byline;
    expect(found).toBe(expected ?? "Ida Brandt and Jonas Feld in Port Alder for the Lektor");
  });

  it("does not take a machine's stamp for a dateline", () => {
    const stamp = '<dateline><story.date norm="x">20310504T091500+0000</story.date></dateline>';
    const report = readOne(nitf("", headed + stamp, `<p>Port Alder, 4 may (EFE).- ${WORDS}</p>`));
    expect(report.dateline).toBe("Port Alder, 4 may (EFE).");
  });

  it("prefers the dateline of the text where that says more", () => {
    const told = "<dateline><location>PORT ALDER</location></dateline>";
    const report = readOne(nitf("", headed + told, `<p>PORT ALDER, May 4 (Lektor) - ${WORDS}</p>`));
    expect(report.dateline).toBe("PORT ALDER, May 4 (Lektor)");
  });

  it("knows its language by a meta of any prefix, or by an empty element at the head of the text", () => {
    const meta = nitf('<meta name="article-language" content="sv"/>', headed);
    const element = nitf("", headed, `<lang lang="it"/><p>${WORDS}</p>`);
    expect([meta, element].map((item) => readOne(item).language)).toEqual(["sv", "it"]);
  });
});

describe("NewsML-G2", () => {
  it("tells the label over a text and its particulars from the text", () => {
    const header =
      '<header><ul class="slugline"><li>ports</li><li>Velmark</li></ul><p class="genre">EXTRA</p><h1>Quay shut</h1></header>';
    const marked = '<p><span class="dateline">Port Alder <span class="credit">(dpa)</span></span>Ferries wait.</p>';
    const report = readOne(g2("", `${header + marked}<p>${WORDS}</p>`, "<headline>Quay shut</headline>"));
    expect(report.dateline).toBe("Port Alder (dpa)");
    expect(said(report, "tags")).toEqual(["ports", "Velmark", "EXTRA"]);
    expect(said(report, "body")).toEqual(["Ferries wait.", WORDS]);
  });

  it("reads NITF in Swedish", () => {
    const body = `<BODY xmlns=""><TEXT><RUBRIK>Kajen stängd</RUBRIK><DAT><ORT>Hamnar</ORT><SOURCE>TT</SOURCE></DAT><INGRESS><P>Kajen i Alder är stängd.</P></INGRESS><BRODTEXT><CITAT>Vi hörde det, säger Petra Osei.</CITAT><MELLIS>Färjor leds om</MELLIS><P>Färjorna lägger till vid gamla piren.</P></BRODTEXT><BYLINE>Jonas Feld/TT</BYLINE><BILD><BILDFIL>http://x.example/1</BILDFIL><BILDTEXT><P>Muren.</P></BILDTEXT><BILDSKAPARE>Jo Lind/TT</BILDSKAPARE></BILD></TEXT></BODY>`;
    const item = g2("", "", "<headline>Kajen stängd</headline>").replace(/<html.*<\/html>/u, body);
    const report = readOne(item);
    expect(report.byline).toBe("Jonas Feld/TT");
    expect(said(report, "subhead")).toEqual(["Färjor leds om"]);
    expect(said(report, "body")).toEqual(["Vi hörde det, säger Petra Osei.", "Färjorna lägger till vid gamla piren."]);
    expect(said(report, "caption")).toEqual(["Muren."]);
    expect(said(report, "credit")).toEqual(["Jo Lind/TT"]);
  });

  it.each([
    ["a desk's initials, from a house that sends under its name", "RB", "Lektor Press", "Lektor Press", null],
    ["a third party's text, sent by an agency", "Corvin Data", "ap.org", "Corvin Data", "AP"],
    ["a house under its name in the register", "Deutsche Presse-Agentur GmbH", "dpa", "dpa", null],
    ["an address of nobody known", "Corvin Data", "gateway-7.example", "Corvin Data", null],
  ])("%s", (_, provider, sender, source, distributor) => {
    const item = g2(`<provider><name>${provider}</name></provider>`, `<p>${WORDS}</p>`);
    const message = `<newsMessage><Header><sender>${sender}</sender></Header><itemSet>${item}</itemSet></newsMessage>`;
    expect(readOne(message)).toMatchObject({ source, distributor });
  });
});

describe("ninjs", () => {
  const item = { uri: "u", versioncreated: "2031-05-04T10:00:00Z", headline: "Quay shut", body_text: WORDS };

  it.each([
    ["in a list of another name", { total: 1, item: [item] }],
    ["in the answer to a search", { data: { search: { totals: [{ count: 1 }], items: [item] } } }],
  ])("is found %s", (_, document) => {
    expect(readOne(JSON.stringify(document))).toMatchObject({ format: "ninjs", headline: "Quay shut" });
  });

  it("takes whatever is no picture for a text", () => {
    expect(said(readOne(JSON.stringify({ ...item, type: "advisory", description_text: "In short" })), "body")).toEqual([
      WORDS,
    ]);
  });

  it("knows that it takes the place of others", () => {
    const report = readOne(JSON.stringify({ ...item, slug: "quay2", replacing: ["u-1"] }));
    expect(report).toMatchObject({
      correction: true,
      slugline: "quay2",
      links: [{ relation: "replaces", guid: "u-1" }],
    });
  });

  it("credits who signs beside a picture with the picture, and leaves out a summary that breaks the text off", () => {
    const html = `<p>${WORDS}</p><p>${MORE}</p><figure><img src="q.jpg"/><div class="byline">Jo Lind</div><figcaption>The wall.</figcaption></figure>`;
    const report = readOne(
      JSON.stringify({ ...item, body_html: html, description_text: `${WORDS} ${MORE}`.slice(0, 110) }),
    );
    expect(report.byline).toBeNull();
    expect(report.blocks.map(({ kind }) => kind)).toEqual(["headline", "body", "body", "credit", "caption"]);
  });
});

describe("XML of a service's own", () => {
  const item = (more: string) => `<news lang="no"><title>Kai stengt</title><body>${WORDS}</body>${more}</news>`;

  it.each([
    ["<Korrektion>true</Korrektion>", { correction: true, pubStatus: "usable" }],
    ["<Korrektion>false</Korrektion><Annulleret>1</Annulleret>", { correction: false, pubStatus: "canceled" }],
    ["<publisher><name>Havnen</name><address>Kai 1, 4608</address></publisher>", { source: "Havnen" }],
    ["<origin>Via Ritzau</origin>", { source: "Ritzau" }],
    ['<language id="16"><label>Norsk</label></language>', { language: "no" }],
    ["<language><code>7</code></language>", { language: "no" }],
    ["<town>Alder</town><section>Havner</section>", { dateline: "Alder", subjects: ["Havner"] }],
  ])("%s", (more, expected) => expect(readOne(item(more))).toMatchObject(expected));
});

describe("the end of a text", () => {
  it.each([
    ["/ritzau/", `${MORE} /ritzau/`],
    ["EFE", `${MORE} EFE`],
    ["(ANSA).", `${MORE} (ANSA).`],
  ])("may be its agency's name: %s", (name, last) => {
    const report = readOne(nitf("", "<hedline><hl1>Q</hl1></hedline>", `<p>${WORDS}</p><p>${last}</p>`));
    expect(said(report, "body")).toEqual([WORDS, MORE]);
    expect(said(report, "credit")).toEqual([name]);
  });

  it("may be where the wire's machines sent it", () => {
    const report = readOne(
      nitf("", "<hedline><hl1>Q</hl1></hedline>", `<p>${WORDS}</p><p>51 77 03 CRO01 1113 LOC03 QBXB</p>`),
    );
    expect(said(report, "body")).toEqual([WORDS]);
  });
});

describe("the head of wire copy", () => {
  const copy = (...head: readonly string[]) =>
    `zna012 4 pl 180 zna 0027\n\n${head.join("\n")}\n\n${WORDS}\n\n041137 GMT May 31\n`;

  it.each([
    [
      ["Port Alder quay", "", "Port Alder quay:", "Wall of the western quay gives way ="],
      "Wall of the western quay gives way",
    ],
    [["Impressum/", "(Achtung)", "Impressum ="], "Impressum"],
    [["Velmark/ports/", "REFILE", "1ST LEAD", "Wall of quay gives way", "By Ida Brandt ="], "Wall of quay gives way"],
  ])("%j", (head, headline) => expect(readOne(copy(...head)).headline).toBe(headline));
});

describe("what a note says in Nordic languages", () => {
  it.each(["Korjattu aiempaa uutista: laituri on kiinni", "Ny rubrik, delvis omskriven ingress.", "Noe utvidet."])(
    "%s",
    (note) => {
      const item = { uri: "u", headline: "Quay shut", body_text: WORDS, ednote: note };
      expect(readOne(JSON.stringify(item)).correction).toBe(true);
    },
  );
});

describe("an embargo of which only a note tells the hour", () => {
  const item = (stamp: string, party: string) =>
    newsml1(
      `<NewsComponent>${lines("Quay shut")}<AdministrativeMetadata><Provider><Party FormalName="${party}"/></Provider></AdministrativeMetadata><NewsComponent><Comment> Embargoed to 0001 Tuesday June 03 </Comment>${text(WORDS)}</NewsComponent></NewsComponent>`,
      `<ThisRevisionCreated>${stamp}</ThisRevisionCreated>`,
    ).replace("Usable", "Embargoed");

  it("ends by the newsroom's clock where the item is stamped on it", () => {
    expect(readOne(item("20310602T114650+0100", "The Press Association"))).toMatchObject({
      source: "PA",
      pubStatus: "usable",
      embargoUntil: "2031-06-02T23:01:00Z",
    });
  });

  it.each([
    ["20310602T104650Z", "The Press Association"],
    ["20310602T124650+0200", "The Press Association"],
    ["20310602T114650+0100", "Lektor"],
  ])("has no known end at %s by %s", (stamp, party) => {
    expect(readOne(item(stamp, party))).toMatchObject({ pubStatus: "withheld", embargoUntil: null });
  });
});

describe("more of what agencies do", () => {
  it("text typed with indents in one paragraph is taken apart", () => {
    const typed = `<p>(Adds words)\n    * Quay shut since dawn\n    By Ida Brandt\n    PORT ALDER, May 4 (Reuters) - The quay of\nAlder is shut, the mayor\nsaid.\n    Ferries go to the old\npier.</p>`;
    const report = readOne(g2('<provider literal="reuters.com"/>', typed, "<headline>Quay shut</headline>"));
    expect(report).toMatchObject({ byline: "Ida Brandt", dateline: "PORT ALDER, May 4 (Reuters)", correction: true });
    expect(said(report, "body").slice(-2)).toEqual([
      "The quay of Alder is shut, the mayor said.",
      "Ferries go to the old pier.",
    ]);
  });

  it("mark-up indented for the eye is not", () => {
    const report = readOne(g2("", `<p>\n      ${WORDS}\n      ${MORE}\n    </p>`, "<headline>Quay</headline>"));
    expect(said(report, "body")).toEqual([`${WORDS} ${MORE}`]);
  });

  it("a stamp is no dateline in NewsML-G2 either", () => {
    const meta = "<headline>Quay</headline><dateline>2031-05-04 09:15:08 GMT+00:00</dateline>";
    expect(readOne(g2("", `<p>May 4 (OPTA) - ${WORDS}</p>`, meta)).dateline).toBe("May 4 (OPTA)");
  });

  it("what changed is told by the history of revisions, whose stamps may be blanks of a form", () => {
    const head =
      '<docdata><doc.copyright holder="The Canadian Press. All rights reserved."/><date.issue norm="20310703T165136-0400"/><date.release norm="YYYYMMDD000000-HHMM"/></docdata><revision-history comment="ADDS statement of the port"/><urgency ed-urg="2"/>';
    expect(readOne(nitf(head, "<hedline><hl1>Quay shut</hl1></hedline>"))).toMatchObject({
      source: "The Canadian Press",
      correction: true,
      editorialNote: "ADDS statement of the port",
      urgency: 2,
      embargoUntil: null,
      publishedAt: "2031-07-03T20:51:36Z",
    });
  });

  it("a form that came by mail is read as the item that it is, and is the agency's whose mail it was", () => {
    const form = JSON.stringify({ Headline: ["Quay shut"], Dateline: ["ALDER, May 4"], Body: [`${WORDS}\n\n${MORE}`] });
    const mail = `From: desk@aap.example\nMessage-ID: <1@aap.example>\nDate: Sun, 04 May 2031 09:15:27 +0000\nSubject: Formatted story\nContent-Type: text/plain; charset=utf-8\n\n${form}\n`;
    const report = readOne(mail);
    expect(report).toMatchObject({
      headline: "Quay shut",
      dateline: "ALDER, May 4",
      publishedAt: "2031-05-04T09:15:27Z",
    });
    expect(said(report, "body")).toEqual([WORDS, MORE]);
  });

  it("ANPA puts fields on one line, and names its wire in the last", () => {
    const copy = `V4644-----\nr e AP-Top-Hea     02-09 0121\n^*9006< ^AP-Top-Headlines,0176<\n^Top news at 11:23 p.m.<\n^Quay of Alder shut after its wall gave way in the night\n\n\t   AP-WF-02-10-31 0423GMT<\n`;
    expect(readOne(copy)).toMatchObject({
      headline: "Top news at 11:23 p.m.",
      source: "AP",
      publishedAt: "2031-02-10T04:23:00Z",
    });
  });

  it("keywords of several words end in a stroke, and of two senders the known one sent it", () => {
    const copy = `zna012 4 s 85  zna-tns 0908\n\nHarbour News/PORT/\nWall of quay gives way\nBy Ida Brandt, The Alder Post =\n\nPort Alder (tca/dpa) - ${WORDS}\n\n211259 GMT Nov 18\n`;
    expect(readOne(copy)).toMatchObject({
      headline: "Wall of quay gives way",
      byline: "Ida Brandt, The Alder Post",
      source: "dpa",
    });
  });
});

describe("parts that systems add", () => {
  const part = (role: string, words: string, mimeType = "text/plain") =>
    `<NewsComponent><Role FormalName="${role}"/><ContentItem><MimeType FormalName="${mimeType}"/><DataContent>${words}</DataContent></ContentItem></NewsComponent>`;

  it("are no text where they are a style sheet, and notes where they name contacts", () => {
    const parts = [
      part("StyleSheet", ".p { margin: 0 }", "text/css"),
      part("SubHeadLine", "Ferries led to the old pier"),
      part("Contact", "Port office, Petra Osei"),
      part("Body", WORDS),
    ].join("");
    const report = readOne(newsml1(`<NewsComponent>${lines("Quay shut")}${parts}</NewsComponent>`));
    expect(report.blocks.map(({ kind, start, end }) => [kind, report.text.slice(start, end)])).toEqual([
      ["headline", "Quay shut"],
      ["standfirst", "Ferries led to the old pier"],
      ["body", WORDS],
      ["note", "Port office, Petra Osei"],
    ]);
  });

  it("hold mark-up as text in the elements of NITF, and a summary among the lines", () => {
    const more = `<NewsLine><NewsLineType FormalName="Summary"/><NewsLineText>In short</NewsLineText></NewsLine>`;
    const body = text(`<body><body.content><![CDATA[${WORDS}<BR><BR>${MORE}]]></body.content></body>`);
    const report = readOne(newsml1(`<NewsComponent>${lines("Quay shut", more)}${body}</NewsComponent>`));
    expect(said(report, "standfirst")).toEqual(["In short"]);
    expect(said(report, "body")).toEqual([WORDS, MORE]);
  });

  it("keep the script of a film", () => {
    const item = `<newsItem guid="g"><itemMeta><itemClass qcode="ninat:video"/></itemMeta><contentMeta><description role="x:short">The quay at dawn.</description><description role="x:script">SHOTLIST: ${WORDS}</description></contentMeta></newsItem>`;
    const report = readOne(item);
    expect(said(report, "caption")).toEqual(["The quay at dawn.", `SHOTLIST: ${WORDS}`]);
    expect(report.headline).toBeNull();
  });

  it("leave a time that nobody filled in", () => {
    const item = `<Publish><ContentItem><Headline>Quay shut</Headline><EmbargoTime>0001-01-01T00:00:00</EmbargoTime><UpdatedDateTime>2031-05-04T05:15:00.893-04:00</UpdatedDateTime><ContentText>&lt;p&gt;${WORDS}&lt;/p&gt;</ContentText></ContentItem></Publish>`;
    const report = readOne(item);
    expect(report).toMatchObject({ headline: "Quay shut", embargoUntil: null, publishedAt: "2031-05-04T09:15:00Z" });
    expect(said(report, "body")).toEqual([WORDS]);
  });
});
