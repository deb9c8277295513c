import { describe, expect, it } from "vitest";
import { findWrittenDate } from "#lib/domain/wires/written-date.ts";
import { readOneWire, textsOf } from "./wire-files.ts";

/** Datelines as agencies write them in many languages, over invented copy. */

const WORDS = "The western quay is shut after its wall gave way, the harbour master said on Tuesday.";
const MORE = "Ferries berth at the old pier until autumn, and nobody was hurt when the wall fell.";
const page = (dateline: string) => readOneWire(`Quay shut after wall gives way\n\n${dateline} ${WORDS}\n\n${MORE}\n`);
const nitf = (dateline: string) =>
  readOneWire(
    `<nitf><head/><body><body.head><hedline><hl1>Quay shut</hl1></hedline></body.head><body.content><p>${dateline} ${WORDS}</p><p>${MORE}</p></body.content></body></nitf>`,
  );

describe("a dateline is read off the paragraph", () => {
  it.each([
    ["Lorane, 5. marta (Zeta) -", "Zeta"],
    ["LORANE, 5. ožujka 2031. (Zeta) -", "Zeta"],
    ["Lorane, 2031. március 5., kedd (Zeta) -", "Zeta"],
    ["Lorane 5. března (Zeta) -", "Zeta"],
    ["LORANE, 5th March, 2031 (ZNA) --", "ZNA"],
    ["Lorane, 5 de março (Zeta) -", "Zeta"],
    ["Lorane, 5 mar (ZNA).-", "ZNA"],
    ["Lorane 5.3.2031 (ZNA) -", "ZNA"],
    ["Lorane, 5. 3. (Zeta) -", "Zeta"],
    ["Lorane, March 5 (New Zeta) -", "New Zeta"],
    ["Lorane Newsroom, Mar 5, 2031 / 10:15 am (ZNA).-", "ZNA"],
    ["Lorane/Alder (dpa) -", "dpa"],
    ["Lorane/Alder (dpa/lk) -", "dpa"],
    ["Lorane a.M. (dpa).", "dpa"],
    ["Lorane am Alder (dpa)", "dpa"],
    ["Lorane, March 5. ARMENPRESS.", "Armenpress"],
    ["Genève (ats)", "ATS"],
    ["LORANE, 5 мар - РИА Новости.", "RIA Novosti"],
  ])("%s", (dateline, source) => {
    const read = page(dateline);
    expect(textsOf(read, "dateline")).toEqual([dateline]);
    expect(read).toMatchObject({ source, headline: "Quay shut after wall gives way" });
    expect(textsOf(read, "body")[0]).toBe(WORDS);
    expect(textsOf(nitf(dateline), "body")[0]).toBe(WORDS);
  });

  it.each([
    "Section 5.3.: The harbour act",
    "Meeting on 5. 3. - The council",
    "Petra Osei, 52, (right) - she won -",
    "In Lorane on Sunday March",
  ])("but not off %s", (words) => {
    expect(textsOf(page(words), "dateline")).toEqual([]);
  });
});

describe("a date may be written in", () => {
  it.each([
    ["5. ožujka 2031"],
    ["5. března 2031"],
    ["5 martie 2031"],
    ["5. maaliskuuta 2031"],
    ["5 березня 2031"],
    ["5 марта 2031"],
    ["5 Μαρτίου 2031"],
    ["5 maret 2031"],
  ])("%s", (words) => {
    expect(findWrittenDate(words)?.iso).toBe("2031-03-05T00:00:00Z");
  });
});

describe("distributors of releases", () => {
  it.each([
    ["LORANE--(BUSINESS WIRE)--", "Business Wire"],
    ["LORANE, March 5, 2031 /PRNewswire/ --", "PR Newswire"],
    ["LORANE, March 05, 2031 (GLOBE NEWSWIRE) --", "GlobeNewswire"],
    ["Lorane (OTS) -", "OTS"],
  ])("are known in %s", (dateline, source) => {
    expect(page(dateline).source).toBe(source);
    expect(nitf(dateline).source).toBe(source);
  });
});
