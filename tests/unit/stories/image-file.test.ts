import { describe, expect, test } from "vitest";
import { IMAGE_LIMIT, readImage } from "#lib/domain/stories/image-file.ts";

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, "0")).join("");

// As each format's specification writes its head.
const PNG = `89504e470d0a1a0a0000000d${ascii("IHDR")}00000280000001e00806000000`;
const GIF = `${ascii("GIF89a")}8002e001f70000`;
const WEBP_LOSSY = `${ascii("RIFF")}00000000${ascii("WEBPVP8 ")}000000000000009d012a8002e001`;
const WEBP_LOSSLESS = `${ascii("RIFF")}00000000${ascii("WEBPVP8L")}000000002f7fc27700${"00".repeat(8)}`;
const WEBP_LONG = `${ascii("RIFF")}00000000${ascii("WEBPVP8X")}0a000000100000007f0200df0100${"00".repeat(4)}`;
const JPEG = `ffd8ffe000104a46494600010100000100010000ffc0001108 01e0 0280 03012200`.replaceAll(" ", "");

describe("a picture", () => {
  test.each([
    ["PNG", PNG, "image/png"],
    ["GIF", GIF, "image/gif"],
    ["WebP", WEBP_LOSSY, "image/webp"],
    ["lossless WebP", WEBP_LOSSLESS, "image/webp"],
    ["WebP with a long head", WEBP_LONG, "image/webp"],
    ["JPEG", JPEG, "image/jpeg"],
  ])("is known by its bytes: %s", (_, hex, mediaType) => {
    expect(readImage(bytesOf(hex))).toEqual({ ok: true, value: { mediaType, width: 640, height: 480 } });
  });

  test.each([
    ["an SVG", ascii('<svg xmlns="http://www.w3.org/2000/svg"><script>x()</script></svg>')],
    ["a page", ascii("<!doctype html><script>x()</script>")],
    ["a PDF", ascii("%PDF-1.7")],
    ["half a PNG", PNG.slice(0, 40)],
    ["a JPEG without a frame", "ffd8ffe000104a46494600010100000100010000"],
    ["a JPEG whose segments lead nowhere", "ffd8ffe0ffff00"],
    ["nothing", ""],
  ])("is not %s", (_, hex) => {
    expect(readImage(bytesOf(hex))).toMatchObject({ ok: false, error: expect.stringMatching(/Choose/) });
  });

  test("has two sides of a sensible length and a sensible size", () => {
    expect(readImage(bytesOf(PNG.replace("00000280", "00000000"))).ok).toBe(false);
    expect(readImage(bytesOf(PNG.replace("00000280", "7fffffff"))).ok).toBe(false);
    expect(readImage(new Uint8Array(IMAGE_LIMIT + 1))).toMatchObject({ error: expect.stringContaining("8 MB") });
  });
});
