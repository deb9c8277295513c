/** A number with its noun, as a sentence has it: "1 report", "5 reports", "no reports". */
export function counted(n: number, one: string, many = `${one}s`): string {
  if (n === 0) return `no ${many}`;
  return `${n} ${n === 1 ? one : many}`;
}
