import { placesText, zero, type Decimal } from "../decimal/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import { addAmount } from "./add-amount.js";
import type { SettledPayee } from "./settle-payee.js";
import type { PolicyTotals } from "./settlement.js";
import { statementPlan } from "./statement-plan.js";

/** What the statements under a policy come to, while they are made. */
export class RunningTotals {
  private readonly names: readonly string[];
  /** By the position of the line in the policy. */
  private readonly lines: Decimal[];
  private people = 0;
  private held = zero;
  private added = zero;
  private pending = 0;

  constructor(private readonly policy: PolicyDefinition) {
    this.names = statementPlan(policy).lineOrder;
    this.lines = this.names.map(() => zero);
  }

  add({ statement: { pending }, lines, held, added }: SettledPayee): void {
    this.people += 1;
    this.pending += pending.length;
    this.held = addAmount(this.held, held);
    this.added = addAmount(this.added, added);
    lines.forEach(({ settled }, position) => {
      this.lines[position] = addAmount(this.lines[position] ?? zero, settled);
    });
  }

  totals(): PolicyTotals {
    const { id, currency: { code, places } } = this.policy;
    return {
      policy: id,
      currency: code,
      people: this.people,
      payable: placesText(this.lines.reduce(addAmount, this.added), places),
      held: placesText(this.held, places),
      pending: this.pending,
      added: placesText(this.added, places),
      lines: Object.fromEntries(this.names.map((name, position) => [name, placesText(this.lines[position] ?? zero, places)])),
    };
  }
}
