import type { WireFilter } from "#lib/domain/wires/desk-report.ts";

/** The address of the wires list under a filter. */
export function wiresHref({ query, source, language, used, after }: WireFilter): string {
  const asked = new URLSearchParams();
  if (query) asked.set("q", query);
  if (source) asked.set("source", source);
  if (language) asked.set("language", language);
  if (used !== null) asked.set("used", used ? "yes" : "no");
  if (after) asked.set("after", after);
  const search = asked.toString();
  return search ? `/wires?${search}` : "/wires";
}
