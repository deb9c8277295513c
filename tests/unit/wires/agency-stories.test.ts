import { describe, expect, it } from "vitest";
import { readOneWire, textsOf } from "./wire-files.ts";

/** Where agencies put what is said of a story beside what is said of its pictures; items of invented ones. */

const WORDS = "The western quay of Port Alder is shut after its wall gave way, the harbour master said.";
const MORE = "Ferries berth at the old pier until autumn.";
const BODY = `<p>${WORDS}</p><p>${MORE}</p>`;
const text = (words: string) =>
  `<ContentItem><MediaType FormalName="Text"/><DataContent>${words}</DataContent></ContentItem>`;
const newsml1 = (component: string, label = "", stamp = "20310504T101500Z") =>
  `<NewsML><NewsItem><Identification>${label}</Identification><NewsManagement><ThisRevisionCreated>${stamp}</ThisRevisionCreated></NewsManagement><NewsComponent>${component}</NewsComponent></NewsItem></NewsML>`;

describe("NewsML 1 with a picture", () => {
  const sizes = ["HighDef", "Quicklook", "Thumbnail"].map(
    (role) =>
      `<NewsComponent><Role FormalName="${role}"/><ContentItem Href="${role}.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>`,
  );
  const caption = `<NewsComponent><Role FormalName="Caption"/>${text("<p>The wall on Monday.</p>")}</NewsComponent>`;
  const picture = `<NewsComponent Duid="p0"><NewsLines><ByLine>Jo Lind</ByLine><CreditLine>Lektor</CreditLine></NewsLines>${caption}${sizes.join("")}</NewsComponent>`;
  const story = `<NewsLines><HeadLine>Quay shut</HeadLine></NewsLines><NewsComponent>${text(BODY)}</NewsComponent>`;

  it("has no byline of whoever took it, and it once in all its sizes", () => {
    const report = readOneWire(newsml1(story + picture));
    expect(report).toMatchObject({ byline: null, creditLine: null });
    expect(report.media).toMatchObject([{ href: "HighDef.jpg", caption: "The wall on Monday.", credit: "Lektor" }]);
    expect(textsOf(report, "body")).toEqual([WORDS, MORE]);
  });

  it("has the byline of a picture that is all there is", () => {
    expect(readOneWire(newsml1(`<NewsLines><HeadLine>Quay</HeadLine></NewsLines>${picture}`)).byline).toBe("Jo Lind");
  });
});

describe("NewsML 1 that leaves things out", () => {
  it("has its text right in the item of content", () => {
    const bare = `<NewsLines><HeadLine>Quay shut</HeadLine></NewsLines><NewsComponent><ContentItem>${BODY}</ContentItem></NewsComponent>`;
    expect(textsOf(readOneWire(newsml1(bare)), "body")).toEqual([WORDS, MORE]);
  });

  it.each([
    ["Alert", WORDS, null],
    ["Velmark-ports-quay", WORDS, "Velmark-ports-quay"],
    ["Quay of Alder shut", "Quay of Alder shut", null],
  ])("has %s for a label of its name", (name, headline, slugline) => {
    const report = readOneWire(newsml1(text(BODY), `<NameLabel>${name}</NameLabel>`));
    expect(report).toMatchObject({ headline, slugline });
  });

  it("has its zone in a label of its date", () => {
    const item = `<AdministrativeMetadata><Provider><Party FormalName="EFE"/></Provider></AdministrativeMetadata>${text(BODY)}`;
    const label = "<DateLabel>2031-05-04 10:15:00 GMT (Lektor)</DateLabel>";
    expect(readOneWire(newsml1(item, label, "2031-05-04T10:15:00")).publishedAt).toBe("2031-05-04T10:15:00Z");
    expect(readOneWire(newsml1(item, "", "2031-05-04T10:15:00")).publishedAt).toBe("2031-05-04T08:15:00Z");
  });

  it("describes the topics of the IPTC itself", () => {
    const topic =
      '<TopicSet><Topic><FormalName Scheme="IPTCSubjectCodes">14000000</FormalName><Description>Social Issues</Description></Topic><Topic><FormalName>S8</FormalName></Topic></TopicSet>';
    expect(readOneWire(newsml1(topic + text(BODY))).topics.map(({ code }) => code)).toEqual(["medtop:14000000"]);
  });

  it("has only the day where the dateline goes, and the place over its text", () => {
    const item = `<NewsLines><HeadLine>Quay shut</HeadLine><DateLine>4 May 2031</DateLine></NewsLines>${text(`<p>PUERTO ALDER (VELMARK), 4 (EUROPA PRESS)</p>${BODY}`)}`;
    expect(readOneWire(newsml1(item)).dateline).toBe("PUERTO ALDER (VELMARK), 4 (EUROPA PRESS)");
  });

  it("has the agency's name right behind its last word", () => {
    const report = readOneWire(newsml1(text(`<p>${WORDS}</p><p>${MORE}EFE</p>`)));
    expect(textsOf(report, "body")).toEqual([WORDS, MORE]);
  });
});

describe("NITF that one house registers and another owns", () => {
  const nitf = (head: string, bodyHead = "") =>
    `<nitf><head><docdata>${head}</docdata></head><body><body.head><hedline><hl1>Quay shut</hl1></hedline>${bodyHead}</body.head><body.content>${BODY}</body.content></body></nitf>`;

  it.each([
    ['<doc-id regsrc="AP"/><doc.copyright holder="Alder Wire"/>', "Alder Wire", "AP"],
    ['<doc-id regsrc="AP"/><doc.copyright holder="The Associated Press"/>', "AP", null],
    ['<doc.copyright holder="Alder Wire"/>', "Alder Wire", null],
  ])("%s", (head, source, distributor) => {
    expect(readOneWire(nitf(head))).toMatchObject({ source, distributor });
  });

  it("names the owner by itself", () => {
    const report = readOneWire(nitf("", "<rights.owner>Agencia EFE</rights.owner>"));
    expect(report).toMatchObject({ source: "EFE", rights: { holder: "Agencia EFE" } });
  });
});

describe("XML in other languages", () => {
  it("has its hour beside its day, and its pictures in elements of their own", () => {
    const item = `<NOTICIA><CODIGO>77</CODIGO><FECHA>04/05/2031</FECHA><HORA>18:16:04</HORA><TITULAR>Muelle cerrado</TITULAR><ENTRADILLA>En breve</ENTRADILLA><CONTENIDO>${WORDS}</CONTENIDO><FIRMA2>Ida Brandt</FIRMA2><FOTO><NOMBRE>q.jpg</NOMBRE><PIE>El muro</PIE></FOTO><FOTOP><NOMBRE>q.jpg</NOMBRE></FOTOP></NOTICIA>`;
    const report = readOneWire(item);
    expect(report).toMatchObject({
      format: "xml",
      guid: "77",
      headline: "Muelle cerrado",
      byline: "Ida Brandt",
      publishedAt: "2031-05-04T18:16:04Z",
    });
    expect(report.media).toMatchObject([{ kind: "picture", href: "q.jpg", caption: "El muro" }]);
    expect(report.media).toHaveLength(1);
  });
});

describe("XML in the words of other newsrooms", () => {
  it.each([
    [
      "<bericht><kop>Quay shut</kop><auteur>Ida Brandt</auteur><datum>D</datum><bron>Lektor</bron><inhoud>B</inhoud></bericht>",
    ],
    [
      "<artikel><rubrik>Quay shut</rubrik><brodtext>B</brodtext><skribent>Ida Brandt</skribent><publicerad>D</publicerad><kalla>Lektor</kalla></artikel>",
    ],
    [
      "<uutinen><otsikko>Quay shut</otsikko><teksti>B</teksti><kirjoittaja>Ida Brandt</kirjoittaja><julkaistu>D</julkaistu><lahde>Lektor</lahde></uutinen>",
    ],
    [
      "<zprava><titulek>Quay shut</titulek><text>B</text><autor>Ida Brandt</autor><datum>D</datum><zdroj>Lektor</zdroj></zprava>",
    ],
  ])("%s", (shape) => {
    const words = "The western quay of Port Alder is shut after its wall gave way, the harbour master said.";
    const item = readOneWire(shape.replace(">D<", ">2031-05-04T10:00:00+02:00<").replace(">B<", `>${words}<`));
    expect(item).toMatchObject({
      headline: "Quay shut",
      byline: "Ida Brandt",
      source: "Lektor",
      publishedAt: "2031-05-04T08:00:00Z",
    });
    expect(textsOf(item, "body")).toEqual([words]);
  });
});

it("an embargo over a page's headline holds it", () => {
  const page =
    "EMBARGOED UNTIL 06:00 GMT MAY 7, 2031\n\nQuay shut after wall gives way\n\nPORT ALDER, May 6 (ZNA) - The western quay is shut after its wall gave way, the harbour master said.\n\nFerries berth at the old pier until autumn, and nobody was hurt.\n";
  expect(readOneWire(page)).toMatchObject({
    embargoUntil: "2031-05-07T06:00:00Z",
    headline: "Quay shut after wall gives way",
  });
});
