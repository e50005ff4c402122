import { Decimal, zero } from "./decimal-by-hand.js";

/**
 * Ranks a shop by a figure, null for who takes no part, and says what each wins. Who is tied shares the prizes of the places filled,
 * rounded down.
 */
export function rankShop(
  shop: readonly number[],
  figureOf: (agent: number) => Decimal | null,
  isLowestFirst: boolean,
  prizes: readonly Decimal[],
  award: (agent: number, rank: number, prize: Decimal) => void,
): void {
  const running = shop.flatMap((agent) => {
    const figure = figureOf(agent);
    return figure === null ? [] : [{ agent, figure }];
  });
  if (running.length < 2) return;
  running.sort((a, b) => (isLowestFirst ? a.figure.cmp(b.figure) : b.figure.cmp(a.figure)));
  for (let first = 0; first < running.length;) {
    let after = first + 1;
    while (after < running.length && running[after]!.figure.eq(running[first]!.figure)) after += 1;
    const pool = prizes.slice(first, after).reduce((total, prize) => total.plus(prize), zero);
    const prize = pool.isZero() ? zero : pool.div(after - first).toDecimalPlaces(2, Decimal.ROUND_FLOOR);
    for (const { agent } of running.slice(first, after)) award(agent, first + 1, prize);
    first = after;
  }
}
