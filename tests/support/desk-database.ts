import { Client } from "pg";

/** Ends every session of this person in the desk's database, as an admin's console does. */
export async function endSessionsOf(email: string): Promise<void> {
  const ended = await change(
    "UPDATE session SET ended_at = now() FROM person WHERE person.id = session.person_id AND email = $1 AND ended_at IS NULL",
    email,
  );
  if (ended === 0) throw new Error(`${email} had no session to end.`);
}

/** Has the pens that this person holds be as old as if so many minutes more had passed. */
export async function agePensOf(email: string, minutes: number): Promise<void> {
  const aged = await change(
    `UPDATE lease SET taken_at = taken_at - make_interval(mins => $2), expires_at = expires_at - make_interval(mins => $2)
     FROM person WHERE person.id = lease.holder_id AND email = $1`,
    email,
    minutes,
  );
  if (aged === 0) throw new Error(`${email} held no pen.`);
}

/** Answers how many rows were changed. */
async function change(sql: string, ...values: readonly unknown[]): Promise<number> {
  const client = new Client({ connectionString: process.env.STET_E2E_DATABASE_URL });
  await client.connect();
  try {
    const { rowCount } = await client.query(sql, [...values]);
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}
