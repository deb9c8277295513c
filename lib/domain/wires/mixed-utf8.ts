/** So many whole characters of UTF-8 to one stray byte make the file UTF-8 all the same. */
const WHOLE_TO_STRAY = 4;

/**
 * A text put together from pieces in UTF-8 and a few in an older encoding: stray bytes are read as Windows-1252, the rest as UTF-8.
 * Null where stray bytes are not the exception.
 */
export function readMixedUtf8(bytes: Uint8Array): string | null {
  const strays = findStrays(bytes);
  if (strays === null) return null;
  const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
  const old = new TextDecoder("windows-1252");
  const parts: string[] = [];
  let from = 0;
  for (const at of strays) {
    parts.push(utf8.decode(bytes.subarray(from, at)), old.decode(bytes.subarray(at, at + 1)));
    from = at + 1;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return parts.join("");
}

/** Where the bytes stand that belong to no character; null where they are too many. */
function findStrays(bytes: Uint8Array): readonly number[] | null {
  const strays: number[] = [];
  let whole = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    if (length === 0) strays.push(at);
    if (length > 1) whole++;
    if (strays.length > PATIENCE && whole < strays.length) return null;
    at += Math.max(1, length);
  }
  return whole < WHOLE_TO_STRAY * strays.length ? null : strays;
}

/** After so many strays the rest of the file is not read to see whether they remain the exception. */
const PATIENCE = 10_000;

/** Bytes of the character that starts here; 0 where none does. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  for (let next = at + 1; next < at + length; next++) {
    const byte = bytes[next] ?? 0;
    if (byte < 0x80 || byte > 0xbf) return 0;
  }
  const second = bytes[at + 1] ?? 0;
  const overlong = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90);
  const beyond = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f);
  return overlong || beyond ? 0 : length;
}
