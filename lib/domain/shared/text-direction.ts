export type TextDirection = "ltr" | "rtl";

// ISO 639 codes of languages that are written from right to left unless a script says otherwise.
const RTL_LANGUAGES = new Set("ar arc ckb dv fa he iw ks nqo prs ps sd syr ug ur yi".split(" "));
const RTL_SCRIPTS = new Set(["arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"]);
const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Which way a text runs: by its language (BCP 47) where that is known, else by its first letter. */
export function directionOf(language: string | null, text: string): TextDirection {
  if (language === null) return directionOfLetters(text);
  const parts = language.toLowerCase().split(/[-_]/);
  const script = parts.slice(1).find((part) => part.length === 4);
  if (script !== undefined) return RTL_SCRIPTS.has(script) ? "rtl" : "ltr";
  return RTL_LANGUAGES.has(parts[0] ?? "") ? "rtl" : "ltr";
}

function directionOfLetters(text: string): TextDirection {
  const letter = /\p{L}/u.exec(text)?.[0] ?? "";
  return RTL_LETTER.test(letter) ? "rtl" : "ltr";
}
