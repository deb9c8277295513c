export const THEME_CHOICES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** Where the browser keeps a person's choice; nothing there, or `system`, follows the system. */
export const THEME_KEY = "stet.theme";

export function isThemeChoice(value: string): value is ThemeChoice {
  return THEME_CHOICES.some((choice) => choice === value);
}

/**
 * What runs before the page is painted, so that nobody who chose dark sees a flash of white.
 * Plain text and not a function's source, because a compiler may rename what a function refers to.
 */
export const THEME_SCRIPT = `try{var c=localStorage.getItem(${JSON.stringify(THEME_KEY)});if(c==="light"||c==="dark")document.documentElement.classList.add(c)}catch(e){}`;
