"use client";
import { useState, useTransition } from "react";
import { Problem } from "#components/ui/problem.tsx";
import type { Role } from "#lib/domain/access/roles.ts";
import { enterWithPassword } from "./enter-with-password.ts";

type DemonstrationPeopleProps = {
  readonly people: readonly { readonly name: string; readonly email: string; readonly roles: readonly Role[] }[];
  /** Everybody's in the demonstration newsroom. */
  readonly password: string;
  readonly next: string;
};

/** The people of the demonstration newsroom; one click signs in as one of them. */
export function DemonstrationPeople({ people, password, next }: DemonstrationPeopleProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const enter = (email: string) =>
    startTransition(async () => {
      const result = await enterWithPassword({ email, password, next });
      setProblem(result.ok ? null : result.message);
    });
  return (
    <section aria-labelledby="demonstration">
      <h2 id="demonstration" className="font-medium">
        Demonstration newsroom
      </h2>
      <p className="mt-0.5 text-muted-foreground">
        Choose whom to be. Everybody’s password is <span className="font-medium text-foreground">{password}</span>.
      </p>
      <Problem className="mt-2">{problem}</Problem>
      <ul className="mt-2">
        {people.map(({ name, email, roles }) => (
          <li key={email} className="border-b last:border-b-0">
            <button
              type="button"
              disabled={pending}
              onClick={() => enter(email)}
              className="flex min-h-9 w-full items-center justify-between gap-4 rounded-sm px-1 text-left hover:bg-muted disabled:opacity-45 max-md:min-h-11"
            >
              <span>{name}</span>
              <span className="text-muted-foreground text-xs">{roles.join(", ")}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
