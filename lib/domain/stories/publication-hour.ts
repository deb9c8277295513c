/** Why a publication cannot be set for an hour, as an instruction; null when it can: after now, and within a year. */
export function hourBarrier(at: Date, now: Date): string | null {
  if (Number.isNaN(at.getTime())) return "Enter a day and an hour.";
  if (at <= now) return "This hour is past. Choose one that is still to come, or publish now.";
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + 1);
  return at > latest ? "This is more than a year ahead. Choose an hour within a year." : null;
}
