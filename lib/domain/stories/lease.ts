import { fail, ok, type Result } from "../shared/result.ts";

/** How long the pen of an edition stays with a window that says nothing. */
export const LEASE_SECONDS = 60;
/** How often a writing window renews it: two renewals may be lost before the pen is. */
export const LEASE_RENEW_SECONDS = 20;

/** `token` is known to one window only: another window of the same person does not share the pen. */
export type Writer = { readonly holderId: string; readonly token: string };
export type Lease = Writer & { readonly expiresAt: Date };

/** The lease when it still runs, else null. At the very moment of its end it is over. */
export function runningLease<L extends Lease>(lease: L | null, now: Date): L | null {
  return lease !== null && now < lease.expiresAt ? lease : null;
}

/** Gives or renews the pen; fails with the running lease when another window has it. */
export function acquireLease<L extends Lease>(lease: L | null, writer: Writer, now: Date): Result<Lease, L> {
  const running = runningLease(lease, now);
  return running === null || isHeldBy(running, writer, now) ? ok(leaseFor(writer, now)) : fail(running);
}

/** Whether this window of this person has the pen now. */
export function isHeldBy(lease: Lease | null, writer: Writer, now: Date): boolean {
  const running = runningLease(lease, now);
  return running !== null && running.holderId === writer.holderId && running.token === writer.token;
}

/** A lease that starts now. Also what a takeover, which the policy has allowed, puts in place of the old one. */
export function leaseFor({ holderId, token }: Writer, now: Date): Lease {
  return { holderId, token, expiresAt: new Date(now.getTime() + LEASE_SECONDS * 1000) };
}
