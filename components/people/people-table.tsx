import { LocalTime } from "#components/ui/local-time.tsx";
import { StatusWord } from "#components/ui/status-word.tsx";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "#components/ui/table.tsx";
import type { Role } from "#lib/domain/access/roles.ts";
import { type PersonActions, PersonRowMenu } from "./person-row-menu.tsx";

export type PersonShown = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** ISO 8601; null when they never signed in. */
  readonly lastSeen: string | null;
  readonly disabled: boolean;
};

type PeopleTableProps = {
  readonly people: readonly PersonShown[];
  /** Whose screen this is. */
  readonly self: string;
  /** Null for whoever may only look. */
  readonly actions: PersonActions | null;
};

/** Who works here, as what, and when they were last seen. */
export function PeopleTable({ people, self, actions }: PeopleTableProps) {
  return (
    <Table>
      <TableHead>
        <TableRow>
          <TableHeader>Name</TableHeader>
          <TableHeader>Roles</TableHeader>
          <TableHeader>Last seen</TableHeader>
          {actions ? (
            <TableHeader>
              <span className="sr-only">Change</span>
            </TableHeader>
          ) : null}
        </TableRow>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <TableRow key={person.id} className={person.disabled ? "text-muted-foreground" : undefined}>
            <TableCell>
              <div className="flex flex-wrap items-center gap-x-2 font-medium">
                {person.name}
                {person.id === self ? <span className="font-normal text-muted-foreground">you</span> : null}
                {person.disabled ? <StatusWord tone="rejected">Disabled</StatusWord> : null}
              </div>
              <div className="text-muted-foreground">{person.email}</div>
            </TableCell>
            <TableCell className="first-letter:uppercase">{person.roles.join(", ")}</TableCell>
            <TableCell className="whitespace-nowrap">
              {person.lastSeen ? <LocalTime iso={person.lastSeen} /> : "Never"}
            </TableCell>
            {actions ? (
              <TableCell className="text-right max-md:ml-auto">
                <PersonRowMenu person={person} isSelf={person.id === self} actions={actions} />
              </TableCell>
            ) : null}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
