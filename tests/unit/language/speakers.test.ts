import { describe, expect, it } from "vitest";
import { quotesIn } from "#lib/domain/language/quotes.ts";
import { findReporting } from "#lib/domain/language/speakers.ts";
import { tokensOf } from "#lib/domain/language/tokens.ts";

const speakersOf = (text: string) =>
  findReporting(
    text,
    tokensOf(text),
    quotesIn(text).map(({ inner }) => inner),
  ).map(({ speaker }) => (speaker ? text.slice(speaker.start, speaker.end) : null));

describe("who is named as saying it", () => {
  it.each([
    ["The toll is rising, said agency director Ana Roe.", "agency director Ana Roe"],
    ["“We go home,” said the captain, Ana Roe.", "the captain, Ana Roe"],
    ["Two were French, according to the prosecutor, Ana Roe.", "the prosecutor, Ana Roe"],
    ["Ana Roe, the club's president, said the club did not know.", "Ana Roe, the club's president"],
    ["Local media put the number of injured at almost a hundred.", "Local media"],
    ["Investigators believe a spark set light to the solvents.", "Investigators"],
    ["I spoke to two clerks at the mill who say the same.", "two clerks at the mill"],
    ["The army ordered its men not to shoot.", "The army"],
  ])("%s", (text, speaker) => {
    expect(speakersOf(text)).toEqual([speaker]);
  });

  it.each([
    "The minister ordered an inquiry.",
    "The president declared a state of emergency.",
    "The chamber of trade welcomed the cut.",
    "Most analysts had expected no change.",
  ])("nobody, where words are a deed: %s", (text) => {
    expect(speakersOf(text)).toEqual([]);
  });
});

describe("who says it in other languages", () => {
  it.each([
    ["Selon le maire, Jean Roe, la route était fermée.", "le maire, Jean Roe"],
    ["« Nous partons », a déclaré la procureure de Lyon, Anne Roe.", "la procureure de Lyon, Anne Roe"],
    ["Quatre skieurs ont été tués samedi, a annoncé la préfecture.", "la préfecture"],
    ["D'après les pompiers, le feu est éteint.", "les pompiers"],
    ["Según la policía, catorce personas fueron detenidas.", "la policía"],
    ["«Nos vamos», dijo el capitán del equipo, Luis Roe.", "el capitán del equipo, Luis Roe"],
    ["La presidenta del club, Ana Roe, pidió perdón y afirmó que pagará.", "La presidenta del club, Ana Roe"],
    ["Nach Angaben der örtlichen Behörden starben zwei Menschen.", "örtlichen Behörden"],
    ["Den Rettern zufolge werden noch drei vermisst.", "Rettern"],
    ["Ein Mann hat drei Menschen verletzt, wie die Polizei mitteilte.", "die Polizei"],
    ["„Wir gehen“, sagte Bürgermeister Jan Roe vor der Menge.", "Bürgermeister Jan Roe"],
    ["Secondo la polizia, due persone sono ferite.", "la polizia"],
    ["Volgens de politie zijn er twee gewonden.", "de politie"],
  ])("%s", (text, speaker) => {
    expect(speakersOf(text)).toEqual([speaker]);
  });
});
