import { fail, ok, type Result } from "../shared/result.ts";

/** Pictures that every browser shows and that can hold no script. */
export const IMAGE_TYPES = ["image/jpeg", "image/png", "image/webp", "image/gif"] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

export type ImageFacts = {
  readonly mediaType: ImageType;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
};

/** In bytes: what a photographer sends, not what a camera stores. */
export const IMAGE_LIMIT = 8_000_000;
const LONGEST_SIDE = 16_384;

/**
 * What a file is, told by its bytes and never by its name or by what the sender says: type and size of the picture, or
 * why it cannot be used, in one sentence. SVG is refused like all that is no picture of pixels: it can hold scripts.
 */
export function readImage(bytes: Uint8Array): Result<ImageFacts, string> {
  if (bytes.length === 0) return fail("This file is empty. Choose another.");
  if (bytes.length > IMAGE_LIMIT) return fail("This picture is larger than 8 MB. Save it smaller and choose it again.");
  const facts = readPng(bytes) ?? readGif(bytes) ?? readWebp(bytes) ?? readJpeg(bytes);
  if (!facts) return fail("This is no picture that can be shown. Choose a JPEG, PNG, WebP or GIF file.");
  const sides = [facts.width, facts.height];
  if (!sides.every((side) => side >= 1 && side <= LONGEST_SIDE))
    return fail(`This picture has a side of 0 or of more than ${LONGEST_SIDE} pixels. Save it smaller.`);
  return ok(facts);
}

// Where each format says how large it is: PNG (ISO 15948), GIF89a, WebP (RFC 9649), JPEG (ITU T.81).

function readPng(bytes: Uint8Array): ImageFacts | null {
  if (!startsWith(bytes, "\x89PNG\r\n\x1a\n") || !startsWith(bytes, "IHDR", 12) || bytes.length < 24) return null;
  const view = viewOf(bytes);
  return { mediaType: "image/png", width: view.getUint32(16), height: view.getUint32(20) };
}

function readGif(bytes: Uint8Array): ImageFacts | null {
  if (!(startsWith(bytes, "GIF87a") || startsWith(bytes, "GIF89a")) || bytes.length < 10) return null;
  const view = viewOf(bytes);
  return { mediaType: "image/gif", width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function readWebp(bytes: Uint8Array): ImageFacts | null {
  if (!startsWith(bytes, "RIFF") || !startsWith(bytes, "WEBP", 8) || bytes.length < 30) return null;
  const view = viewOf(bytes);
  const mediaType = "image/webp";
  if (startsWith(bytes, "VP8X", 12)) {
    const side = (at: number) => 1 + (view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16));
    return { mediaType, width: side(24), height: side(27) };
  }
  if (startsWith(bytes, "VP8L", 12)) {
    const bits = view.getUint32(21, true);
    return { mediaType, width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  if (!startsWith(bytes, "VP8 ", 12)) return null;
  return { mediaType, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

/** Steps from segment to segment until the one that begins a frame. */
function readJpeg(bytes: Uint8Array): ImageFacts | null {
  if (!startsWith(bytes, "\xff\xd8\xff")) return null;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isStartOfFrame(marker)) {
      return { mediaType: "image/jpeg", width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    // A fill byte, and markers without a segment.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function isStartOfFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function startsWith(bytes: Uint8Array, letters: string, at = 0): boolean {
  return [...letters].every((letter, i) => bytes[at + i] === letter.charCodeAt(0));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
