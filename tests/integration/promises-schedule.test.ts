import { describe, expect, it } from "vitest";
import { type BuiltStory, buildStory } from "#tests/support/build-story.ts";
import { connectRaw, type Statement } from "#tests/support/raw-sql.ts";
import { lapseAll, newRevision, publication } from "#tests/support/raw-steps.ts";

// What is set for an hour could go out at that hour, and goes out once: tried with raw SQL.

const { app, owner } = connectRaw();
const { app: another } = connectRaw();

describe("scheduling", () => {
  it("is of what is signed", async () => {
    for (const state of ["drafting", "in-review", "reviewed"] as const) {
      const story = await buildStory({ state });
      await expect(app.run(...schedule(story))).rejects.toThrow("Only a signed edition can be scheduled");
    }
    const claimed = await buildStory({ state: "reviewed" });
    const claim: Statement = ["UPDATE edition SET state = 'signed-off' WHERE id = $1", claimed.editionId];
    await expect(app.together(claim, schedule(claimed))).rejects.toThrow("Nobody has signed off");
    await expect(app.together(claim, lapseAll(claimed), schedule(claimed))).rejects.toThrow("Nobody has signed off");
    await app.run(...schedule(await buildStory({ state: "signed-off" })));
  });

  it("is of what is approved", async () => {
    const story = await buildStory({ state: "signed-off" });
    await expect(app.together(lapseAll(story), schedule(story))).rejects.toThrow("must be cited and approved");
  });

  it("is of nothing that is public already", async () => {
    const story = await buildStory({ state: "published" });
    await expect(app.run(...schedule(story))).rejects.toThrow("A published edition never changes");
  });

  it("names an hour and somebody, and no other state does", async () => {
    const story = await buildStory({ state: "signed-off" });
    const change = (what: string) => app.run(`UPDATE edition SET ${what} WHERE id = $1`, story.editionId);
    await expect(change("state = 'scheduled'")).rejects.toThrow("edition_scheduled_has_hour");
    const hour = "scheduled_at = now(), scheduled_by_id = created_by_id";
    await expect(change(hour)).rejects.toThrow("edition_scheduled_has_hour");
    await app.run(...schedule(story));
    await expect(change("scheduled_by_id = NULL")).rejects.toThrow("edition_scheduled_by_somebody");
    await expect(change("state = 'signed-off'")).rejects.toThrow("edition_scheduled_has_hour");
  });

  it("keeps embargoes, and so does moving the hour", async () => {
    const story = await buildStory({ state: "signed-off" });
    await embargo(story, "2 hours");
    await expect(app.run(...schedule(story, "1 hour"))).rejects.toThrow("under embargo at that hour");
    await expect(app.together(...publication(story))).rejects.toThrow("under embargo at that hour");
    await app.run(...schedule(story, "3 hours"));
    await expect(app.run(...schedule(story, "1 hour"))).rejects.toThrow("under embargo at that hour");
  });
});

describe("a scheduled edition", () => {
  it("loses its hour with its signature", async () => {
    const story = await scheduled();
    await expect(app.run(...fall(story))).resolves.toBeDefined();
    await expect(app.run("UPDATE edition SET public_note = 'A note' WHERE id = $1", story.editionId)).rejects.toThrow(
      "keeps its signature",
    );
    const fresh = await buildStory({ state: "signed-off" });
    await expect(app.together(schedule(fresh), fall(fresh))).rejects.toThrow("keeps its signature");
  });

  it("does not take in another text", async () => {
    const story = await scheduled();
    const save = newRevision(story, story.people.reporter.id, {});
    await expect(app.together(lapseAll(story), fall(story), ...save)).rejects.toThrow("keeps its signature");
    await app.together(lapseAll(story), fall(story), unschedule(story), ...save);
  });

  it("goes live without its hour", async () => {
    const story = await scheduled();
    const [edition, ...others] = publication(story);
    const keeping: Statement = [
      `UPDATE edition SET state = 'live', published_at = now(), published_by_id = scheduled_by_id,
              published_revision_id = head_revision_id WHERE id = $1`,
      story.editionId,
    ];
    await expect(app.together(keeping, ...others)).rejects.toThrow("edition_scheduled_has_hour");
    await app.together(edition ?? keeping, ...others);
  });

  it("goes live once, though two see its hour come", async () => {
    const story = await scheduled();
    const tries = await Promise.allSettled([app, another].map((each) => each.together(...publication(story))));
    const failures = tries.flatMap((one) => (one.status === "rejected" ? [String(one.reason)] : []));
    // Two that began in the same microsecond ask for the same row: then the outputs refuse the second.
    expect(failures).toEqual([expect.stringMatching(/A published edition never changes|"output_pkey"/u)]);
    const counts = `SELECT (SELECT count(*)::int FROM output WHERE edition_id = $1) AS outputs,
                           (SELECT count(*)::int FROM outbox_message WHERE edition_id = $1) AS outbox`;
    expect(await app.run(counts, story.editionId)).toEqual([{ outputs: 1, outbox: 1 }]);
  });

  it("is not set for an hour again once it went out", async () => {
    const story = await scheduled();
    await app.together(...publication(story));
    await expect(app.run(...schedule(story))).rejects.toThrow("A published edition never changes");
    await expect(app.run(...unschedule(story))).rejects.toThrow("A published edition never changes");
  });

  it("that was stopped stays stopped: it goes nowhere unsigned, and may be set for another hour signed", async () => {
    const story = await scheduled();
    await app.run(...unschedule(story));
    await app.run(...schedule(story, "5 hours"));
    await app.together(unschedule(story), fall(story));
    await expect(app.run(...schedule(story))).rejects.toThrow("Nobody has signed off");
    await expect(app.together(...publication(story))).rejects.toThrow("Nobody has signed off");
  });
});

async function scheduled(): Promise<BuiltStory> {
  const story = await buildStory({ state: "signed-off" });
  await app.run(...schedule(story));
  return story;
}

function schedule({ editionId, people }: BuiltStory, ahead = "1 hour"): Statement {
  const sql = `UPDATE edition SET state = 'scheduled', scheduled_at = now() + $2::interval, scheduled_by_id = $3 WHERE id = $1`;
  return [sql, editionId, ahead, people.publisher.id];
}

function unschedule({ editionId }: BuiltStory): Statement {
  const sql = `UPDATE edition SET state = 'signed-off', scheduled_at = NULL, scheduled_by_id = NULL WHERE id = $1`;
  return [sql, editionId];
}

function fall({ editionId }: BuiltStory): Statement {
  return ["UPDATE sign_off SET fallen_at = now(), fall_reason = 'Gone.' WHERE edition_id = $1", editionId];
}

/** As if the agency had sent the second report so: its particulars never change. */
async function embargo({ reports }: BuiltStory, ahead: string): Promise<void> {
  await owner.together(
    ["ALTER TABLE report DISABLE TRIGGER report_words_never_change"],
    ["UPDATE report SET embargo_until = now() + $2::interval WHERE id = $1", reports[1]?.id ?? "", ahead],
    ["ALTER TABLE report ENABLE TRIGGER report_words_never_change"],
  );
}
