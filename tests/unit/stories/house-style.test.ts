import { describe, expect, test } from "vitest";
import { type HouseStyle, styleReader } from "#lib/domain/stories/house-style.ts";

const style: HouseStyle = {
  names: {
    "al-Julani": "Abu Omar al-Golani",
    "Abu Omar al-Golani": "Abu Omar al-Golani",
    Golani: "Abu Omar al-Golani",
    WHO: "World Health Organization",
    Odesa: "Odesa",
    Odessa: "Odesa",
  },
  rules: [
    { avoid: "e-mail", prefer: "email", note: "" },
    { avoid: "in the process of", prefer: "now", note: "Say what happens." },
    { avoid: "Internet", prefer: "internet", note: "" },
    { avoid: "don't know", prefer: "do not know", note: "" },
  ],
};
const read = styleReader(style);
const found = (text: string) => read(text).map(({ written, preferred }) => [written, preferred]);

describe("the style list", () => {
  test("is met in any case, as whole words, and keeps a capital", () => {
    expect(found("E-mail came by e-mail, not by e-mails.")).toEqual([
      ["E-mail", "Email"],
      ["e-mail", "email"],
    ]);
    expect(found("They are in the  process of leaving.")).toEqual([["in the  process of", "now"]]);
  });

  test("with a capital is met only so", () => {
    expect(found("The Internet is an internet.")).toEqual([["Internet", "internet"]]);
  });

  test("meets an apostrophe of either form", () => {
    expect(found("They don’t know.")).toEqual([["don’t know", "do not know"]]);
  });

  test("leaves the words of others alone", () => {
    expect(found("“Send an e-mail,” she said, and sent an e-mail.")).toEqual([["e-mail", "email"]]);
    expect(read("“Send an e-mail,” she said, and sent an e-mail.")[0]?.start).toBe(40);
  });

  test("says why", () => {
    expect(read("in the process of")[0]?.message).toBe("The house writes “now”. Say what happens.");
  });
});

describe("the list of names", () => {
  test("spells a surname alone as the surname alone, in quotations too", () => {
    expect(found("“Al-Julani left,” he said of al-Julani.")).toEqual([["al-Julani", "al-Golani"]]);
    expect(found("“It is Odessa,” he said.")).toEqual([["Odessa", "Odesa"]]);
  });

  test("finds nothing inside the house's own spelling", () => {
    expect(found("Abu Omar al-Golani spoke in Odesa.")).toEqual([]);
  });

  test("takes initials for the whole name", () => {
    expect(found("The WHO knows who.")).toEqual([["WHO", "World Health Organization"]]);
  });
});

test("an empty style finds nothing", () => {
  expect(styleReader({ names: {}, rules: [] })("Anything at all.")).toEqual([]);
});
