import { strToU8, type Zippable, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readWire, wireBytes, wireRefusal } from "./wire-files.ts";

const TEXT = strToU8("Fog closed the port of Halm on Sunday, the harbour master said. Ferries waited outside.");
const zip = (files: Zippable): Uint8Array => zipSync(files);

/** Writes a number into every entry of a ZIP's directory. */
function forge(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < bytes.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + offset, value, true);
  return bytes;
}

describe("a ZIP", () => {
  it("gives the reports of its files in order, numbered through, and passes over pictures and what systems leave", () => {
    const { reports, refused } = readWire(
      zip({
        "one/fog.txt": TEXT,
        "two/zna.7901": wireBytes("zna-two.7901"),
        "three/mail.eml": wireBytes("two-items.eml"),
        "crane.jpg": Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
        "__MACOSX/._fog.txt": TEXT,
        "broken.xml": strToU8("<nitf><body>"),
      }),
    );
    expect(reports.map(({ item, format }) => [item, format])).toEqual([
      [0, "text"],
      [1, "iptc7901"],
      [3, "iptc7901"],
      [4, "iptc7901"],
      [5, "nitf"],
    ]);
    expect(refused.map(({ item, refusal }) => [item, refusal.split(":")[0]])).toEqual([
      [2, "two/zna.7901"],
      [6, "three/mail.eml"],
      [7, "broken.xml"],
    ]);
  });

  it.each([
    ["is empty", Uint8Array.from([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]), /ZIP is empty/],
    ["breaks off", zip({ "a.txt": TEXT }).subarray(0, 60), /broken or breaks off/],
    ["holds another", zip({ "in.zip": zip({ "a.txt": TEXT }) }), /^in\.zip: it is an archive in an archive/],
    ["climbs", zip({ "../../a.txt": TEXT, "b.txt": TEXT }), /leave its folder/],
    ["names a place on the disk", zip({ "/etc/a.txt": TEXT }), /leave its folder/],
    ["names a place on a drive", zip({ "C:\\a.txt": TEXT }), /leave its folder/],
    ["unpacks to 100 times itself", zip({ "a.txt": new Uint8Array(14_000_000) }), /far more than a wire/],
    [
      "unpacks to 120 MB in parts",
      zip(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.txt`, new Uint8Array(10_000_000)]))),
      /more than 100 MB/,
    ],
    ["lies about its size", forge(zip({ "a.txt": new Uint8Array(90_000_000) }), 24, 5_000), /far more than a wire/],
    ["lies about its checksum", forge(zip({ "a.txt": TEXT }), 16, 1), /damaged/],
    ["has files over one another", forge(zip({ "a.txt": TEXT, "b.txt": TEXT }), 42, 0), /over one another/],
    ["is packed in an unknown way", forge(zip({ "a.txt": TEXT }), 10, 99), /not known here/],
    [
      "has 2,001 files",
      zip(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.txt`, TEXT]))),
      /2,000 files/,
    ],
    [
      "is an Office document",
      zip({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": TEXT }),
      /Office document/,
    ],
    ["holds pictures alone", zip({ "a.gif": strToU8("GIF89a") }), /no report/],
    [
      "is larger than 50 MB",
      Uint8Array.from({ length: 50_000_001 }, (_, at) => [0x50, 0x4b, 3, 4][at] ?? 0),
      /larger than 50 MB/,
    ],
  ])("that %s is refused with the reason", (_, bytes, reason) => {
    expect(wireRefusal(bytes)).toMatch(reason);
  });
});

it("believes no file name: a GIF called .xml is a GIF", () => {
  expect(wireRefusal(strToU8("GIF89a\x01\x00\x01\x00"), { name: "wire.xml", mediaType: "text/xml" })).toMatch(
    /GIF picture/,
  );
});
