"use client";
import { useEffect } from "react";
import { useRemembered } from "#components/ui/remembered.ts";
import { isThemeChoice, THEME_KEY, type ThemeChoice } from "./theme-choice.ts";

/** The person's choice of theme and how to change it; other windows follow. */
export function useTheme(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const [kept, keep] = useRemembered(THEME_KEY, "system");
  const choice = isThemeChoice(kept) ? kept : "system";
  useEffect(() => wear(choice), [choice]);
  return [choice, keep];
}

function wear(choice: ThemeChoice): void {
  const classes = document.documentElement.classList;
  classes.toggle("light", choice === "light");
  classes.toggle("dark", choice === "dark");
}
