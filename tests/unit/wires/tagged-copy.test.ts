import { describe, expect, it } from "vitest";
import { readOneWire, readWire, textsOf } from "./wire-files.ts";

/** Copy in the frame of a wire whose head a machine tagged line by line. The copy of an invented agency's. */

const WORDS = "The western quay of Port Alder is shut after its wall gave way, the harbour master said.";
const MORE = "Ferries berth at the old pier until autumn.";
const framed = (...lines: readonly string[]) =>
  readOneWire(["ZCZC AAP", ...lines, WORDS, "", `   ${MORE}`, "", "NNNN", ""].join("\n"));

describe("a head of marks", () => {
  it("tells keyword, headline, place and subject", () => {
    const report = framed("%A", "#Quay", "$Quay of Alder shut", ":(PORT ALDER)", "*11000000", "@VLK", "~AM Service");
    expect(report).toMatchObject({
      format: "iptc7901",
      headline: "Quay of Alder shut",
      slugline: "Quay",
      dateline: "PORT ALDER",
      source: "AAP",
      byline: null,
      publishedAt: null,
      topics: [{ code: "medtop:11000000" }],
    });
    expect(textsOf(report, "body")).toEqual([WORDS, MORE]);
  });

  it("may leave the headline to the line under it, and the day to the next", () => {
    const report = framed(
      "%MNT MFI",
      "$J",
      ":",
      ":Harbour Authority",
      "*X",
      "Quay of Alder shut",
      "",
      "Tue 6 May 2031",
      "",
    );
    expect(report).toMatchObject({ headline: "Quay of Alder shut", slugline: "Harbour Authority" });
    expect(report.publishedAt).toBe("2031-05-06T00:00:00Z");
  });

  it("takes what follows the keyword for the headline", () => {
    expect(framed("#Alder Ferries", ":TIMES FOR FRIDAY")).toMatchObject({
      headline: "TIMES FOR FRIDAY",
      slugline: "Alder Ferries",
    });
  });
});

describe("a head of two letters and a stroke", () => {
  const report = framed(
    "AN#26945219",
    "PD#06 May 2031 14:00:00",
    "SF#*",
    "BY#",
    "KY#PORTS",
    "TI#Quay of Alder shut",
    "AB#The port is half closed.",
    "TX#",
  );

  it("tells what its letters stand for", () => {
    expect(report).toMatchObject({
      headline: "Quay of Alder shut",
      byline: null,
      publishedAt: "2031-05-06T14:00:00Z",
    });
    expect(textsOf(report, "standfirst")).toEqual(["The port is half closed."]);
    expect(textsOf(report, "body")).toEqual([WORDS, MORE]);
  });
});

describe("copy that was routed and not tagged", () => {
  const routed = (...lines: readonly string[]) =>
    readOneWire(["ZCZC FMG000", "YY TDR", ...lines, "AAP RESULTS", "NNNN", ""].join("\n"));

  it("has its first line for a headline, without the typesetter's quads", () => {
    const report = routed("Alder regatta RESULTS<!", "Weather: Fine", "Wind: West");
    expect(report).toMatchObject({ headline: "Alder regatta RESULTS", source: "AAP" });
    expect(textsOf(report, "credit")).toEqual(["AAP RESULTS"]);
  });

  it("may begin with its dateline", () => {
    const report = routed(":POTTED :Regatta", `    PORT ALDER, Oct 12 AAP - ${WORDS}`, "", MORE);
    expect(report.dateline).toBe("PORT ALDER, Oct 12 AAP");
    expect(textsOf(report, "body")).toEqual([WORDS, MORE]);
  });

  it("comes several in a file, in letters of any case", () => {
    const file = ["a", "b"].map((name) => `zczc ABC000\nYY TDR\nQuay ${name} shut\n${WORDS}\nnnnn\n`).join("");
    expect(readWire(file).reports.map(({ headline }) => headline)).toEqual(["Quay a shut", "Quay b shut"]);
  });
});

describe("a release", () => {
  it("has its dateline on a line of its own", () => {
    const release = `Source: Alder Ports\nMEDIA RELEASE 12\nQuay of Alder shut\n\nPORT ALDER, Feb. 2, 2031 /Lektorwire-Velmark/ --\n\n${WORDS} ${MORE}\n\n${MORE}\n`;
    expect(readOneWire(release)).toMatchObject({
      format: "text",
      dateline: "PORT ALDER, Feb. 2, 2031 /Lektorwire-Velmark/",
      publishedAt: "2031-02-02T00:00:00Z",
    });
  });
});
