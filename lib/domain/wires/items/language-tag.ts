const NAMES: Readonly<Record<string, string>> = {
  english: "en",
  german: "de",
  deutsch: "de",
  french: "fr",
  français: "fr",
  spanish: "es",
  español: "es",
  italian: "it",
  italiano: "it",
  dutch: "nl",
  nederlands: "nl",
  portuguese: "pt",
  russian: "ru",
  arabic: "ar",
  greek: "el",
  norwegian: "no",
  norsk: "no",
  swedish: "sv",
  svenska: "sv",
  danish: "da",
  dansk: "da",
  finnish: "fi",
  suomi: "fi",
  polish: "pl",
  polski: "pl",
  turkish: "tr",
  chinese: "zh",
  japanese: "ja",
  korean: "ko",
};

/** The BCP 47 tag for a language as files write it: "en_GB", "eng", "English"; null for what names none. */
export function languageTag(value: string | null | undefined): string | null {
  const text = value?.trim().replace(/^\w+:/u, "").replaceAll("_", "-") ?? "";
  const named = NAMES[text.toLowerCase()];
  if (named) return named;
  if (!/^\p{ASCII}{2,3}(?:-[\da-z]{2,8}){0,3}$/iu.test(text)) return null;
  try {
    const tag = Intl.getCanonicalLocales(text)[0] ?? null;
    return tag === "und" || tag === "mul" ? null : tag;
  } catch {
    return null;
  }
}
