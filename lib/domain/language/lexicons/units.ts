export type UnitKind =
  | "percent"
  | "money"
  | "distance"
  | "area"
  | "volume"
  | "mass"
  | "speed"
  | "temperature"
  | "duration"
  | "energy"
  | "magnitude";

/** How a written unit becomes the base unit of its kind: value × factor + shift. */
export type Unit = { readonly kind: UnitKind; readonly base: string; readonly factor: number; readonly shift: number };

type Row = readonly [kind: UnitKind, base: string, factor: number, spellings: string, shift?: number];

const DAY = 86_400;
// Factors: BIPM, The International System of Units (9th ed.), and NIST SP 811 appendix B. A month is 30.4375 days, a year 365.25.
const ROWS: readonly Row[] = [
  ["distance", "m", 0.001, "mm|millimetre|millimeter"],
  ["distance", "m", 0.01, "cm|centimetre|centimeter"],
  ["distance", "m", 1, "m|metre|meter"],
  ["distance", "m", 1_000, "km|kms|kilometre|kilometer"],
  ["distance", "m", 1_609.344, "mi|mile"],
  ["distance", "m", 1_852, "nm|nmi|nautical mile|sea mile"],
  ["distance", "m", 0.9144, "yd|yard"],
  ["distance", "m", 0.3048, "ft|foot|feet"],
  ["distance", "m", 0.0254, "inch|inches"],
  ["area", "m2", 1, "sq m|m2|m²|square metre|square meter"],
  ["area", "m2", 1e6, "sq km|km2|km²|square kilometre|square kilometer"],
  ["area", "m2", 2_589_988.11, "sq mi|square mile"],
  ["area", "m2", 0.09290304, "sq ft|square foot|square feet"],
  ["area", "m2", 10_000, "ha|hectare"],
  ["area", "m2", 4_046.8564224, "acre"],
  ["volume", "m3", 0.001, "l|litre|liter"],
  ["volume", "m3", 1, "m3|m³|cubic metre|cubic meter"],
  ["volume", "m3", 0.158987294928, "barrel|bbl"],
  ["volume", "m3", 0.003785411784, "gallon"],
  ["mass", "kg", 0.001, "g|gram|gramme"],
  ["mass", "kg", 1, "kg|kgs|kilo|kilogram|kilogramme"],
  ["mass", "kg", 1_000, "t|ton|tons|tonne|metric ton|metric tonne"],
  ["mass", "kg", 0.45359237, "lb|lbs"],
  ["mass", "kg", 0.028349523125, "oz|ounce"],
  [
    "speed",
    "m/s",
    1 / 3.6,
    "km/h|kmh|kph|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour",
  ],
  ["speed", "m/s", 0.44704, "mph|miles per hour|miles an hour"],
  ["speed", "m/s", 0.514444, "kt|kts|knot"],
  ["speed", "m/s", 1, "m/s|metres per second|meters per second"],
  ["temperature", "C", 1, "°c|degrees celsius|degrees centigrade|degree celsius"],
  ["temperature", "C", 5 / 9, "°f|degrees fahrenheit|degree fahrenheit", -160 / 9],
  ["duration", "s", 1, "sec|secs|second"],
  ["duration", "s", 60, "min|mins|minute"],
  ["duration", "s", 3_600, "hr|hrs|hour"],
  ["duration", "s", DAY, "day|days"],
  ["duration", "s", 7 * DAY, "week"],
  ["duration", "s", 14 * DAY, "fortnight"],
  ["duration", "s", 30.4375 * DAY, "month"],
  ["duration", "s", 365.25 * DAY, "year|yr|yrs"],
  ["duration", "s", 3_652.5 * DAY, "decade"],
  ["duration", "s", 36_525 * DAY, "century|centuries"],
  ["energy", "J", 1e3, "kj|kilojoule"],
  ["energy", "J", 3.6e6, "kwh|kilowatt hour"],
  ["energy", "J", 3.6e9, "mwh|megawatt hour"],
  ["percent", "%", 1, "%|percent|per cent|pct|percentage point|percentage points"],
  ["money", "USD", 1, "$|us$|usd|us dollar|u.s. dollar|dollar"],
  ["money", "EUR", 1, "€|eur|euro"],
  ["money", "GBP", 1, "£|gbp|pound sterling|british pound"],
  ["money", "JPY", 1, "¥|jpy|yen"],
  ["money", "CNY", 1, "cny|rmb|yuan|renminbi"],
  ["money", "INR", 1, "₹|inr|rs|rupee"],
  ["money", "RUB", 1, "₽|rub|rouble|ruble"],
  ["money", "TRY", 1, "₺|lira|liras"],
  ["money", "CHF", 1, "chf|franc|swiss franc"],
  ["money", "KRW", 1, "₩|krw"],
  ["money", "ILS", 1, "₪|shekel"],
  ["money", "UAH", 1, "₴|hryvnia"],
  ["money", "AUD", 1, "a$|aud|australian dollar"],
  ["money", "CAD", 1, "c$|cad|canadian dollar"],
  ["money", "NZD", 1, "nz$|nzd|new zealand dollar"],
  ["money", "HKD", 1, "hk$|hkd"],
  ["money", "BRL", 1, "r$|brl|reais"],
  ["money", "MXN", 1, "mxn|peso"],
  ["money", "NGN", 1, "₦|ngn|naira"],
  ["money", "ZAR", 1, "zar|rand"],
  ["money", "SEK", 1, "sek"],
  ["money", "PLN", 1, "zł|pln|zloty"],
  ["money", "cent", 0.01, "¢|cent"],
  ["money", "pound", 1, "pound|pounds"],
];

function plurals(spelling: string): string[] {
  return spelling.length > 3 && /[a-z]$/.test(spelling) && !/(?:s|reais|feet)$/.test(spelling)
    ? [spelling, `${spelling}s`]
    : [spelling];
}

/** Units by their lower-case spelling, singular and plural. */
export const UNITS: ReadonlyMap<string, Unit> = new Map(
  ROWS.flatMap(([kind, base, factor, spellings, shift = 0]) =>
    spellings
      .split("|")
      .flatMap(plurals)
      .map((spelling): [string, Unit] => [spelling, { kind, base, factor, shift }]),
  ),
);

/** Spellings of one letter that are a unit only when glued to or right after digits. */
export const SHORT_UNITS: ReadonlySet<string> = new Set(["m", "g", "l", "t", "nm", "ha", "mi", "kt", "rs"]);
