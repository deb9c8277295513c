"use client";
import { useCallback, useEffect } from "react";
import { useRemembered } from "#components/ui/remembered.ts";
import { isThemeChoice, THEME_KEY, type ThemeChoice } from "./theme-choice.ts";

/** The person's choice of theme and how to change it; other windows follow. */
export function useTheme(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const [kept, keep] = useRemembered(THEME_KEY, "system");
  useEffect(followOtherWindows, []);
  const choose = useCallback(
    (choice: ThemeChoice) => {
      keep(choice);
      wear(choice);
    },
    [keep],
  );
  return [isThemeChoice(kept) ? kept : "system", choose];
}

function followOtherWindows(): () => void {
  const follow = ({ key, newValue }: StorageEvent) => {
    if (key === THEME_KEY) wear(newValue ?? "system");
  };
  window.addEventListener("storage", follow);
  return () => window.removeEventListener("storage", follow);
}

function wear(choice: string): void {
  const classes = document.documentElement.classList;
  classes.toggle("light", choice === "light");
  classes.toggle("dark", choice === "dark");
}
