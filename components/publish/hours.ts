const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Nobody schedules for the next few minutes. In ms. */
const LEAST_AHEAD = 10 * MINUTE;

/** How long it is until then, both in ms since 1970: "in 3 h 12 min", "in 2 days 4 h"; "due now" once it has come. */
export function untilWords(then: number, now: number): string {
  const left = Math.ceil((then - now) / MINUTE) * MINUTE;
  if (left <= 0) return "due now";
  if (left < HOUR) return `in ${left / MINUTE} min`;
  if (left < DAY) return `in ${parts(left, HOUR, "h", MINUTE, "min")}`;
  const days = Math.floor(left / DAY) === 1 ? "day" : "days";
  return `in ${parts(left, DAY, days, HOUR, "h")}`;
}

/** The hour that a schedule begins with, in ms since 1970: the next full one, or the end of the last embargo. */
export function firstHour(now: number, embargoes: readonly Date[]): number {
  const nextHour = Math.ceil((now + LEAST_AHEAD) / HOUR) * HOUR;
  const ends = embargoes.map((end) => Math.ceil(end.getTime() / MINUTE) * MINUTE);
  return Math.max(nextHour, ...ends);
}

/** A moment as a field for day and hour takes it, in the zone of this machine: "2026-03-04T06:00". */
export function fieldValueOf(date: Date): string {
  const two = (count: number) => String(count).padStart(2, "0");
  const day = `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** "3 h 12 min", "3 h" when there is nothing over. */
function parts(length: number, big: number, bigWord: string, small: number, smallWord: string): string {
  const rest = Math.floor((length % big) / small);
  const first = `${Math.floor(length / big)} ${bigWord}`;
  return rest === 0 ? first : `${first} ${rest} ${smallWord}`;
}
