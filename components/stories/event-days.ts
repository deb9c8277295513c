/** What fell on one day, in the order given. */
export type Day<E> = {
  /** "2026-03-03". */
  readonly key: string;
  /** "Tuesday 3 March 2026". */
  readonly name: string;
  readonly events: readonly E[];
};

/** Events parted by the days of a zone (undefined: the reader's own), in the order in which they come. `at` is ISO 8601. */
export function eventDays<E extends { readonly at: string }>(
  events: readonly E[],
  zone: string | undefined,
): readonly Day<E>[] {
  const keys = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
  const names = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
  });
  const days = Map.groupBy(events, ({ at }) => keys.format(new Date(at)));
  return [...days].map(([key, members]) => ({
    key,
    name: names.format(new Date(members[0]?.at ?? key)).replace(",", ""),
    events: members,
  }));
}
