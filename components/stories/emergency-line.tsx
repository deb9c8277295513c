import { LocalTime } from "#components/ui/local-time.tsx";
import { type EmergencyShown, SECOND_NAME_HOURS } from "#lib/domain/stories/emergency.ts";

/** Who published it in an emergency, and whose the second name is, or until when somebody must put theirs to it. */
export function EmergencyLine({ emergency }: { readonly emergency: EmergencyShown }) {
  return (
    <span>
      Published in an emergency by {emergency.by}; <SecondName {...emergency} />
    </span>
  );
}

/** The second name, in the words that follow a semicolon or stand alone. */
export function SecondName({ standing, secondName, due }: EmergencyShown) {
  if (standing === "given") return `second name: ${secondName?.by}`;
  if (standing === "late") return `second name: ${secondName?.by}, later than the ${SECOND_NAME_HOURS} hours`;
  const isOverdue = standing === "overdue";
  return (
    <span className={isOverdue ? "text-finding" : "text-nosource"}>
      second name {isOverdue ? "overdue since" : "due by"} <LocalTime iso={due} />
    </span>
  );
}
