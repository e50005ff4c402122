import { placesText, zero, type Decimal } from "../decimal/index.js";
import type { Faults } from "../error/index.js";
import { isAbsent, type Figure, type Rounding } from "../formula/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import type { AddedLine } from "./added-line.js";
import { isRead, type ReadAdjustment, type ReadCarryIn } from "./additions.js";
import { limitOfRow } from "./limit-of.js";
import type { Known, Step } from "./step.js";
import type { StepRecorder, StepScope } from "./step-scope.js";
import type { WorkedStep } from "./work-out.js";

type Figures = Readonly<Record<string, Decimal>>;

/** The pay slip while it is written: what is payable so far, and what was added. */
export class Slip {
  readonly added: AddedLine[] = [];
  sum = zero;

  constructor(
    private readonly policy: PolicyDefinition,
    private readonly rows: readonly StepScope[],
    private readonly recorder: StepRecorder | null,
    public pay: Decimal,
    public protectedSum: Decimal,
  ) {}

  adjust({ line, amount, reason, by }: ReadAdjustment): void {
    if (!isRead(amount)) {
      this.pend("adjustment", line, amount, reason, by);
      return;
    }
    this.add("adjustment", line, amount, {}, null, reason, by);
    if (this.policy.protected.includes(line)) this.protectedSum = this.protectedSum.plus(amount);
  }

  /** A carry-in that cannot be read is a line of its own; what can be read comes with its step. */
  carryIn({ balance, amount }: ReadCarryIn): void {
    if (!isRead(amount)) this.pend("carryIn", balance, amount);
  }

  /** Writes down what a step adds, or why it could not. `figure` is what the quantity comes to on which it depends, if on any. */
  step({ step, before, amount, limit }: WorkedStep, known: Known, figure: Figure | null): void {
    const { kind, label } = step;
    if (limit !== null && figure === null) return;
    if (figure === null || !isAbsent(figure)) {
      this.add(kind, label, amount, step.figures(known, before, amount), limit, null, null, step.rounded?.(known, before) ?? null);
    } else if (figure.state === "faulty") this.pend(kind, label, figure.faults, null, null, limit);
    else this.keep({ ...this.nothing(kind, label), state: "notApplicable", reason: figure.reason, faults: [] }, {}, limit);
  }

  private add(
    kind: AddedLine["kind"],
    label: string,
    amount: Decimal,
    figures: Figures,
    limit: Step["limit"],
    note: string | null = null,
    by: string | null = null,
    rounded: Rounding | null = null,
  ): void {
    if (kind !== "adjustment" && amount.isZero()) return;
    const text = placesText(amount, this.policy.currency.places);
    const before = this.pay;
    this.pay = this.pay.plus(amount);
    this.sum = this.sum.plus(amount);
    const line: AddedLine = {
      kind,
      label,
      note,
      by,
      state: "settled",
      amount: text,
      payable: text,
      before: null,
      failedGates: [],
      reason: null,
      faults: [],
    };
    this.keep(
      line,
      { before, ...(this.policy.protected.length === 0 ? {} : { protected: this.protectedSum }), ...figures },
      limit,
      rounded,
    );
  }

  private pend(
    kind: AddedLine["kind"],
    label: string,
    faults: Faults,
    note: string | null = null,
    by: string | null = null,
    limit: Step["limit"] = null,
  ): void {
    this.keep({ ...this.nothing(kind, label), note, by, state: "pending", reason: null, faults }, {}, limit);
  }

  private nothing(kind: AddedLine["kind"], label: string) {
    return {
      kind,
      label,
      note: null,
      by: null,
      amount: null,
      payable: placesText(zero, this.policy.currency.places),
      before: null,
      failedGates: [],
    } as const;
  }

  private keep(line: AddedLine, figures: Figures, limit: Step["limit"], rounded: Rounding | null = null): void {
    this.added.push(line);
    if (this.recorder === null) return;
    const { places } = this.policy.currency;
    const settings = Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, placesText(figure, places)]));
    this.recorder.enter({ kind: "added", line, settings });
    // Each row tells how the limit came about in it.
    if (limit !== null) { for (const row of this.rows) limitOfRow(limit, this.policy, row); }
    if (rounded !== null) this.recorder.rounded(rounded);
    this.recorder.leave(line);
  }
}
