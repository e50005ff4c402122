import { placesText, zero, type Decimal } from "../decimal/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import { addAmount } from "./add-amount.js";
import type { SettledPayee } from "./settle-payee.js";
import type { PolicyTotals } from "./settlement.js";
import { statementPlan, type PlannedLine } from "./statement-plan.js";

/** What the statements under a policy come to, while they are made. */
export class RunningTotals {
  private readonly lines: ReadonlyMap<PlannedLine, { sum: Decimal }>;
  private people = 0;
  private held = zero;
  private added = zero;
  private pending = 0;

  constructor(private readonly policy: PolicyDefinition) {
    this.lines = new Map(statementPlan(policy).lines.map((line) => [line, { sum: zero }]));
  }

  add({ statement, lines, added }: SettledPayee): void {
    this.people += 1;
    this.added = addAmount(this.added, added);
    this.pending += statement.pending.length;
    for (const { of, settled, held } of lines) {
      const line = this.lines.get(of);
      if (line === undefined) throw new Error("a line of another policy");
      line.sum = addAmount(line.sum, settled);
      if (held !== null) this.held = addAmount(this.held, held);
    }
  }

  totals(): PolicyTotals {
    const { id, currency: { code, places } } = this.policy;
    const payable = [...this.lines.values()].reduce((total, { sum }) => addAmount(total, sum), this.added);
    return {
      policy: id,
      currency: code,
      people: this.people,
      payable: placesText(payable, places),
      held: placesText(this.held, places),
      pending: this.pending,
      added: placesText(this.added, places),
      lines: Object.fromEntries([...this.lines].map(([{ definition: { name } }, { sum }]) => [name, placesText(sum, places)])),
    };
  }
}
