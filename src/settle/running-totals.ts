import { Decimal, placesText, zero } from "../decimal/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import { addAmount } from "./add-amount.js";
import type { SettledPayee } from "./settle-payee.js";
import type { PolicyTotals, Statement } from "./settlement.js";
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

  add({ statement, lines, added }: SettledPayee): void {
    this.count(statement);
    this.added = addAmount(this.added, added);
    lines.forEach(({ settled, held }, position) => {
      this.addTo(position, settled);
      if (held !== null) this.held = addAmount(this.held, held);
    });
  }

  /** A statement of an earlier settlement: its figures are read back from text. */
  addKept(statement: Statement): void {
    this.count(statement);
    this.names.forEach((name, position) => this.addTo(position, new Decimal(statement.lines[name]?.payable ?? 0)));
    this.held = addAmount(this.held, new Decimal(statement.held));
    for (const { payable } of statement.added) this.added = addAmount(this.added, new Decimal(payable));
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

  private count({ pending }: Statement): void {
    this.people += 1;
    this.pending += pending.length;
  }

  private addTo(position: number, amount: Decimal): void {
    this.lines[position] = addAmount(this.lines[position] ?? zero, amount);
  }
}
