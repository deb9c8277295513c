import type { Metadata } from "next";
import { PasswordForm } from "#components/people/password-form.tsx";
import { PageBody, PageHeader } from "#components/shell/page-header.tsx";
import { SHORTEST_PASSWORD } from "#lib/server/people/account-input.ts";
import { loadActor } from "#lib/server/people/loaders.ts";
import { changePassword } from "../actions.ts";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const { name, email, roles } = await loadActor();
  return (
    <PageBody className="max-w-md">
      <PageHeader title="Your account">
        <span>{name}</span>
        <span>{email}</span>
        <span>{roles.join(", ")}</span>
      </PageHeader>
      <PasswordForm email={email} shortestPassword={SHORTEST_PASSWORD} changePassword={changePassword} />
    </PageBody>
  );
}
