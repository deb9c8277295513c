import { describe, expect, test } from "vitest";
import {
  acquireLease,
  isHeldBy,
  LEASE_RENEW_SECONDS,
  LEASE_SECONDS,
  leaseFor,
  runningLease,
} from "#lib/domain/stories/lease.ts";

const start = new Date("2030-01-01T12:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const ana = { holderId: "ana", token: "window-1" };
const anaElsewhere = { holderId: "ana", token: "window-2" };
const ben = { holderId: "ben", token: "window-3" };
const lease = leaseFor(ana, start);

test("it runs a minute, and two renewals may be lost", () => {
  expect(lease.expiresAt).toEqual(later(60));
  expect(LEASE_RENEW_SECONDS * 3).toBeLessThanOrEqual(LEASE_SECONDS);
});

test("at the moment of its end it is over", () => {
  expect(runningLease(lease, later(59.999))).toBe(lease);
  expect(runningLease(lease, later(60))).toBeNull();
  expect(runningLease(null, start)).toBeNull();
});

describe("who gets the pen", () => {
  test("anyone, while it is free", () => {
    expect(acquireLease(null, ben, start)).toEqual({ ok: true, value: leaseFor(ben, start) });
    expect(acquireLease(lease, ben, later(60))).toEqual({ ok: true, value: leaseFor(ben, later(60)) });
  });

  test("its holder, for another minute", () => {
    expect(acquireLease(lease, ana, later(20))).toEqual({ ok: true, value: leaseFor(ana, later(20)) });
  });

  test("its holder after it ran out, when nobody took it", () => {
    expect(acquireLease(lease, ana, later(300)).ok).toBe(true);
  });

  test("nobody else, nor another window of the holder, nor a stolen token", () => {
    for (const other of [ben, anaElsewhere, { ...ben, token: ana.token }]) {
      expect(acquireLease(lease, other, later(30))).toEqual({ ok: false, error: lease });
    }
  });
});

test("to hold it is to be the window that has it, now", () => {
  expect(isHeldBy(lease, ana, later(59))).toBe(true);
  expect(isHeldBy(lease, ana, later(60))).toBe(false);
  expect(isHeldBy(lease, anaElsewhere, later(1))).toBe(false);
  expect(isHeldBy(null, ana, start)).toBe(false);
});
