// A database of UTF-8 text holds neither U+0000 nor half of a surrogate pair.
const NUL = "\0";

/** The text with a replacement character for everything that a database cannot hold. */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll(NUL, "\uFFFD");
}

/** Whether every string in plain data, however nested, can be stored as it is. Reads without recursion. */
export function isStorable(data: unknown): boolean {
  const waiting: unknown[] = [data];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === "string") {
      if (value.includes(NUL) || !value.isWellFormed()) return false;
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) waiting.push(key, inner);
    }
  }
  return true;
}
