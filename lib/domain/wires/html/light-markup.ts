/** Attributes by which readers of pages tell an article from its surroundings; all others are left behind. */
const KEPT = ["class", "id", "itemprop", "rel", "role", "href"] as const;
const LONGEST_VALUE = 200;

const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/** An opening tag with only what tells what the element is for. No address, style or handler passes; empty for pictures and the like. */
export function lightOpening(name: string, attributes: Readonly<Record<string, string>>): string {
  if (VOID.has(name)) return name === "br" || name === "hr" ? `<${name}>` : "";
  const kept = KEPT.flatMap((key) => {
    const value = attributes[key];
    if (value === undefined) return [];
    return [`${key}="${key === "href" ? "#" : escapeValue(value.slice(0, LONGEST_VALUE))}"`];
  });
  return kept.length === 0 ? `<${lightName(name)}>` : `<${lightName(name)} ${kept.join(" ")}>`;
}

export function lightClosing(name: string): string {
  return VOID.has(name) ? "" : `</${lightName(name)}>`;
}

/** Elements with invented names count as what they look like: nothing in particular. */
function lightName(name: string): string {
  return /^[a-z][a-z0-9]{0,20}$/.test(name) ? name : "span";
}

function escapeValue(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}
