import { describe, expect, test } from "vitest";
import { smartText } from "#lib/domain/language/typography.ts";

/** Types a text key by key. */
function typed(text: string, language: string | null = "en"): string {
  return [...text].reduce((before, key) => {
    const smart = smartText(before, key, language);
    return smart ? before.slice(0, before.length - smart.remove) + smart.insert : before + key;
  }, "");
}

describe("quotation marks", () => {
  test.each([
    ["en", `He said: "It's 'fine'."`, "He said: “It’s ‘fine’.”"],
    ["de", `Er sagte: "Es ist 'gut'."`, "Er sagte: „Es ist ‚gut‘.“"],
    ["fr", `Il dit: "Voilà."`, "Il dit: «\u00a0Voilà.\u00a0»"],
    ["es", `Dijo: "Vale."`, "Dijo: «Vale.»"],
    ["sv", `Han sa: "Bra."`, "Han sa: ”Bra.”"],
    ["en-GB", `("Stop!")`, "(“Stop!”)"],
    [null, `"Stop!"`, "“Stop!”"],
    ["xx", `"Stop!"`, "“Stop!”"],
  ])("face the right way in %s", (language, keys, print) => {
    expect(typed(keys, language)).toBe(print);
  });

  test("between letters are an apostrophe", () => {
    expect(typed("l'eau, rock 'n' roll", "fr")).toContain("l’eau");
    expect(typed("don't, the 1990's")).toBe("don’t, the 1990’s");
  });
});

test("hyphens in a row become dashes", () => {
  expect(typed("now -- then")).toBe("now – then");
  expect(typed("now---then")).toBe("now—then");
  expect(typed("well-known")).toBe("well-known");
});

test("three stops become one ellipsis", () => {
  expect(typed("And then...")).toBe("And then…");
  expect(typed("And then....")).toBe("And then….");
});
