const SAMPLE = 4096;

/**
 * UTF-16, by its byte order mark or, without one, by reading both ways: only the right one has spaces, line ends and full stops.
 * Null for everything else.
 */
export function findWideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const quad = bytes[2] === 0 && bytes[3] === 0;
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return quad ? null : "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes.length % 2 === 1 || bytes.length < 4) return null;
  const sample = bytes.subarray(0, SAMPLE);
  if (!sample.includes(0)) return null;
  const little = countMarks(sample, "utf-16le");
  const big = countMarks(sample, "utf-16be");
  if (Math.max(little, big) < 1 || Math.min(little, big) * 4 > Math.max(little, big)) return null;
  return little > big ? "utf-16le" : "utf-16be";
}

/** Marks that every text has; 0 where the reading holds what no text does. */
function countMarks(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample).replace(/\ufffd$/u, "");
  const odd = text.match(/[\ufffd\p{Cn}\p{Co}]|(?![\t\n\r])\p{Cc}/gu)?.length ?? 0;
  return odd > text.length / 100 ? 0 : (text.match(/[ \n.,。、，]/gu)?.length ?? 0);
}
