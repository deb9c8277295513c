"use client";
import { lazy, type ReactElement, type ReactNode, Suspense, useId, useRef, useState } from "react";
import { useFetchedAtRest } from "./at-rest.ts";
import { Opener, type OpeningKey, useOpen } from "./opener.tsx";

type MenuProps = {
  readonly trigger: ReactElement;
  readonly align?: "start" | "center" | "end";
  readonly side?: "top" | "bottom";
  readonly className?: string;
  readonly children: ReactNode;
};

// Most pages are read without any menu being opened: theirs is script that nobody waits for.
const fetchFloat = () => import("./menu-float.tsx");
const MenuFloat = lazy(async () => ({ default: (await fetchFloat()).MenuFloat }));

/** Verbs that do not earn a button of their own. */
export function Menu({ trigger, ...float }: MenuProps) {
  const { isOpen, wasOpen, setOpen } = useOpen({});
  const [openedBy, setOpenedBy] = useState<OpeningKey | null>(null);
  const button = useRef<HTMLElement>(null);
  const id = useId();
  useFetchedAtRest(fetchFloat);
  return (
    <>
      <Opener
        {...{ trigger, isOpen, id, button }}
        opens="menu"
        onOpenChange={(open, by) => {
          setOpenedBy(by);
          setOpen(open);
        }}
        onNear={fetchFloat}
      />
      {wasOpen ? (
        <Suspense>
          <MenuFloat {...{ ...float, openedBy, button }} open={isOpen} onOpenChange={setOpen} labelledBy={id} />
        </Suspense>
      ) : null}
    </>
  );
}

/* What a menu holds comes with it. */
export const MenuItem = lazy(async () => ({ default: (await fetchFloat()).MenuItem }));
export const MenuSeparator = lazy(async () => ({ default: (await fetchFloat()).MenuSeparator }));
export const MenuChoice = lazy(async () => ({ default: (await fetchFloat()).MenuChoice }));
export const MenuCheck = lazy(async () => ({ default: (await fetchFloat()).MenuCheck }));
