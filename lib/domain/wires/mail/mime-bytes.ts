/** One character a byte, so that a mail can be cut as text while its parts stay bytes. */
export type ByteString = string;

/** Windows-1252 gives every byte a character of its own, and platforms read it fast. */
const ONE_TO_ONE = new TextDecoder("windows-1252");
const BYTE_OF = new Map(
  Array.from({ length: 32 }, (_, at): [number, number] => {
    const byte = 0x80 + at;
    return [ONE_TO_ONE.decode(Uint8Array.of(byte)).charCodeAt(0), byte];
  }),
);

export function toByteString(bytes: Uint8Array): ByteString {
  return ONE_TO_ONE.decode(bytes);
}

export function toBytes(text: ByteString): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[at] = code < 256 ? code : (BYTE_OF.get(code) ?? 0x3f);
  }
  return bytes;
}

/** The bytes that a part or an encoded word stands for (RFC 2045): what is not of its alphabet is passed over. */
export function decodeTransfer(text: ByteString, encoding: string | null): Uint8Array {
  const name = encoding?.trim().toLowerCase() ?? "";
  if (name === "base64" || name === "b") return fromBase64(text);
  return name === "quoted-printable" ? fromQuotedPrintable(text) : toBytes(text);
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const VALUES = new Int16Array(256).fill(-1);
[...ALPHABET].forEach((letter, value) => {
  VALUES[letter.charCodeAt(0)] = value;
});

function fromBase64(text: ByteString): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at++) {
    const value = VALUES[text.charCodeAt(at) & 0xff] ?? -1;
    if (value < 0) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length++] = (held >> bits) & 0xff;
  }
  return bytes.subarray(0, length);
}

function fromQuotedPrintable(text: ByteString): Uint8Array {
  const joined = text.replace(/[ \t]+(?=\r?\n|$)/g, "").replace(/=\r?\n/g, "");
  return toBytes(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}
