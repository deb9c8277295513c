import { COUNTRIES } from "./lexicons/countries.ts";
import { WORLD_CITIES } from "./lexicons/world-cities.ts";
import { spellingKey } from "./names-spelling.ts";
import { foldAccents } from "./tokens.ts";

export type City = {
  readonly name: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly capital: boolean;
};

type Gazetteer = {
  readonly cities: ReadonlyMap<string, readonly City[]>;
  readonly citiesByKey: ReadonlyMap<string, readonly City[]>;
  readonly countries: ReadonlyMap<string, string>;
  readonly demonyms: ReadonlyMap<string, string>;
};

let gazetteer: Gazetteer | null = null;

/** The country's ISO code of a country's name in any listed form, or null. */
export function findCountry(name: string): string | null {
  return gazetteerOnce().countries.get(fold(name)) ?? null;
}

/** The country's ISO code of a demonym ("Kenyan"), or null. */
export function findDemonym(word: string): string | null {
  return gazetteerOnce().demonyms.get(fold(word)) ?? null;
}

/** Towns of that name, most populous of each country first; empty when the gazetteer has none. */
export function citiesNamed(name: string): readonly City[] {
  return gazetteerOnce().cities.get(fold(name)) ?? [];
}

/** Towns whose spelling differs only as transliterations do, within one country. */
export function citiesSpelledLike(name: string, country: string): readonly City[] {
  const exact = citiesNamed(name).filter((city) => city.country === country);
  if (exact.length > 0) return exact;
  const close = gazetteerOnce().citiesByKey.get(`${country} ${spellingKey(name)}`) ?? [];
  return close.filter((city) => Math.abs(city.name.length - name.length) <= 2);
}

/** The capital of a country as its people's reports write it, or null. */
export function capitalOf(country: string): string | null {
  return COUNTRIES[country]?.[1] || null;
}

export type Direction = "north" | "south" | "east" | "west";

const EARTH_RADIUS_KM = 6371;

/** Distance over the ground in kilometres, and whether `from` lies more to the north or south, east or west of `to`. */
export function bearingBetween(
  from: City,
  to: City,
): { readonly km: number; readonly directions: readonly Direction[] } {
  const radians = Math.PI / 180;
  const latitude = from.latitude - to.latitude;
  const longitude = (from.longitude - to.longitude) * Math.cos(((from.latitude + to.latitude) / 2) * radians);
  const km = Math.hypot(latitude, longitude) * radians * EARTH_RADIUS_KM;
  const total = Math.hypot(latitude, longitude) || 1;
  const directions: Direction[] = [];
  if (latitude / total > 0.38) directions.push("north");
  if (latitude / total < -0.38) directions.push("south");
  if (longitude / total > 0.38) directions.push("east");
  if (longitude / total < -0.38) directions.push("west");
  return { km, directions };
}

// Built at first use: the command that only splits sentences should not pay for it.
function gazetteerOnce(): Gazetteer {
  gazetteer ??= buildGazetteer();
  return gazetteer;
}

function buildGazetteer(): Gazetteer {
  const cities = new Map<string, City[]>();
  const citiesByKey = new Map<string, City[]>();
  for (const [country, list] of Object.entries(WORLD_CITIES)) {
    for (const entry of list.split("|")) {
      const city = parseCity(country, entry);
      append(cities, fold(city.name), city);
      append(citiesByKey, `${country} ${spellingKey(city.name)}`, city);
    }
  }
  const countries = new Map<string, string>();
  const demonyms = new Map<string, string>();
  for (const [code, [names, , people]] of Object.entries(COUNTRIES)) {
    for (const name of names.split("|")) countries.set(fold(name), code);
    for (const word of people.split("|"))
      if (word) for (const form of [word, `${word}s`]) demonyms.set(fold(form), code);
  }
  return { cities, citiesByKey, countries, demonyms };
}

function parseCity(country: string, entry: string): City {
  const [name = "", latitude = "0", longitude = "0", mark] = entry.split(":");
  return { name, country, latitude: Number(latitude), longitude: Number(longitude), capital: mark === "c" };
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function fold(name: string): string {
  return foldAccents(name).toLowerCase().replace(/\./g, "").trim();
}
