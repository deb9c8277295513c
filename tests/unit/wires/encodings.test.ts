import { describe, expect, it } from "vitest";
import { decodeBytes } from "#lib/domain/wires/decode.ts";
import { CODE_PAGES } from "#lib/domain/wires/lexicons/code-pages.ts";

const WORDS = {
  de: "Die Wähler in Nordmark befürworten den Bau der Brücke. Größere Städte stimmten für das Projekt, sagte Jürgen Vößler.",
  fr: "Les salariés ont voté la poursuite de la grève. Personne ne cédera, a déclaré Hélène, où l'été commence très tôt.",
  es: "La dirección informó el miércoles que la producción cayó un año más. ¿Quién lo sabía? El señor Núñez, según él.",
  pl: "Prezydent powiedział w niedzielę, że głosowanie odbędzie się później. Część posłów źle przyjęła tę decyzję.",
  cs: "Prezident řekl v neděli, že hlasování proběhne později. Část poslanců přijala rozhodnutí špatně, říká mluvčí.",
  hu: "Az elnök vasárnap közölte, hogy a szavazás később lesz. Több képviselő rosszul fogadta a döntést, törvénysértőnek nevezve azt.",
  ru: "Президент сообщил в воскресенье, что голосование пройдет позже. Часть депутатов плохо восприняла это решение.",
  el: "Ο πρόεδρος δήλωσε την Κυριακή ότι η ψηφοφορία θα γίνει αργότερα. Ορισμένοι βουλευτές διαφώνησαν.",
  tr: "Cumhurbaşkanı pazar günü oylamanın daha sonra yapılacağını söyledi. Bazı milletvekilleri kararı kötü karşıladı.",
  ar: "قال الرئيس يوم الأحد إن التصويت سيجري لاحقا. ورفض بعض النواب القرار.",
  en: "The café “reopened” on Sunday — the owner’s brother paid £25 for the first cup, she said.",
};

/** Every encoding of one byte a character, turned round. */
function encode(text: string, encoding: string): Uint8Array {
  const page = encoding === "cp437" || encoding === "cp850" ? CODE_PAGES[encoding] : null;
  const upper = page ?? new TextDecoder(encoding).decode(Uint8Array.from({ length: 128 }, (_, at) => 128 + at));
  return Uint8Array.from(text, (character) =>
    character < "\u0080" ? character.charCodeAt(0) : 128 + upper.indexOf(character),
  );
}

function wide(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !bigEndian);
  return bytes;
}

function read(bytes: Uint8Array, mediaType: string | null = null) {
  const decoded = decodeBytes(bytes, mediaType);
  if (!decoded.ok) throw new Error(decoded.error);
  return decoded.value;
}

describe("encodings that nobody names", () => {
  it.each([
    ["de", "windows-1252"],
    ["de", "cp437"],
    ["de", "cp850"],
    ["de", "macintosh"],
    ["fr", "windows-1252"],
    ["fr", "cp437"],
    ["fr", "macintosh"],
    ["es", "windows-1252"],
    ["es", "cp850"],
    ["pl", "windows-1250"],
    ["pl", "iso-8859-2"],
    ["cs", "windows-1250"],
    ["cs", "iso-8859-2"],
    ["hu", "windows-1250"],
    ["ru", "windows-1251"],
    ["ru", "koi8-r"],
    ["ru", "ibm866"],
    ["ru", "iso-8859-5"],
    ["el", "windows-1253"],
    ["tr", "windows-1254"],
    ["ar", "windows-1256"],
    ["en", "windows-1252"],
  ] as const)("are found by the letters: %s in %s", (language, encoding) => {
    const { text, warnings } = read(encode(WORDS[language], encoding));
    expect(text).toBe(WORDS[language]);
    expect(warnings).toHaveLength(1);
  });

  it.each([
    ["shift_jis", "投票は後日行われると述べた。", "938a955b82cd8ce393fa8d7382ed82ea82e982c68f7182d782bd8142"],
    ["euc-jp", "投票は後日行われると述べた。", "c5eac9bca4cfb8e5c6fcb9d4a4efa4eca4eba4c8bdd2a4d9a4bfa1a3"],
    ["iso-2022-jp", "投票は後日", "1b2442456a493c244f3865467c1b2842"],
    ["gb18030", "总统周日表示，投票将在稍后进行。", "d7dccdb3d6dcc8d5b1edcabea3accdb6c6b1bdabd4dac9d4baf3bdf8d0d0a1a3"],
    ["big5", "總統週日表示，投票將在稍後進行。", "c160b2ceb667a4e9aaeda5dca141a7ebb2bcb14ea662b579abe1b669a6e6a143"],
    [
      "euc-kr",
      "일부 의원들은 이 결정에 반대했다.",
      "c0cfbace20c0c7bff8b5e9c0ba20c0cc20b0e1c1a4bfa120b9ddb4ebc7dfb4d92e",
    ],
  ])("are found in %s", (_, text, hex) => {
    expect(read(Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))).text).toBe(text);
  });

  it.each(["de", "ru", "el", "ar"] as const)("are found in UTF-16 without a mark: %s", (language) => {
    expect(read(wide(WORDS[language], false)).text).toBe(WORDS[language]);
    expect(read(wide(WORDS[language], true)).text).toBe(WORDS[language]);
  });
});

describe("encodings that are told", () => {
  it("are not believed where the letters speak against them", () => {
    const page = (text: string) => `<html><head><meta charset="windows-1252"></head><body><p>${text}</p></body></html>`;
    const { text, warnings } = read(encode(page(WORDS.ru), "windows-1251"));
    expect(text).toBe(page(WORDS.ru));
    expect(warnings).toEqual([
      expect.stringMatching(/not in Windows-1252, which it claims to be; it was read as Windows-1251/),
    ]);
  });

  it("are believed where the letters leave it open", () => {
    const bytes = encode("Größe", "cp850");
    expect(read(bytes, "text/plain; charset=cp850")).toMatchObject({ text: "Größe", warnings: [] });
  });

  it("count for nothing where the bytes are UTF-8", () => {
    expect(read(new TextEncoder().encode(WORDS.de), "text/plain; charset=iso-8859-1").text).toBe(WORDS.de);
  });
});

describe("mixtures", () => {
  it("reads UTF-8 with a few bytes of another encoding", () => {
    const utf8 = new TextEncoder().encode(WORDS.de);
    const { text, warnings } = read(Uint8Array.from([...utf8, 0x20, 0x93, ...new TextEncoder().encode("Ende"), 0x94]));
    expect(text).toBe(`${WORDS.de} “Ende”`);
    expect(warnings).toEqual([expect.stringMatching(/in its midst/)]);
  });

  it("drops zeros at the end and refuses them in the midst", () => {
    expect(read(Uint8Array.from([...new TextEncoder().encode("Rain fell."), 0, 0, 0])).text).toBe("Rain fell.");
    expect(decodeBytes(new TextEncoder().encode("Rain\0fell."), null)).toEqual({
      ok: false,
      error: expect.stringMatching(/binary/),
    });
  });
});
