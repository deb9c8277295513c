"use client";
import { LogOutIcon, MonitorIcon, MoonIcon, SunIcon } from "lucide-react";
import { isThemeChoice } from "#components/theme/theme-choice.ts";
import { useTheme } from "#components/theme/use-theme.ts";
import { Button } from "#components/ui/button.tsx";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "#components/ui/menu.tsx";
import type { Role } from "#lib/domain/access/roles.ts";

export type ShellPerson = { readonly name: string; readonly email?: string; readonly roles: readonly Role[] };

type PersonMenuProps = { readonly person: ShellPerson; readonly signOut: () => unknown };

const THEMES = [
  { value: "system", label: "As the system", icon: <MonitorIcon /> },
  { value: "light", label: "Light", icon: <SunIcon /> },
  { value: "dark", label: "Dark", icon: <MoonIcon /> },
];

/** Who sits here, with which roles; theme and the way out. */
export function PersonMenu({ person, signOut }: PersonMenuProps) {
  const [theme, setTheme] = useTheme();
  return (
    <Menu
      align="end"
      className="min-w-56"
      trigger={
        <Button variant="ghost" size="sm" aria-label={`${person.name}, account and theme`}>
          <span className="max-md:hidden">{person.name}</span>
          <span
            aria-hidden
            className="inline-flex size-6 items-center justify-center rounded-full bg-accent text-2xs md:hidden"
          >
            {initialsOf(person.name)}
          </span>
        </Button>
      }
    >
      <div className="px-2 pt-1 pb-1.5">
        <p className="font-medium">{person.name}</p>
        {person.email ? <p className="text-muted-foreground text-xs">{person.email}</p> : null}
        <p className="text-muted-foreground text-xs">
          {person.roles.length > 0 ? person.roles.join(", ") : "no role yet"}
        </p>
      </div>
      <MenuSeparator />
      <MenuChoice
        label="Theme"
        value={theme}
        onValueChange={(value) => isThemeChoice(value) && setTheme(value)}
        options={THEMES}
      />
      <MenuSeparator />
      <MenuItem icon={<LogOutIcon />} onSelect={() => void signOut()}>
        Sign out
      </MenuItem>
    </Menu>
  );
}

/** The first letters of the first and last name; whole characters, whatever the script. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== "");
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return ends
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}
