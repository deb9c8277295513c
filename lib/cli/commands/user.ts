import { isRole, ROLES, type Role } from "#lib/domain/access/roles.ts";
import { type Command, print, say, UsageError } from "../command.ts";
import { withDesk } from "../desk.ts";

export const user: Command = {
  usage: "list | add EMAIL NAME ROLE… | roles EMAIL ROLE… | password EMAIL | disable EMAIL | enable EMAIL",
  help: `list        Everybody with an account, one JSON object a line.
add         Makes an account and prints its first password, which is kept nowhere.
roles       Gives a person these roles instead of those they have.
password    Gives a person a new password and prints it; their sessions end.
disable     Closes an account: its sessions end at once. enable opens it again.

Roles: ${ROLES.join(", ")}. The audit log records everything as done at the console.`,
  run: async ([name = "", ...args]) => {
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) throw new UsageError("Say what to do about the accounts.");
    const [least, most] = action.takes;
    if (args.length < least || args.length > most) throw new UsageError(`“user ${name}” takes other arguments.`);
    return withDesk(() => refusing(() => action.run(args)));
  },
};

type Action = {
  /** The least and the most arguments. */
  readonly takes: readonly [number, number];
  readonly run: (args: readonly string[]) => Promise<void>;
};

const ACTIONS: Readonly<Record<string, Action>> = {
  list: { takes: [0, 0], run: list },
  add: { takes: [3, 2 + ROLES.length], run: add },
  roles: { takes: [2, 1 + ROLES.length], run: roles },
  password: { takes: [1, 1], run: password },
  disable: { takes: [1, 1], run: disable },
  enable: { takes: [1, 1], run: enable },
};

// The server's rooms read the environment as they load, so they are loaded when the desk is open.
const mutations = () => import("#lib/server/people/mutations.ts");
const data = () => import("#lib/server/people/data.ts");

async function list(): Promise<void> {
  const { listPeople } = await data();
  for (const person of await listPeople()) print(person);
}

async function add([email, name, ...named]: readonly string[]): Promise<void> {
  const { invitationInput } = await import("#lib/server/people/account-input.ts");
  const { parseInput } = await import("#lib/server/answer.ts");
  const { invitePerson } = await mutations();
  const invitation = parseInput(invitationInput, { email, name, roles: readRoles(named) });
  print({ email: invitation.email, ...(await invitePerson("console", invitation)) });
  say(HAND_ON);
}

async function roles([email = "", ...named]: readonly string[]): Promise<void> {
  const chosen = readRoles(named);
  const { setRoles } = await mutations();
  await setRoles("console", await idOf(email), chosen);
  say(`${email} is now ${chosen.join(", ")}.`);
}

async function password([email = ""]: readonly string[]): Promise<void> {
  const { replacePassword } = await mutations();
  print({ email, password: await replacePassword("console", await idOf(email)) });
  say(HAND_ON);
}

async function disable([email = ""]: readonly string[]): Promise<void> {
  const { disablePerson } = await mutations();
  await disablePerson("console", await idOf(email));
  say(`The account of ${email} is disabled.`);
}

async function enable([email = ""]: readonly string[]): Promise<void> {
  const { enablePerson } = await mutations();
  await enablePerson("console", await idOf(email));
  say(`${email} can sign in again.`);
}

const HAND_ON = "The password is kept nowhere: hand it on.";

function readRoles(named: readonly string[]): Role[] {
  const unknown = named.find((role) => !isRole(role));
  if (unknown !== undefined) throw new UsageError(`There is no role “${unknown}”. Roles: ${ROLES.join(", ")}.`);
  return ROLES.filter((role) => named.includes(role));
}

async function idOf(email: string): Promise<string> {
  const { AppError } = await import("#lib/server/errors.ts");
  const { findPersonByEmail } = await data();
  const person = await findPersonByEmail(email);
  if (person === null) throw new AppError("not-found", `Nobody has an account with the address ${email}.`);
  return person.id;
}

/** What the desk refuses is told in its own words, with exit status 1. */
async function refusing(work: () => Promise<void>): Promise<number> {
  const { AppError } = await import("#lib/server/errors.ts");
  const { InvalidInput } = await import("#lib/server/answer.ts");
  try {
    await work();
    return 0;
  } catch (error) {
    if (!(error instanceof AppError || error instanceof InvalidInput)) throw error;
    say(error.message);
    return 1;
  }
}
