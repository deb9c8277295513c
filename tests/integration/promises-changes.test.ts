import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { changeRow, insert, standingRow, withdrawalRow } from "#tests/support/raw-rows.ts";
import { connectRaw, type Statement } from "#tests/support/raw-sql.ts";
import { judgement, newRevision, publication, signOff } from "#tests/support/raw-steps.ts";

// What an agency took back or changed bears no publication, whatever was signed before: tried with raw SQL.

const { app } = connectRaw();
const TAKEN_BACK = "taken back or changed";

describe("a change of a report", () => {
  it("is by another report, or the desk's own word with a name and a reason", async () => {
    const story = await buildStory({ state: "opened" });
    const change = changeRow(story, "killed");
    const itself = { ...change, by_report_id: change.report_id };
    await expect(app.run(...insert("report_change", itself))).rejects.toThrow("report_change_by_another");
    const nobodys = { ...change, by_report_id: null };
    await expect(app.run(...insert("report_change", nobodys))).rejects.toThrow("report_change_by_somebody");
    const both = { ...withdrawalRow(story), by_report_id: change.by_report_id };
    await expect(app.run(...insert("report_change", both))).rejects.toThrow("report_change_by_somebody");
    for (const lacking of [{ reason: " " }, { by_person_id: null }]) {
      const attempt = insert("report_change", { ...withdrawalRow(story), ...lacking });
      await expect(app.run(...attempt)).rejects.toThrow("report_change_withdrawn_for_a_reason");
    }
    await app.run(...insert("report_change", withdrawalRow(story)));
  });

  it("is of a kind that the desk knows, and of a report that is there", async () => {
    const story = await buildStory({ state: "opened" });
    await expect(app.run(...insert("report_change", changeRow(story, "lost")))).rejects.toThrow("report_change_kind");
    const ofNone = { ...changeRow(story, "killed"), report_id: randomUUID() };
    await expect(app.run(...insert("report_change", ofNone))).rejects.toThrow("report_change_report_id_fkey");
  });

  it("happens once, by a report and by the desk", async () => {
    const story = await buildStory({ state: "opened" });
    for (const row of [changeRow(story, "killed"), withdrawalRow(story)]) {
      await app.run(...insert("report_change", row));
      const again = insert("report_change", { ...row, id: randomUUID() });
      await expect(app.run(...again)).rejects.toThrow("report_change_once");
    }
  });

  it("leaves standing passages that are of some length, each once", async () => {
    const story = await buildStory({ state: "opened" });
    const change = changeRow(story, "replaced");
    const [standing, turned] = [standingRow(change.id, 3, 9), standingRow(change.id, 9, 3)];
    await app.run(...insert("report_change", change));
    for (const row of [turned, { ...standing, new_end: 3 }, { ...standing, end: 3 }])
      await expect(app.run(...insert("standing_passage", row))).rejects.toThrow("standing_passage_lies_in_order");
    await app.run(...insert("standing_passage", standing));
    await expect(app.run(...insert("standing_passage", standing))).rejects.toThrow("standing_passage_pkey");
  });
});

describe("a publication", () => {
  it.each(["killed", "withheld", "replaced", "corrected"])("rests on no report that was %s", async (kind) => {
    const story = await buildStory({ state: "signed-off" });
    await app.run(...insert("report_change", changeRow(story, kind)));
    await expect(app.together(...publication(story))).rejects.toThrow(TAKEN_BACK);
  });

  it("rests on no report that the desk withdrew", async () => {
    const story = await buildStory({ state: "signed-off" });
    await app.run(...insert("report_change", withdrawalRow(story)));
    await expect(app.together(...publication(story))).rejects.toThrow(TAKEN_BACK);
  });

  it("is not set for an hour on what has fallen, either", async () => {
    const story = await buildStory({ state: "signed-off" });
    await app.run(...insert("report_change", changeRow(story, "killed")));
    const schedule = `UPDATE edition SET state = 'scheduled', scheduled_at = now() + interval '1 hour',
                             scheduled_by_id = created_by_id WHERE id = $1`;
    await expect(app.run(schedule, story.editionId)).rejects.toThrow(TAKEN_BACK);
  });

  it("rests on a newer version that says every passage word for word", async () => {
    const story = await buildStory({ state: "signed-off" });
    await app.together(...newVersion(story, passagesOf(story)));
    await app.together(...publication(story));
  });

  it.each([
    ["all passages but one", (passages: Passages) => passages.slice(1)],
    ["a passage less its last character", ([first, ...others]: Passages) => [shortened(first), ...others]],
  ])("does not rest on a newer version that says %s", async (_, said) => {
    const story = await buildStory({ state: "signed-off" });
    await app.together(...newVersion(story, said(passagesOf(story))));
    await expect(app.together(...publication(story))).rejects.toThrow(TAKEN_BACK);
  });

  it("goes by the newest version, and by a kill whenever it came", async () => {
    const story = await buildStory({ state: "signed-off" });
    await app.together(...newVersion(story, [], { id: idInOrder(1) }));
    await expect(app.together(...publication(story))).rejects.toThrow(TAKEN_BACK);
    const again = newVersion(story, passagesOf(story), { id: idInOrder(3), kind: "corrected" });
    const kill = insert("report_change", { ...changeRow(story, "killed"), id: idInOrder(2) });
    await expect(app.together(...again, kill, ...publication(story))).rejects.toThrow(TAKEN_BACK);
    await app.together(...again, ...publication(story));
  });

  it("goes through all the same when it is the retraction of those words", async () => {
    const story = await buildStory({ state: "published" });
    const retraction = await signedRetraction(story);
    await app.run(...insert("report_change", changeRow(story, "killed")));
    const give: Statement = ["UPDATE edition SET state = 'retracted' WHERE id = $1", story.editionId];
    await app.together(give, ...publication(retraction));
  });
});

type Passages = readonly (readonly [start: number, end: number])[];

/** What the story cites of its first report. */
function passagesOf({ sentences, reports }: BuiltStory): Passages {
  const cites = sentences.flatMap((sentence) => sentence.cites);
  return cites.filter(({ report }) => report === reports[0]?.id).map(({ from, to }) => [from, to]);
}

function shortened([start, end]: Passages[number] = [0, 2]): Passages[number] {
  return [start, end - 1];
}

/** The first report is replaced by one that says these of its passages. */
function newVersion(story: BuiltStory, said: Passages, wishes: { id?: string; kind?: string } = {}): Statement[] {
  const change = { ...changeRow(story, wishes.kind ?? "replaced"), ...(wishes.id ? { id: wishes.id } : {}) };
  const standing = said.map(([start, end]) => insert("standing_passage", standingRow(change.id, start, end)));
  return [insert("report_change", change), ...standing];
}

/** The desk's ids are in the order in which they were given. */
function idInOrder(place: number): string {
  return `00000000-0000-7000-8000-${String(place).padStart(12, "0")}`;
}

async function signedRetraction(story: BuiltStory): Promise<BuiltStory> {
  const { id: story_id, people } = story;
  const id = randomUUID() as BuiltStory["editionId"];
  const edition = { id, story_id, number: 2, kind: "retraction", state: "drafting", created_by_id: people.reporter.id };
  const save = newRevision({ ...story, editionId: id }, people.reporter.id, { number: 1 });
  const retraction = { ...story, editionId: id, revisionId: save[0][1] as BuiltStory["revisionId"] };
  const sentence = { sid: "n1", text: "", hash: "a".repeat(64), cites: [] };
  await app.together(insert("edition", edition), ...save);
  await app.run(...judgement(retraction, sentence, people.checker.id));
  await app.run(...signOff(retraction, people.editor.id));
  return retraction;
}
