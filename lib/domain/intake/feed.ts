/** A feed as the desk's people see it. Times are ISO 8601 in UTC. */
export type FeedState = {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly everyMinutes: number;
  readonly paused: boolean;
  readonly polledAt: string | null;
  readonly nextAt: string;
  /** How often in a row it could not be had. */
  readonly failures: number;
  /** Why it could not be had the last time; null when it could. */
  readonly problem: string | null;
  /** Reports that it has brought in the last 24 hours. */
  readonly reportsLately: number;
};

/** Minutes between polls that a person can choose, shortest and longest. */
export const SHORTEST_INTERVAL = 1;
export const LONGEST_INTERVAL = 1440;

/** Minutes after which a failing feed is asked again at the latest. */
const LONGEST_BACK_OFF = 360;

/** When a feed is to be asked again, ISO 8601: after its interval, and twice as late for each failure in a row, up to six hours. */
export function nextPoll(everyMinutes: number, failures: number, at: Date): string {
  const minutes = Math.min(everyMinutes * 2 ** Math.min(failures, 12), Math.max(LONGEST_BACK_OFF, everyMinutes));
  return new Date(at.getTime() + minutes * 60_000).toISOString();
}
