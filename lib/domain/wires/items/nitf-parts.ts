import type { XmlElement } from "../xml/xml-element.ts";

/** The parts of a `nitf` element in which it says things of itself. */
export type NitfParts = {
  readonly nitf: XmlElement;
  readonly head: XmlElement | null;
  readonly docdata: XmlElement | null;
  readonly body: XmlElement | null;
  readonly bodyHead: XmlElement | null;
  /** What the head's `meta` say, by name in lower case. */
  readonly meta: ReadonlyMap<string, string>;
};

/** What the first of these `meta` of the head says that says anything; names in lower case. */
export function firstMeta(meta: NitfParts["meta"], ...names: readonly string[]): string | null {
  return names.map((name) => meta.get(name)).find((value) => value !== undefined && value !== "") ?? null;
}
