import { describe, expect, it } from "vitest";
import { cleanByline } from "#lib/domain/wires/clean-byline.ts";
import { readOneWire, readWire, textsOf } from "./wire-files.ts";

/** What the systems behind agencies and newsrooms add to their items, each shown by an item of an invented one. */

const WORDS = "The western quay of Port Alder is shut after its wall gave way, the harbour master said.";
const MORE = "Ferries berth at the old pier until autumn.";

const g2 = (contentMeta: string, content = `<p>${WORDS}</p><p>${MORE}</p>`) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g"><itemMeta/><contentMeta><headline>Quay shut</headline>${contentMeta}</contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${content}</body></html></inlineXML></contentSet></newsItem>`;
const nitf = (body: string, bodyHead = "<hedline><hl1>Quay shut</hl1></hedline>") =>
  `<nitf><body><body.head>${bodyHead}</body.head><body.content>${body}</body.content></body></nitf>`;
const newsml1 = (component: string) =>
  `<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>lektor.example</ProviderId><DateId>20310504</DateId><NewsItemId>Q7</NewsItemId><RevisionId>1</RevisionId></NewsIdentifier></Identification><NewsManagement><Status FormalName="Usable"/></NewsManagement>${component}</NewsItem></NewsML>`;

describe("a subject in an agency's own code", () => {
  const subject = (more: string) =>
    g2(`<subject qcode="zna:114"><name>harbours</name>${more}<broader qcode="medtop:16000000"/></subject>`);

  it("is of the Media Topic to which it belongs", () => {
    expect(readOneWire(subject("")).topics.map(({ code }) => code)).toEqual(["medtop:16000000"]);
  });

  it("is not, where it is the same as another", () => {
    const report = readOneWire(subject('<sameAs qcode="medtop:04000000"/>'));
    expect(report.topics.map(({ code }) => code)).toEqual(["medtop:04000000"]);
  });
});

describe("NewsML 1 of an older archive", () => {
  const archived = newsml1(
    `<NewsComponent><NewsLines><HeadLine>Quay shut</HeadLine></NewsLines><AdministrativeMetadata><Source><Party FormalName="belga"/></Source><Property FormalName="Priority" Value="3"/></AdministrativeMetadata><NewsComponent><Role FormalName="Lead"/><ContentItem><DataContent><![CDATA[ALDER 04/05 (belga) = The western quay of the port
is shut after its wall gave way in the night, said the master of the
Harbour on Sunday.]]></DataContent></ContentItem></NewsComponent></NewsComponent>`,
  );

  it("has its urgency in a property", () => expect(readOneWire(archived).urgency).toBe(3));

  it("has all its text in the lead, broken at a width and opened by a dateline that an equals sign closes", () => {
    const report = readOneWire(archived);
    expect(report.dateline).toBe("ALDER 04/05 (belga) =");
    expect(textsOf(report, "standfirst")).toEqual([]);
    expect(textsOf(report, "body")).toEqual([
      "The western quay of the port is shut after its wall gave way in the night, said the master of the Harbour on Sunday.",
    ]);
  });
});

describe("NITF with what a newspaper's system keeps of its pictures", () => {
  const report = readOneWire(
    nitf(
      `<p>${WORDS}</p><media media-type="image"><media-id>71</media-id><media-name>quay-g1</media-name><media-reference mime-type="image/jpeg" source="71.jpg"/><media-printcaption></media-printcaption><media-originalcaption>The quay at dawn</media-originalcaption><media-source>LKT</media-source><media-byline>IDA BRANDT</media-byline><media-notes>26% 3col</media-notes><media-status>Worked</media-status></media><p>${MORE}</p>`,
    ),
  );

  it("shows the caption and whose it is, and none of the system's own", () => {
    expect(textsOf(report, "body")).toEqual([WORDS, MORE]);
    expect(textsOf(report, "caption")).toEqual(["The quay at dawn"]);
    expect(report.text).not.toMatch(/quay-g1|Worked|3col|LKT/u);
  });

  it("keeps the picture", () => {
    expect(report.media).toMatchObject([{ href: "71.jpg", caption: "The quay at dawn", credit: "IDA BRANDT" }]);
  });
});

describe("objects of an editor in the text", () => {
  const object = (type: string, inner: string) =>
    g2("", `<p>${WORDS}</p><object type="${type}" uuid="f8">${inner}</object>`);
  const link = (type: string, more: string) =>
    `<links><link rel="self" type="${type}" uri="lk://image/quay.jpeg" url="//img.example/quay.jpeg">${more}</link></links>`;

  it("are pictures with caption and maker", () => {
    const picture = link(
      "x-lk/image",
      '<data><caption>The quay at dawn</caption></data><links><link rel="author" type="x-lk/user" title="Ida Brandt"/></links>',
    );
    expect(readOneWire(object("x-lk/image", picture)).media).toMatchObject([
      {
        kind: "picture",
        guid: "lk://image/quay.jpeg",
        href: "//img.example/quay.jpeg",
        caption: "The quay at dawn",
        credit: "Ida Brandt",
      },
    ]);
  });

  it("are none where they are of another kind", () => {
    expect(readOneWire(object("x-lk/contentpart", link("x-lk/contentpart", ""))).media).toEqual([]);
    const old = object("application/x-film", '<img src="https://img.example/still.jpg"/>');
    expect(readOneWire(old).media).toMatchObject([{ href: "https://img.example/still.jpg" }]);
  });
});

describe("XML of a service's own that is a picture", () => {
  const photo = (fields: string) =>
    `<Publish><ContentItem><Headline2>Quay at dawn</Headline2><Byline>Ida Brandt</Byline><ContentText/><EmbargoTime>0001-01-01T00:00:00</EmbargoTime>${fields}</ContentItem></Publish>`;

  it("has its words in the caption", () => {
    const report = readOneWire(photo(`<EnglishCaption>${WORDS}</EnglishCaption>`));
    expect(report).toMatchObject({ headline: "Quay at dawn", byline: "Ida Brandt", embargoUntil: null });
    expect(textsOf(report, "caption")).toEqual([WORDS]);
  });
});

describe("a form whose answers are lists with blanks", () => {
  it("tells the one that was given", () => {
    const form = { Headline: ["Quay shut"], Dateline: ["PORT ALDER", "", ""], Slugline: ["Quay"], Body: [WORDS] };
    expect(readOneWire(JSON.stringify(form))).toMatchObject({ headline: "Quay shut", dateline: "PORT ALDER" });
  });
});

describe("addresses in feeds", () => {
  const entry = (more: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://lektor.example/"><title>Lektor</title><entry xml:base="news/"><id>1</id><title>Quay shut</title><link rel="related" href="wall"/><content type="html"${more}>&lt;p>${WORDS}&lt;/p>&lt;img src="quay.jpg"/></content></entry></feed>`;

  it("are counted from the bases around them", () => {
    const report = readOneWire(entry(""));
    expect(report.media[0]?.href).toBe("https://lektor.example/news/quay.jpg");
    expect(report.links[0]?.href).toBe("https://lektor.example/news/wall");
  });

  it("stay as they are where a base is no address", () => {
    const report = readOneWire(entry(' xml:base="javascript:run()/"'));
    expect(report.media[0]?.href).toBe("https://lektor.example/news/quay.jpg");
  });
});

describe("codes of plug-ins in an export of WordPress", () => {
  const exported = (html: string) =>
    readOneWire(
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Lektor</title><item><title>Quay shut</title><content:encoded><![CDATA[${html}]]></content:encoded><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>`,
    );

  it("are no words, and what stands between two is", () => {
    const report = exported(
      `<p>[dropcap]T[/dropcap]he western quay is shut.</p><p>[contact_form]</p><p>[gallery ids="1,2"]</p><p>${MORE}</p>`,
    );
    expect(textsOf(report, "body")).toEqual(["The western quay is shut.", MORE]);
  });

  it("are not what a writer put in brackets", () => {
    const report = exported(`<p>“We has [sic] no quay [any more],” he said on Sunday.</p><p>${MORE}</p>`);
    expect(textsOf(report, "body")[0]).toBe("“We has [sic] no quay [any more],” he said on Sunday.");
  });

  it("set a caption under its picture", () => {
    const report = exported(
      `<p>${WORDS}</p>[caption id="a1" width="300"]<img src="https://lektor.example/q.jpg" alt="" /> The quay at dawn[/caption]<p>${MORE}</p>`,
    );
    expect(textsOf(report, "caption")).toEqual(["The quay at dawn"]);
    expect(report.media).toMatchObject([{ href: "https://lektor.example/q.jpg", caption: "The quay at dawn" }]);
  });
});

describe("a mail and a file with it", () => {
  const mail = (attached: string) =>
    `From: Ines Adler <ines@courier.example>\r\nMessage-ID: <7@courier.example>\r\nDate: Sun, 4 May 2031 10:00:00 +0200\r\nSubject: Quay of Alder shut\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\n${WORDS}\r\n--b\r\nContent-Type: text/plain; name=a.txt\r\nContent-Disposition: attachment; filename=a.txt\r\n\r\n${attached}\r\n--b--\r\n`;

  it("is the mail's report where the file says nothing", () => {
    expect(readOneWire(mail("data"))).toMatchObject({ format: "email", headline: "Quay of Alder shut" });
  });

  it("are two where it says less than the mail, and one where it says more", () => {
    expect(readWire(mail("Ferries berth at the old pier until autumn.")).reports).toHaveLength(2);
    const long = `Wall of quay gives way\r\n\r\n${WORDS}\r\n\r\n${MORE}`;
    expect(readOneWire(mail(long))).toMatchObject({ headline: "Wall of quay gives way" });
  });
});

describe("a release in plain text", () => {
  const release = `Source: Harbour Works Ltd\nMEDIA RELEASE HW67257\nHarbour Works to Mend Western Quay of Port Alder and Build a Second Wall Beside \nthe Old One\n\nPORT ALDER, May 4, 2031 /PRNewswire-AsiaNet/ --\n\nHarbour Works, a builder of quays, said today that it would mend the western \nquay of Port Alder, whose wall gave way in the night of Saturday to Sunday, and \nbuild another.\n\nLogo - http://img.example/logo.jpg\n\n${MORE}\n`;

  it("has its headline under the number that the distributor gave it", () => {
    const report = readOneWire(release);
    expect(report.headline?.replace(/\s+/gu, " ")).toMatch(/^Harbour Works to Mend Western Quay of Port Alder/u);
    expect(report.source).toBe("Harbour Works Ltd");
    expect(textsOf(report, "body").join(" ")).not.toMatch(/HW67257|logo\.jpg/u);
  });
});

describe("pasted text that was broken at a width", () => {
  it("is joined where its paragraphs are too few to show the width", () => {
    const report = readOneWire(
      `Quay of Alder shut\n\nThe western quay of Port Alder is shut after its wall gave way, said the\nharbour master.\n\n${MORE}`,
    );
    expect(textsOf(report, "body")).toEqual([
      "The western quay of Port Alder is shut after its wall gave way, said the\nharbour master.",
      MORE,
    ]);
  });

  it("is left where each line is a paragraph", () => {
    const report = readOneWire(`Quay of Alder shut\n\n${WORDS}\n${MORE}\nNobody was hurt, she said.`);
    expect(textsOf(report, "body")).toEqual([WORDS, MORE, "Nobody was hurt, she said."]);
  });
});

describe("a name by itself over the text", () => {
  it("is the writer's, on a wire and in pasted text", () => {
    expect(readOneWire(nitf(`<p>Ida Brandt</p><p>${WORDS}</p><p>${MORE}</p>`)).byline).toBe("Ida Brandt");
    expect(readOneWire(`Ida Brandt\n\n${WORDS}\n\n${MORE}`).byline).toBe("Ida Brandt");
  });

  it.each(["Port Alder", "New Delhi"])("is not where it is a place or the text speaks of it: %s", (name) => {
    expect(readOneWire(nitf(`<p>${name}</p><p>${WORDS}</p><p>${MORE}</p>`)).byline).toBeNull();
  });
});

describe("a headline that begins as a credit does", () => {
  it.each(["Pictures of the flood in Port Alder", "Video of harbour fire sparks inquiry"])("is one: %s", (headline) => {
    expect(readOneWire(`${headline}\n\n${WORDS}\n\n${MORE}`).headline).toBe(headline);
  });

  it("is none where somebody is thanked", () => {
    expect(readOneWire(`Quay shut\n\nPhoto courtesy of Ida Brandt\n\n${WORDS}\n\n${MORE}`).headline).toBe("Quay shut");
  });
});

describe("a byline loses what pages set beside it", () => {
  it.each([
    ["Ida Brandt | May. 4, 2031, 3:17 PM | 1,209 | 5", "Ida Brandt"],
    ["By: Ida Brandt May 4, 2031 3:21 PM PDT", "Ida Brandt"],
    ["By Ida Brandt on May 4, 2031 08:08 pm @idabrandt 76Comments", "Ida Brandt"],
    ["By IDA BRANDT & TOM REYES | 5/4/31 7:15 AM EDT", "IDA BRANDT & TOM REYES"],
    ["By Ida Brandt2031-05-04 21:32:46 UTC", "Ida Brandt"],
    ["Ida Brandt, THE LEKTOR 8:42 a.m. EDT May 4, 2031", "Ida Brandt, THE LEKTOR"],
    ["By IDA BRANDT - AP Writer | AP – 1 hr 4 mins ago", "IDA BRANDT - AP Writer"],
    ["By Ida Brandt @idabrandt", "Ida Brandt"],
    ["Af Ida Brandt /ritzau/", "Ida Brandt /ritzau/"],
  ])("%s", (line, names) => expect(cleanByline(line)).toBe(names));

  it.each(["by", "EDITOR", "null", "|", "https://lektor.example/brandt", "desk@lektor.example"])(
    "and is none where nobody is named: %s",
    (line) => expect(cleanByline(line)).toBeNull(),
  );
});

describe("a page", () => {
  const page = (head: string, body: string) =>
    readOneWire(`<!DOCTYPE html><html><head>${head}</head><body>${body}<p>${WORDS}</p><p>${MORE}</p></body></html>`);
  const OUTLET = '<meta property="og:site_name" content="The Lektor">';

  it("whose largest heading is the outlet's name has its headline where it names it", () => {
    const head = `${OUTLET}<meta property="og:title" content="Quay of Alder shut"><meta name="publish_date" content="Sun, 4 May 2031 16:08:00 EST">`;
    expect(page(head, "<h1>The Lektor</h1>")).toMatchObject({
      headline: "Quay of Alder shut",
      publishedAt: "2031-05-04T21:08:00Z",
    });
  });

  it("that names its author is not by whom a teaser is", () => {
    const head = `${OUTLET}<meta name="author" content="Ida Brandt">`;
    expect(page(head, '<h1>Quay of Alder shut</h1><div class="author">Tom Reyes</div>').byline).toBe("Ida Brandt");
    expect(page(head, '<h1>Quay of Alder shut</h1><div class="author">By Ida Brandt, Alder</div>').byline).toBe(
      "Ida Brandt, Alder",
    );
  });
});
