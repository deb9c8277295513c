import { describe, expect, it } from "vitest";
import { isToEditors, readEditorialMarks } from "#lib/domain/wires/copy/editorial-marks.ts";

const NOTHING = { headline: null, slugs: [], notes: [], opening: [], publishedAt: "2031-05-04T12:00:00Z" };
const read = (copy: Partial<Parameters<typeof readEditorialMarks>[0]>) => readEditorialMarks({ ...NOTHING, ...copy });

describe("kills", () => {
  it.each([
    "KILL: Harbour strike story",
    "KILL KILL KILL ''''' =",
    "MANDATORY KILL - Harbour strike",
    "WITHDRAWN-Bank names new head",
    "STORY WITHDRAWN - Bank names new head",
    "Withdrawn: Bank names new head",
    "ANNULATION: la banque nomme un directeur",
    "ZURÜCKGEZOGEN: Bank ernennt Leiter",
    "RUECKZUG - Bank ernennt Leiter",
    "ANULADA.- El banco nombra director",
    "K I L L : Harbour strike",
  ])("by the headline “%s”", (headline) => {
    expect(read({ headline: headline.replace(".-", " -") }).pubStatus).toBe("canceled");
  });

  it.each([
    "EDITORS: A kill is mandatory.",
    "Please kill item zna 157 “Rocket launched”.",
    "The story about the bank has been withdrawn.",
    "The story is wrong and is withdrawn. There will be no substitute.",
    "Merci d'annuler notre dépêche sur la banque.",
    "La dépêche 0412 est annulée.",
    "Achtung: Die Meldung zna 0311 wird zurückgezogen.",
    "Wir ziehen die Meldung zna 0311 zurück.",
    "Se ruega anular la noticia NTE1498.",
    "La noticia NTE1498 queda anulada.",
    "Het bericht over de bank is ingetrokken.",
    "Si prega di annullare la notizia.",
    "ANULADA. Rogamos no utilicen esta nota.",
    "Bitte verwenden Sie die Meldung nicht.",
    "UTGÅR. Artikeln ska inte publiceras.",
  ])("by the note “%s”", (note) => {
    expect(read({ notes: [note] }).pubStatus).toBe("canceled");
  });

  it.each([
    "Killer whale seen off Halm",
    "Kill switch found in cars",
    "KILLINGS RISE IN LORANE",
    "Troops withdrawn from border",
    "Minister: kill the bill",
    "Banken dras isär",
  ])("not by the headline “%s”", (headline) => {
    expect(read({ headline }).pubStatus).toBe("usable");
  });

  it("not by words of the story itself", () => {
    const opening = ["The report was withdrawn by its authors on Sunday.", "“Please kill the lights,” she said."];
    expect(read({ opening }).pubStatus).toBe("usable");
    expect(read({ slugs: ["BC-Road Kill"] }).pubStatus).toBe("usable");
    expect(read({ slugs: ["BC-Harbor Strike, KILL"] }).pubStatus).toBe("canceled");
  });
});

describe("holds and embargoes", () => {
  it.each(["HOLD HOLD HOLD ''''' =", "HOLD, HOLD"])("withholds “%s”", (headline) => {
    expect(read({ headline }).pubStatus).toBe("withheld");
  });

  it.each([
    ["HOLD FOR RELEASE 0600 GMT Tuesday", "2031-05-06T06:00:00Z"],
    ["HOLD FOR RELEASE 12:01 a.m. EDT Saturday, May 10, and thereafter", "2031-05-10T04:01:00Z"],
    ["EMBARGOED until 10 a.m. ET on Friday", "2031-05-09T14:00:00Z"],
    ["Not for release before 2031-05-05T08:30:00+02:00", "2031-05-05T06:30:00Z"],
    ["(Sperrfrist: 5. Mai 2031, 11.00 Uhr MESZ)", "2031-05-05T09:00:00Z"],
    ["SOUS EMBARGO jusqu'au 5 mai à 18H00 GMT", "2031-05-05T18:00:00Z"],
    ["EMBARGADA hasta las 00.01 GMT del 6 de mayo", "2031-05-06T00:01:00Z"],
    ["Embargo: 23:00 GMT", "2031-05-04T23:00:00Z"],
  ])("reads “%s”", (note, until) => {
    expect(read({ notes: [note] })).toMatchObject({ embargoUntil: until, pubStatus: "usable", warnings: [] });
  });

  it("guesses no hour and no zone: it withholds and says so", () => {
    for (const note of ["EMBARGOED until delivery of the speech", "HOLD FOR RELEASE 6 a.m. Tuesday"]) {
      const marks = read({ notes: [note] });
      expect(marks).toMatchObject({ embargoUntil: null, pubStatus: "withheld" });
      expect(marks.warnings).toHaveLength(1);
    }
  });

  it("knows an embargo that is over", () => {
    expect(read({ notes: ["EMBARGO LIFTED 0600 GMT"] })).toMatchObject({ embargoUntil: null, pubStatus: "usable" });
  });
});

describe("corrections and updates", () => {
  it.each([
    ["CORRECTED-Bank names new head", true, false],
    ["Correction: Bank story", true, false],
    ["REFILE-Bank names new head", true, false],
    ["BERICHTIGUNG: Bank ernennt Leiter", true, false],
    ["CORRECCIÓN: El banco nombra director", true, false],
    ["RECTIFICATIF: la banque", true, false],
    ["UPDATE 2-Bank names new head", false, true],
    ["Bank names new head (2)", false, true],
    ["Bank ernennt Leiter (Lead 2)", false, true],
    ["Corrections officers on strike", false, false],
    ["Correct answers win in Halm", false, false],
    ["Bank names two heads (photo)", false, false],
  ])("in the headline “%s”", (headline, corrects, updates) => {
    expect(read({ headline })).toMatchObject({ corrects, updates });
  });

  it.each([
    ["(ADDS quote, background)", false, true],
    ["Eds: Corrects spelling of name in 4th graf.", true, false],
    ["(corrige le prénom du ministre)", true, false],
    ["(berichtigt: Wochentag im ersten Satz)", true, false],
    ["(AMPLÍA con declaraciones)", false, true],
    ["Eds: With photos.", false, false],
    ["Rättelse: rätt namn i fjärde stycket", true, false],
    ["RETTELSE: Feil navn i andre avsnitt", true, false],
  ])("in the note “%s”", (note, corrects, updates) => {
    expect(read({ notes: [note] })).toMatchObject({ corrects, updates });
  });

  it("in slugs and lead lines", () => {
    for (const slug of ["2ND LEAD", "BC-Storm, 1st Ld-Writethru,0300", "3. Zusammenfassung"]) {
      expect(read({ slugs: [slug] }).updates).toBe(true);
    }
    expect(read({ slugs: ["BC-Storm, 1st Add"] }).updates).toBe(false);
  });
});

it("tells a paragraph to editors from one to readers", () => {
  for (const line of [
    "Eds: With photos.",
    "The May 3 story headlined “Bank names head” is withdrawn.",
    "EDITORS: A kill is mandatory.",
    "Achtung: neu",
    "À l’attention des clients: voir plus bas",
    "EMBARGO: 18:00 GMT",
  ]) {
    expect(isToEditors(line)).toBe(true);
  }
  for (const line of [
    "Chief editors of three papers resigned.",
    "Embargo on arms is lifted, the ministry said.",
    "Attention turned to the harbour.",
  ]) {
    expect(isToEditors(line)).toBe(false);
  }
});
