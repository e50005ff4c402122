import { placesText, zero, type Decimal } from "../decimal/index.js";
import type { Path } from "../error/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { Totals } from "./settlement.js";
import type { StatementSteps } from "./statement-steps.js";

/** What the statements come to, kept while they are made. */
export class Sums {
  readonly lineOrder: readonly string[];
  /** Whether the policy works out anything once a statement. */
  readonly hasSteps: boolean;
  /** What comes after the lines where there is nothing of the kind: shared by all such statements. */
  readonly withoutSteps: StatementSteps;
  private readonly paths: readonly Path[];
  private readonly lines: Decimal[];
  private people = 0;
  private held = zero;
  private added = zero;
  private pending = 0;

  constructor(private readonly policy: PolicyDefinition) {
    this.lineOrder = Object.freeze(policy.pay.map(({ name }) => name));
    this.paths = this.lineOrder.map((name) => ["pay", name]);
    this.lines = this.lineOrder.map(() => zero);
    const { cap, floor, draw, protected: kept, currency } = policy;
    this.hasSteps = kept.length > 0 || cap !== undefined || floor !== undefined || draw !== undefined;
    const none = placesText(zero, currency.places);
    this.withoutSteps = Object.freeze({ added: Object.freeze([]), sum: zero, balances: Object.freeze({ draw: none, protection: none }) });
  }

  path(position: number): Path {
    return this.paths[position] ?? [];
  }

  addLine(position: number, settled: Decimal): void {
    this.lines[position] = (this.lines[position] ?? zero).plus(settled);
  }

  addStatement(held: Decimal | null, pending: number, added: Decimal): void {
    this.people += 1;
    if (!added.isZero()) this.added = this.added.plus(added);
    if (held !== null) this.held = this.held.plus(held);
    this.pending += pending;
  }

  totals(): Totals {
    const { places, code } = this.policy.currency;
    const payable = this.lines.reduce((sum, line) => sum.plus(line), this.added);
    return {
      policy: this.policy.id,
      currency: code,
      people: this.people,
      payable: placesText(payable, places),
      held: placesText(this.held, places),
      pending: this.pending,
      added: placesText(this.added, places),
      lines: Object.fromEntries(this.lineOrder.map((name, position) => [name, placesText(this.lines[position] ?? zero, places)])),
    };
  }
}
