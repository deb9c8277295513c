"use client";
import { useCallback, useState } from "react";

/** A value that stands in the page's address, so that a reload or a shared link comes back to it. Setting it loads nothing. */
export function useAddressParam(
  name: string,
  initial: string | null,
): readonly [string | null, (value: string | null) => void] {
  const [value, setValue] = useState(initial);
  const set = useCallback(
    (next: string | null) => {
      setValue(next);
      const address = new URL(window.location.href);
      if (next === null) address.searchParams.delete(name);
      else address.searchParams.set(name, next);
      window.history.replaceState(null, "", address);
    },
    [name],
  );
  return [value, set];
}
