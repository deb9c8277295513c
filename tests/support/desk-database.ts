import { Client } from "pg";

/** Ends every session of this person in the desk's database, as an admin's console does. */
export async function endSessionsOf(email: string): Promise<void> {
  const client = new Client({ connectionString: process.env.STET_E2E_DATABASE_URL });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      "UPDATE session SET ended_at = now() FROM person WHERE person.id = session.person_id AND email = $1 AND ended_at IS NULL",
      [email],
    );
    if (!rowCount) throw new Error(`${email} had no session to end.`);
  } finally {
    await client.end();
  }
}
