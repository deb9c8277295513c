import type { BuiltStory, StoryState } from "./build-story.ts";
import { deskSettings } from "./desk-for-browsers.ts";
import { PEOPLE } from "./desk-people.ts";

/** A story of the demonstration newsroom in a named state, made at once: for a test that begins where others end. */
export async function buildDeskStory(state: StoryState): Promise<BuiltStory> {
  settleOnDesk();
  const { buildStory } = await import("./build-story.ts");
  return buildStory({ state, people: await demonstrationCast() });
}

/** Time passes: the hour that a publication was set for has come. */
export async function letHourCome({ editionId }: BuiltStory): Promise<void> {
  settleOnDesk();
  const { db } = await import("#lib/server/db.ts");
  await db.edition.update({ where: { id: editionId, state: "scheduled" }, data: { scheduledAt: new Date() } });
}

async function demonstrationCast() {
  const { db } = await import("#lib/server/db.ts");
  const { signedIn } = await import("./build-people.ts");
  const find = async ({ email }: { readonly email: string }) =>
    signedIn((await db.person.findUniqueOrThrow({ where: { email }, select: { id: true } })).id);
  const [reporter, editor, checker] = [
    await find(PEOPLE.reporter),
    await find(PEOPLE.editor),
    await find(PEOPLE.checker),
  ];
  return { reporter, editor, checker, publisher: await find(PEOPLE.publisher), admin: await find(PEOPLE.admin) };
}

/** The program's own rooms read these when they are loaded, so none of them is loaded before. */
function settleOnDesk(): void {
  Object.assign(process.env, deskSettings(), { DATABASE_URL: process.env.STET_E2E_DATABASE_URL });
}
