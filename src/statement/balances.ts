/**
 * What is carried into the next period: of a draw, what is still owed; of protection, what could not be deducted; of a rounding, what was
 * cut off. Null while it is not known.
 */
export interface Balances {
  readonly draw: string | null;
  readonly protection: string | null;
  readonly rounding: string | null;
}

export type BalanceName = keyof Balances;

export const balanceNames: readonly BalanceName[] = ["draw", "protection", "rounding"];
