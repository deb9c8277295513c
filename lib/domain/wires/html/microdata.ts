/** A thing that a page describes in its mark-up: properties by name; one that comes twice is a list. */
export type Thing = Readonly<Record<string, unknown>>;

type Scope = Record<string, unknown>;
type Open = { readonly scope: Scope | null; readonly property: string | null; readonly parts: string[] | null };

const MOST_PROPERTIES = 1_000;
const LONGEST_VALUE = 2_000;
/** The article's whole text is read from the page itself. */
const WHOLE_TEXT = new Set(["articlebody", "text", "review", "comment"]);

/** Gathers microdata and RDFa Lite while a page is read; it is told of every tag and of all text. */
export class Microdata {
  private readonly stack: Open[] = [];
  private readonly roots: Scope[] = [];
  private properties = 0;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const property = attributes.itemprop ?? (attributes.typeof || this.scopeNow() ? attributes.property : undefined);
    const isScope = "itemscope" in attributes || "typeof" in attributes;
    const named = property === undefined ? null : localName(property);
    const outer = this.scopeNow();
    if (isScope) {
      const scope: Scope = { "@type": localName(attributes.itemtype ?? attributes.typeof ?? "") };
      if (named !== null && outer) this.put(outer, named, scope);
      else this.roots.push(scope);
      this.stack.push({ scope, property: null, parts: null });
      return;
    }
    const told = named === null || !outer ? null : heldValue(name, attributes);
    if (named !== null && outer && told !== null) this.put(outer, named, told);
    const collects = named !== null && outer && told === null && !WHOLE_TEXT.has(named.toLowerCase());
    this.stack.push({ scope: null, property: collects ? named : null, parts: collects ? [] : null });
  }

  words(text: string): void {
    const collecting = this.stack.findLast(({ parts, scope }) => parts !== null || scope !== null);
    if (collecting?.parts && collecting.parts.length < LONGEST_VALUE) collecting.parts.push(text);
  }

  close(): void {
    const element = this.stack.pop();
    const outer = this.scopeNow();
    if (!element?.property || !element.parts || !outer) return;
    const text = element.parts.join("").replace(/\s+/g, " ").trim().slice(0, LONGEST_VALUE);
    if (text !== "") this.put(outer, element.property, text);
  }

  things(): readonly Thing[] {
    return this.roots;
  }

  private scopeNow(): Scope | null {
    return this.stack.findLast(({ scope }) => scope !== null)?.scope ?? null;
  }

  private put(scope: Scope, name: string, value: unknown): void {
    if (++this.properties > MOST_PROPERTIES || name === "__proto__") return;
    const known = scope[name];
    scope[name] = known === undefined ? value : Array.isArray(known) ? [...known, value] : [known, value];
  }
}

/** "https://schema.org/NewsArticle" and "schema:headline" without what stands before the name; of several the first. */
function localName(value: string): string {
  return (value.trim().split(/\s+/)[0] ?? "").replace(/^.*[/#:]/, "");
}

/** The attribute that holds a property's value; null where its words do. */
function heldValue(name: string, attributes: Readonly<Record<string, string>>): string | null {
  if (attributes.content !== undefined) return attributes.content;
  if (name === "time") return attributes.datetime ?? null;
  if (name === "a" || name === "link") return attributes.href ?? null;
  return attributes.src ?? null;
}
