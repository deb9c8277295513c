/** What goes together at most: so many things, and so many bytes of them, but for one that is larger by itself. */
export type LoadLimits = { readonly most: number; readonly bytes: number };

/** The same things in their order, in as few loads as the limits allow; a thing larger than a load has one to itself. */
export function inLoads<T>(
  things: readonly T[],
  sizeOf: (thing: T) => number,
  limits: LoadLimits,
): readonly (readonly T[])[] {
  const loads: T[][] = [];
  let bytes = 0;
  for (const thing of things) {
    const last = loads.at(-1);
    const size = sizeOf(thing);
    const fits = last && last.length < limits.most && bytes + size <= limits.bytes;
    if (fits) last.push(thing);
    else loads.push([thing]);
    bytes = (fits ? bytes : 0) + size;
  }
  return loads;
}
