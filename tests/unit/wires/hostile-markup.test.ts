import { parseHTML } from "linkedom";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readReports } from "#lib/domain/wires/read-reports.ts";
import type { ParsedReport } from "#lib/domain/wires/report.ts";
import { isRunnableAddress } from "#lib/domain/wires/runnable-address.ts";
import { PAYLOADS, type Payload } from "#tests/fixtures/hostile-markup/payloads.ts";
import { hostileWords, MARKUP_WAYS, WAYS_IN } from "#tests/fixtures/hostile-markup/ways-in.ts";

const ADDRESSES = PAYLOADS.filter(({ name }) => name.startsWith("address")).map(
  ({ markup }) => parseHTML(`<body>${markup}</body>`).document.querySelector("a")?.getAttribute("href") ?? "",
);

function read(way: string, payloads: readonly Payload[], address: string, asWords: boolean): readonly ParsedReport[] {
  const file = WAYS_IN[way]?.(hostileWords("h1", payloads, address, asWords));
  if (!file) throw new Error(`No way in is called ${way}.`);
  // Plain words that are full of tags are taken for a page unless it is said that they are none.
  const format = way === "text" ? "text" : "auto";
  const outcome = readReports(file.bytes, { name: file.name, mediaType: file.mediaType, format });
  if (!outcome.ok) throw new Error(`${way}: ${outcome.error}`);
  return outcome.value.reports;
}

/** What of a text would run if a page took it for markup. */
function runnableIn(text: string): readonly string[] {
  const { document } = parseHTML(`<!doctype html><html><body>${text}</body></html>`);
  return [...document.querySelectorAll("*")]
    .filter(
      (element) =>
        /^(?:script|iframe|object|embed|frame|base|meta|link|style|applet|form)$/i.test(element.localName) ||
        [...element.attributes].some(
          ({ name, value }) =>
            /^on/i.test(name) || (/^(?:href|src|action|data|formaction)$/i.test(name) && isRunnableAddress(value)),
        ),
    )
    .map((element) => element.outerHTML.slice(0, 80));
}

/** Markup of which nothing is words: a reader keeps none of it. */
const PURE = PAYLOADS.filter(({ name }) => /^(?:handler|address|holder|script|style|foreign|document)/.test(name));

it("the corpus has a hundred and fifty payloads and more, each of its own", () => {
  expect(new Set(PAYLOADS.map(({ markup }) => markup)).size).toBe(PAYLOADS.length);
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(150);
});

describe.each(Object.keys(WAYS_IN))("hostile markup in %s", (way) => {
  it("is read, and what is written as words is kept as words", () => {
    const [report] = read(
      way,
      PAYLOADS.filter(({ swallows }) => !swallows),
      "https://tern.example/1",
      true,
    );
    expect(report?.text).toContain("<img src=x onerror=executed(0)>");
    expect(report?.text).toContain("the harbour master said (h1)");
  });

  it("leaves no address among the particulars that would run", () => {
    for (const address of ADDRESSES) {
      for (const { media, links } of read(way, PAYLOADS.slice(0, 5), address, false))
        for (const { href } of [...media, ...links])
          if (href !== null) expect(isRunnableAddress(href), href).toBe(false);
    }
  });
});

describe.each(MARKUP_WAYS)("markup of pages in %s", (way) => {
  it("leaves nothing in the text that could run", () => {
    const left = PURE.flatMap((payload) => {
      const [report] = read(way, [payload], "https://tern.example/1", false);
      const body = (report?.blocks ?? []).filter(
        ({ kind }) => !["headline", "byline", "caption", "credit"].includes(kind),
      );
      const text = body.map(({ start, end }) => report?.text.slice(start, end)).join("\n");
      return runnableIn(text).map((found) => `${payload.name}: ${found}`);
    });
    expect(left).toEqual([]);
  });

  it("takes no words with it but what a payload leaves open", () => {
    for (const payload of PAYLOADS.filter(({ swallows }) => swallows))
      expect(read(way, [payload], "https://tern.example/1", false)[0]?.text).toContain("(h1)");
  });
});

it("words that are shown stay words", () => {
  for (const { name, markup } of PAYLOADS)
    expect(runnableIn(renderToStaticMarkup(createElement("p", { title: markup }, markup))), name).toEqual([]);
});
