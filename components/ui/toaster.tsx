"use client";
import { lazy, Suspense, useEffect, useState } from "react";
import { atRest } from "./at-rest.ts";
import { toastWanted } from "./toast.ts";

const ToasterFloat = lazy(async () => ({ default: (await import("./toaster-float.tsx")).ToasterFloat }));

/**
 * Where what `toast` says appears. Something done is said here; something in the way is said where it is. Its script comes
 * once the page is at rest, or with the first words.
 */
export function Toaster() {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    let isThere = true;
    void Promise.race([atRest(), toastWanted()]).then(() => isThere && setWanted(true));
    return () => {
      isThere = false;
    };
  }, []);
  return <Suspense>{isWanted ? <ToasterFloat /> : null}</Suspense>;
}
