/** Zone names that mean a region, whose offset hangs on the day of the year. */
const REGIONS: Readonly<Record<string, string>> = {
  MEZ: "Europe/Berlin",
  MESZ: "Europe/Berlin",
  HEC: "Europe/Paris",
  HAEC: "Europe/Paris",
  ET: "America/New_York",
  EASTERN: "America/New_York",
  CT: "America/Chicago",
  CENTRAL: "America/Chicago",
  MT: "America/Denver",
  PT: "America/Los_Angeles",
  PACIFIC: "America/Los_Angeles",
};

/** Zones of languages that are written in one only, or nearly so, by their codes. */
const LANGUAGE_ZONES: Readonly<Record<string, string>> = {
  no: "Europe/Oslo",
  nb: "Europe/Oslo",
  nn: "Europe/Oslo",
  da: "Europe/Copenhagen",
  sv: "Europe/Stockholm",
  fi: "Europe/Helsinki",
  et: "Europe/Tallinn",
  lv: "Europe/Riga",
  lt: "Europe/Vilnius",
  pl: "Europe/Warsaw",
  cs: "Europe/Prague",
  sk: "Europe/Bratislava",
  hu: "Europe/Budapest",
  ro: "Europe/Bucharest",
  bg: "Europe/Sofia",
  el: "Europe/Athens",
  tr: "Europe/Istanbul",
  ja: "Asia/Tokyo",
  ko: "Asia/Seoul",
};

/** The IANA zone where a language is at home, by its tag; null for those of several lands. */
export function languageZone(tag: string | null | undefined): string | null {
  return LANGUAGE_ZONES[tag?.toLowerCase().split("-")[0] ?? ""] ?? null;
}

/** Home zones of agencies that time their copy by their own clock, by their canonical names. Public knowledge of where each has its seat. */
const AGENCY_ZONES: Readonly<Record<string, string>> = {
  Kyodo: "Asia/Tokyo",
  "Jiji Press": "Asia/Tokyo",
  Yonhap: "Asia/Seoul",
  Xinhua: "Asia/Shanghai",
  "China News Service": "Asia/Shanghai",
  CNA: "Asia/Taipei",
  Bernama: "Asia/Kuala_Lumpur",
  Antara: "Asia/Jakarta",
  PTI: "Asia/Kolkata",
  ANI: "Asia/Kolkata",
  UNI: "Asia/Kolkata",
  APP: "Asia/Karachi",
  dpa: "Europe/Berlin",
  APA: "Europe/Vienna",
  SDA: "Europe/Zurich",
  ATS: "Europe/Zurich",
  Belga: "Europe/Brussels",
  ANP: "Europe/Amsterdam",
  NTB: "Europe/Oslo",
  TT: "Europe/Stockholm",
  Ritzau: "Europe/Copenhagen",
  STT: "Europe/Helsinki",
  PA: "Europe/London",
  Lusa: "Europe/Lisbon",
  EFE: "Europe/Madrid",
  "Europa Press": "Europe/Madrid",
  ANSA: "Europe/Rome",
  Adnkronos: "Europe/Rome",
  AGI: "Europe/Rome",
  MTI: "Europe/Budapest",
  PAP: "Europe/Warsaw",
  CTK: "Europe/Prague",
  TASR: "Europe/Bratislava",
  STA: "Europe/Ljubljana",
  HINA: "Europe/Zagreb",
  Tanjug: "Europe/Belgrade",
  BTA: "Europe/Sofia",
  Agerpres: "Europe/Bucharest",
  "ANA-MPA": "Europe/Athens",
  Anadolu: "Europe/Istanbul",
  TASS: "Europe/Moscow",
  Interfax: "Europe/Moscow",
  "RIA Novosti": "Europe/Moscow",
  AAP: "Australia/Sydney",
  NZPA: "Pacific/Auckland",
  RNZ: "Pacific/Auckland",
  AP: "America/New_York",
  "The Canadian Press": "America/Toronto",
  UPI: "America/New_York",
  Bloomberg: "America/New_York",
  "Dow Jones": "America/New_York",
  Notimex: "America/Mexico_City",
  Télam: "America/Argentina/Buenos_Aires",
  "Agência Brasil": "America/Sao_Paulo",
  "Prensa Latina": "America/Havana",
};

/** The IANA zone that a zone name on a wire stands for; null where it is a plain offset or not known. */
export function namedZone(name: string): string | null {
  return REGIONS[name] ?? null;
}

/** The IANA zone of an agency's seat, by its canonical name; null where it is not known. */
export function agencyZone(agency: string | null): string | null {
  return agency === null ? null : (AGENCY_ZONES[agency] ?? null);
}

/** The instant, in milliseconds, at which clocks of an IANA zone show `wallTime` (milliseconds as if that clock were in UTC). */
export function instantIn(zone: string, wallTime: number): number {
  const guess = wallTime - offsetAt(zone, wallTime);
  return wallTime - offsetAt(zone, guess);
}

function offsetAt(zone: string, time: number): number {
  const parts = formatOf(zone).formatToParts(time);
  const part = (type: string): number => Number(parts.find((found) => found.type === type)?.value ?? 0);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(time / 1000) * 1000;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const numeric = "numeric" as const;
  const fields = { year: numeric, month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric };
  const format = new Intl.DateTimeFormat("en-US", { ...fields, timeZone: zone, hourCycle: "h23" });
  formats.set(zone, format);
  return format;
}
