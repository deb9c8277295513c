/** The seventeen three-letter categories of the IPTC, by which services of IPTC 7901 sort their copy. Source: IPTC Subject Codes. */
export const CATEGORIES: Readonly<Record<string, string>> = {
  ACE: "arts, culture, entertainment and media",
  CLJ: "crime, law and justice",
  DIS: "disaster, accident and emergency incident",
  FIN: "economy, business and finance",
  EDU: "education",
  EVN: "environment",
  HTH: "health",
  HUM: "human interest",
  LAB: "labour",
  LIF: "lifestyle and leisure",
  POL: "politics",
  REL: "religion",
  SCI: "science and technology",
  SOI: "society",
  SPO: "sport",
  WAR: "conflict, war and peace",
  WEA: "weather",
};

/** The one-letter categories of ANPA 1312 whose meaning its users share. Source: AP's guide to filing the wire. */
export const ANPA_CATEGORIES: Readonly<Record<string, string>> = {
  a: "domestic news",
  b: "special events",
  c: "features",
  d: "food",
  e: "entertainment",
  f: "finance",
  i: "international news",
  k: "commentary",
  l: "lifestyle",
  n: "state and regional news",
  o: "weather",
  p: "politics",
  q: "sports scores",
  r: "racing",
  s: "sports",
  t: "travel",
  v: "advisories",
  w: "Washington",
};

/** Urgency by ANPA's priority letters, in the order of AP's guide: flash, bulletin, urgent, regular, deferred, advance. */
export const ANPA_PRIORITIES: Readonly<Record<string, number>> = { f: 1, b: 2, u: 3, r: 4, d: 5, a: 6, s: 6 };
