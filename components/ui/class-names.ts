type ClassName = string | false | null | undefined;

/** Classes in one string, where a later one takes the place of an earlier one that it overrules wholly. */
export function cn(...values: readonly (ClassName | readonly ClassName[])[]): string {
  const classes = values.flat().filter(Boolean).join(" ").split(/\s+/u);
  const kept: string[] = [];
  const set = new Set<string>();
  for (const name of classes.toReversed()) {
    const sets = whatItSets(name);
    if (sets.length > 0 && sets.every((what) => set.has(what))) continue;
    for (const what of sets) set.add(what);
    kept.unshift(name);
  }
  return kept.join(" ");
}

/** Props of a part, with its class as a plain string: state is styled by data attributes. */
export type Plain<Props> = Omit<Props, "className" | "style"> & { readonly className?: string };

const known = new Map<string, readonly string[]>();

/** What a class sets under which conditions ("hover", "max-md"); nothing for one that is not known here, which is always kept. */
function whatItSets(name: string): readonly string[] {
  const before = known.get(name);
  if (before) return before;
  const conditions = name.match(/^(?:[\w@*&>-]*(?:[[(][^\])]*[\])])*[\w-]*:)+/u)?.[0] ?? "";
  const utility = name.slice(conditions.length).replace(/^-/u, "");
  const [, sets = ""] = SETS.find(([pattern]) => pattern.test(utility)) ?? [];
  const found = sets.split(" ").flatMap((what) => (what === "" ? [] : `${conditions}${what}`));
  known.set(name, found);
  return found;
}

/** The first that fits says what a class sets. tests/unit/ui/class-names.test.ts holds it against tailwind-merge. */
const SETS: readonly (readonly [RegExp, string])[] = [
  [/^p-/, "pt pr pb pl"],
  [/^px-/, "pr pl"],
  [/^py-/, "pt pb"],
  [/^pt-/, "pt"],
  [/^pr-/, "pr"],
  [/^pb-/, "pb"],
  [/^pl-/, "pl"],
  [/^m-/, "mt mr mb ml"],
  [/^mx-/, "mr ml"],
  [/^my-/, "mt mb"],
  [/^mt-/, "mt"],
  [/^mr-/, "mr"],
  [/^mb-/, "mb"],
  [/^ml-/, "ml"],
  [/^size-/, "w h"],
  [/^w-/, "w"],
  [/^h-/, "h"],
  [/^min-w-/, "min-w"],
  [/^max-w-/, "max-w"],
  [/^min-h-/, "min-h"],
  [/^max-h-/, "max-h"],
  [/^(block|inline|inline-block|flex|inline-flex|grid|inline-grid|table|contents|hidden)$/, "display"],
  [/^line-clamp-/, "clamp display"],
  [/^break-(normal|words|all|keep)$/, "break"],
  [/^grid-cols-/, "columns"],
  [/^(static|fixed|absolute|relative|sticky)$/, "position"],
  [/^flex-(row|col)(-reverse)?$/, "direction"],
  [/^flex-(wrap|nowrap)$/, "flex-wrap"],
  [/^flex-/, "flex basis grow shrink"],
  [/^basis-/, "basis"],
  [/^grow(-|$)/, "grow"],
  [/^shrink(-|$)/, "shrink"],
  [/^items-/, "items"],
  [/^self-/, "self"],
  [/^justify-/, "justify"],
  [/^gap-x-/, "gap-x"],
  [/^gap-y-/, "gap-y"],
  [/^gap-/, "gap-x gap-y"],
  [/^text-(2xs|xs|sm|base|lg|xl|\d+xl|story|headline|\[\d.*)$/, "size leading"],
  [/^leading-/, "leading"],
  [/^text-(left|center|right|start|end)$/, "align"],
  [/^text-(wrap|nowrap|balance|pretty)$/, "wrap"],
  [/^text-/, "color"],
  [/^font-(normal|medium|semibold|bold)$/, "weight"],
  [/^font-(sans|serif|story|mono)$/, "family"],
  [/^bg-(?!\[)/, "bg"],
  [/^rounded(-(none|xs|sm|md|lg|xl|full))?$/, "corners-t corners-b"],
  [/^rounded-t-/, "corners-t"],
  [/^rounded-b-/, "corners-b"],
  [/^border(-\d)?$/, "edge-t edge-r edge-b edge-l"],
  [/^border-x(-\d)?$/, "edge-r edge-l"],
  [/^border-y(-\d)?$/, "edge-t edge-b"],
  [/^border-t(-\d)?$/, "edge-t"],
  [/^border-r(-\d)?$/, "edge-r"],
  [/^border-b(-\d)?$/, "edge-b"],
  [/^border-l(-\d)?$/, "edge-l"],
  [/^border-(solid|dashed|dotted|none)$/, "edge-style"],
  [/^border-(collapse|separate)$/, "edges"],
  [/^border-t-/, "edge-color-t"],
  [/^border-l-/, "edge-color-l"],
  [/^border-(?!x|y|r-|b-)/, "edge-color-t edge-color-r edge-color-b edge-color-l"],
  [/^whitespace-/, "whitespace"],
  [/^align-/, "vertical"],
  [/^resize/, "resize"],
  [/^opacity-/, "opacity"],
  [/^transition-/, "transition"],
  [/^outline-offset-/, "outline-offset"],
  [/^overflow-(auto|hidden|visible|clip|scroll)$/, "overflow-x overflow-y"],
  [/^overflow-x-/, "overflow-x"],
  [/^overflow-y-/, "overflow-y"],
  [/^z-/, "z"],
  [/^top-/, "top"],
  [/^right-/, "right"],
  [/^bottom-/, "bottom"],
  [/^left-/, "left"],
  [/^inset-x-/, "right left"],
  [/^inset-y-/, "top bottom"],
  [/^inset-\d/, "top right bottom left"],
  [/^cursor-/, "cursor"],
  [/^select-/, "select"],
  [/^field-sizing-/, "field-sizing"],
];
