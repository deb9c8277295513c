import type { Metadata } from "next";
import { DemonstrationPeople } from "#components/people/demonstration-people.tsx";
import { Door } from "#components/people/door.tsx";
import { SignIn } from "#components/people/sign-in.tsx";
import { loadSignIn } from "#lib/server/people/loaders.ts";

export const metadata: Metadata = { title: "Sign in" };

type PageProps = { readonly searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> };

export default async function SignInPage({ searchParams }: PageProps) {
  const { newsroom, demonstration, next, ...ways } = await loadSignIn(await searchParams);
  return (
    <Door
      title="Sign in"
      lead={newsroom}
      foot={demonstration ? <DemonstrationPeople {...demonstration} next={next} /> : null}
    >
      <SignIn next={next} {...ways} />
    </Door>
  );
}
