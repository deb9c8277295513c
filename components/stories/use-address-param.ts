"use client";
import { useEffect, useState } from "react";

/**
 * A value that stands in the page's address, so that a reload or a shared link comes back to it. Setting it loads nothing.
 * While `held`, the address waits: were it to change under an action's answer, Next would load the whole page anew.
 */
export function useAddressParam(
  name: string,
  initial: string | null,
  held = false,
): readonly [string | null, (value: string | null) => void] {
  const [value, setValue] = useState(initial);
  useEffect(() => {
    const address = new URL(window.location.href);
    if (held || address.searchParams.get(name) === value) return;
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
    window.history.replaceState(null, "", address);
  }, [name, value, held]);
  return [value, setValue];
}
