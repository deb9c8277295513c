/** The first bytes that give a file away, as hex, with what a person calls it. Origin: the formats' own specifications. */
const SIGNATURES: readonly (readonly [hex: string, offset: number, name: string])[] = [
  ["25504446", 0, "a PDF"],
  ["1f8b", 0, "a gzip archive"],
  ["377abcaf271c", 0, "a 7-Zip archive"],
  ["526172211a07", 0, "a RAR archive"],
  ["425a68", 0, "a bzip2 archive"],
  ["fd377a585a00", 0, "an xz archive"],
  ["28b52ffd", 0, "a Zstandard archive"],
  ["89504e47", 0, "a PNG picture"],
  ["ffd8ff", 0, "a JPEG picture"],
  ["47494638", 0, "a GIF picture"],
  ["49492a00", 0, "a TIFF picture"],
  ["4d4d002a", 0, "a TIFF picture"],
  ["57454250", 8, "a WebP picture"],
  ["57415645", 8, "a WAV recording"],
  ["66747970", 4, "a video or a HEIF picture"],
  ["1a45dfa3", 0, "a Matroska or WebM video"],
  ["494433", 0, "an MP3 recording"],
  ["4f676753", 0, "an Ogg recording"],
  ["d0cf11e0a1b11ae1", 0, "an old Office document"],
  ["7b5c727466", 0, "an RTF document"],
  ["7f454c46", 0, "a program"],
  ["4d5a9000", 0, "a program"],
  ["53514c69746520666f726d6174", 0, "an SQLite database"],
  ["774f4646", 0, "a font"],
  ["774f4632", 0, "a font"],
];

/** What a file that is no text is called, told by its first bytes; null where none is known. */
export function findFileSignature(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(([hex, offset]) => startsWith(bytes, hex, offset));
  return found ? found[2] : null;
}

/** Whether a file is a picture, a film or a recording. */
export function isMediaSignature(bytes: Uint8Array): boolean {
  return /\b(?:picture|video|recording)\b/.test(findFileSignature(bytes) ?? "");
}

/** Whether a file is a ZIP, an empty or a split one included. */
export function isZip(bytes: Uint8Array): boolean {
  return ["504b0304", "504b0506", "504b0708"].some((hex) => startsWith(bytes, hex, 0));
}

function startsWith(bytes: Uint8Array, hex: string, offset: number): boolean {
  for (let at = 0; at * 2 < hex.length; at++) {
    if (bytes[offset + at] !== Number.parseInt(hex.slice(at * 2, at * 2 + 2), 16)) return false;
  }
  return true;
}
