import "server-only";

/** This moment, for what rows say of when. The one place of the server that asks the machine for the time. */
export function now(): Date {
  return new Date();
}

/** The moment so many seconds after another; before it when negative. */
export function secondsAfter(moment: Date, seconds: number): Date {
  return new Date(moment.getTime() + seconds * 1000);
}
