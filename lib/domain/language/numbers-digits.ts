import { FRACTION_SIGNS } from "./lexicons/number-words.ts";

/**
 * The value of a written figure in English (“1,200.5”), Indian (“1,20,000”), continental (“1.200,5”) or spaced
 * grouping, in any script's digits, with fractions (“3½”, “1/2”). Null for what is no single number: a clock time, a
 * date, an address of a machine.
 */
export function figureValue(figure: string): number | null {
  const sign = figure.at(-1) ?? "";
  const fraction = FRACTION_SIGNS.get(sign);
  if (fraction !== undefined) {
    const whole = figure.length === 1 ? 0 : figureValue(figure.slice(0, -1));
    return whole === null ? null : whole + fraction;
  }
  const plain = westernDigits(figure).replace(/[\s'’]/g, "");
  if (/[/⁄]/.test(plain)) return slashFraction(plain);
  if (plain.includes(":")) return null;
  return groupedValue(plain);
}

/** Whether a figure's one dot could also group thousands: “1.200”, read as 1.2 unless something countable follows. */
export function isDotAmbiguous(figure: string): boolean {
  return /^[1-9]\d{0,2}\.\d{3}$/.test(figure);
}

function groupedValue(plain: string): number | null {
  const marks = plain.replace(/\d/g, "");
  if (marks === "") return Number(plain);
  const last = marks.at(-1) ?? "";
  const mixed = marks.includes(",") && marks.includes(".");
  if (mixed) {
    if (marks.indexOf(last) !== marks.length - 1) return null;
    return Number(plain.replaceAll(last === "," ? "." : ",", "").replace(",", "."));
  }
  if (marks.length > 1) return isGrouped(plain, last) ? Number(plain.replaceAll(last, "")) : null;
  const [whole = "", rest = ""] = plain.split(last);
  const groups = last === "," && rest.length === 3 && whole.length <= 3 && !whole.startsWith("0");
  return Number(groups ? whole + rest : `${whole}.${rest}`);
}

function isGrouped(plain: string, mark: string): boolean {
  const [head = "", ...groups] = plain.split(mark);
  const tail = groups.at(-1) ?? "";
  if (head.length > 3 || tail.length !== 3) return false;
  const inner = groups.slice(0, -1);
  return inner.every((group) => group.length === 3) || (mark === "," && inner.every((group) => group.length === 2));
}

function slashFraction(plain: string): number | null {
  const [over, under, ...more] = plain.split(/[/⁄]/).map(Number);
  if (over === undefined || under === undefined || more.length > 0) return null;
  return over < under && under <= 20 ? over / under : null;
}

function westernDigits(figure: string): string {
  return figure
    .normalize("NFKC")
    .replace(/٬/g, ",")
    .replace(/٫/g, ".")
    .replace(/[^\P{Nd}0-9]/gu, digitOf);
}

// Every script's ten digits stand in a row in Unicode; the zero is found by walking back to the row's start.
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
