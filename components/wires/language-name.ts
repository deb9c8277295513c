const names = new Intl.DisplayNames("en", { type: "language", fallback: "code" });

/** A language as English calls it; the code itself when it is none that is known. */
export function languageName(code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
