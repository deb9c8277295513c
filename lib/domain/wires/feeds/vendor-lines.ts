import type { WireLine } from "../xml/marked-lines.ts";
import { feedLines } from "./feed-text.ts";

/** The lines of a vendor's texts that the entry's own lines do not have yet: many feeds say the same thing twice. */
export function vendorLines(texts: readonly string[], own: readonly WireLine[]): readonly WireLine[] {
  const known = [fold(own.map(({ text }) => text).join(" "))];
  return texts.flatMap((text) =>
    feedLines(text, null).filter((line) => {
      const words = fold(line.text);
      if (words === "" || known.some((said) => said.includes(words))) return false;
      known.push(words);
      return true;
    }),
  );
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
