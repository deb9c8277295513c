import { describe, expect, it } from "vitest";
import { readOneWire, textsOf } from "./wire-files.ts";

/** Bylines as agencies write them in many languages, over invented copy. */

const WORDS = "The western quay is shut after its wall gave way, the harbour master said on Tuesday.";
const MORE = "Ferries berth at the old pier until autumn, and nobody was hurt when the wall fell.";
const page = (line: string) =>
  readOneWire(`Quay shut after wall gives way\n\n${line}\n\nLORANE (AP) — ${WORDS}\n\n${MORE}\n`);
const nitf = (byline: string, opening = "") =>
  readOneWire(
    `<nitf><head/><body><body.head><hedline><hl1>Quay shut</hl1></hedline>${byline}</body.head><body.content>${opening}<p>LORANE (AP) — ${WORDS}</p><p>${MORE}</p></body.content></body></nitf>`,
  );

describe("a byline is read over the text, in its own element and on a page", () => {
  it.each([
    ["By Ida Brandt", "Ida Brandt"],
    ["=By Ida Brandt=", "Ida Brandt"],
    ["--By Ida Brandt--", "Ida Brandt"],
    ["(di Ida Brandt)", "Ida Brandt"],
    ["par Ida Brandt", "Ida Brandt"],
    ["Par Ida BRANDT avec Tom REYES à Lorane", "Ida BRANDT avec Tom REYES à Lorane"],
    ["Af Ida Brandt /ritzau/", "Ida Brandt /ritzau/"],
    ["Tekst: Ida Brandt", "Ida Brandt"],
    ["Texto: Ida Brandt", "Ida Brandt"],
    ["Автор: Анна Иванова", "Анна Иванова"],
    ["Írta: Kovács Anna", "Kovács Anna"],
    ["De notre correspondante Ida Brandt", "De notre correspondante Ida Brandt"],
    ["(dell'inviata Ida Brandt)", "dell'inviata Ida Brandt"],
    ["Door onze verslaggever Ida Brandt", "onze verslaggever Ida Brandt"],
    ["Ida Brandt, enviada especial", "Ida Brandt, enviada especial"],
  ])("%s", (line, byline) => {
    for (const read of [page(line), nitf("", `<p>${line}</p>`), nitf(`<byline>${line}</byline>`)]) {
      expect(read.byline).toBe(byline);
      expect(textsOf(read, "body")).toEqual([WORDS, MORE]);
    }
  });

  it.each([
    "Ida Brandt/TT",
    "Ida Brandt / EFE",
    "IDA BRANDT / STT",
    "Ida Brandt, STT",
    "Анна Иванова, ТАСС",
    "Ida Brandt i Lorane",
  ])("of a wire alone: %s", (line) => {
    expect(nitf("", `<p>${line}</p>`)).toMatchObject({ byline: line, dateline: "LORANE (AP)" });
  });

  it.each(["von der Leyen", "di Lorane", "Haber Street reopens", "Text of the speech", "(see also page 4)"])(
    "but not in %s",
    (line) => {
      expect(nitf("", `<p>${line}</p>`).byline).toBeNull();
    },
  );
});
