import type { Metadata } from "next";
import { InviteDialog } from "#components/people/invite-dialog.tsx";
import { PeopleTable } from "#components/people/people-table.tsx";
import { PageBody, PageHeader } from "#components/shell/page-header.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { loadPeople } from "#lib/server/people/loaders.ts";
import { changeRoles, disable, enable, invite, newPassword } from "./actions.ts";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage() {
  const { people, self, mayManage } = await loadPeople();
  const actions = (
    <>
      <ButtonLink href="/people/account">Your account</ButtonLink>
      {mayManage ? <InviteDialog invite={invite} /> : null}
    </>
  );
  return (
    <PageBody>
      <PageHeader title="People" actions={actions} />
      <PeopleTable
        people={people}
        self={self}
        actions={mayManage ? { changeRoles, disable, enable, newPassword } : null}
      />
    </PageBody>
  );
}
