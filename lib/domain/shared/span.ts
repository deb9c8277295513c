/** A piece of a text: UTF-16 code units, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

export function spanLength(span: Span): number {
  return span.end - span.start;
}

/** How many code units two spans share; 0 when they only touch. */
export function spanOverlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

export function spanContains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
