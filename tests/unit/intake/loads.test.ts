import fc from "fast-check";
import { expect, test } from "vitest";
import { inLoads } from "#lib/domain/intake/loads.ts";

const loads = (sizes: readonly number[], most: number, bytes: number) =>
  inLoads(sizes, (size) => size, { most, bytes });

test("things go together until there are enough of them, or of their bytes", () => {
  expect(loads([1, 1, 1, 1, 1], 2, 100)).toEqual([[1, 1], [1, 1], [1]]);
  expect(loads([4, 3, 3, 4], 9, 10)).toEqual([[4, 3, 3], [4]]);
  expect(loads([], 9, 10)).toEqual([]);
});

test("what is larger than a load goes by itself", () => {
  expect(loads([1, 11, 1], 9, 10)).toEqual([[1], [11], [1]]);
});

test("nothing is lost or moved, and no load that could take the next thing ends", () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 12 }));
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 10 }), (things, most, bytes) => {
      const made = loads(things, most, bytes);
      expect(made.flat()).toEqual(things);
      const sum = (load: readonly number[]) => load.reduce((a, b) => a + b, 0);
      for (const [at, load] of made.entries()) {
        expect(load.length).toBeLessThanOrEqual(most);
        if (load.length > 1) expect(sum(load)).toBeLessThanOrEqual(bytes);
        const next = made[at + 1]?.[0];
        if (next !== undefined) expect(load.length === most || sum(load) + next > bytes).toBe(true);
      }
    }),
  );
});
