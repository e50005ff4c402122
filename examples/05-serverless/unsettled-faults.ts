import type { Fault, LineResult, Rejection } from "jixiao";

/** What is read of a settlement: whatever the policy, its lines have names, and what is added has none. */
interface Settled {
  readonly rejections: readonly Rejection[];
  readonly statements: readonly { readonly lines: Readonly<Record<string, LineResult>>; readonly added: readonly LineResult[] }[];
}

/**
 * Why something of a period is not settled: rows that are nobody's, and lines that wait for a fault to be mended. An adjustment whose
 * amount cannot be read is such a line: what is payable leaves it out.
 */
export function unsettledFaults({ rejections, statements }: Settled): readonly Fault[] {
  return [
    ...rejections.flatMap(({ faults }) => faults),
    ...statements.flatMap(({ lines, added }) => [...Object.values(lines), ...added].flatMap(({ faults }) => faults)),
  ];
}
