import type { Decimal, RoundingMode } from "../decimal/index.js";
import type { Rounding } from "../formula/index.js";
import type { PolicyDefinition, StepName } from "../policy/index.js";
import type { AddedLine } from "./added-line.js";
import type { BalanceName } from "./balances.js";

/** How what is payable is rounded; `unit` is the least amount of the currency. */
interface KnownRounding {
  readonly multiple: Decimal;
  readonly mode: RoundingMode;
  readonly carries: boolean;
  readonly unit: Decimal;
}

/** What the steps are worked out from. */
export interface Known {
  /** What the quantities of the policy come to; null where it has none, or where one is not applicable and changes nothing. */
  readonly limits: { readonly [Name in StepName]: Decimal | null };
  /** Those of them that are null since they are faulty. */
  readonly faulty: ReadonlySet<StepName>;
  /** The sum of the protected lines; null where none is. */
  readonly protectedSum: Decimal | null;
  /** How what is payable is rounded at last; null where it is not. */
  readonly rounding: KnownRounding | null;
}

/** What a statement has come to after some of its steps. */
export interface Progress {
  readonly pay: Decimal;
  /** What the draw added to reach it. */
  readonly toppedUp: Decimal;
  readonly balances: { readonly [Name in BalanceName]: Decimal };
}

/** What a step adds, and what else it changes. */
interface StepResult {
  readonly amount: Decimal;
  /** The quantity that would have to be known first: nothing is added, and the step is pending. */
  readonly waitsFor?: StepName;
  readonly toppedUp?: Decimal;
  readonly balances?: Partial<Progress["balances"]>;
}

/** Something that is worked out once a statement, and that is a line of its own where it changes anything. */
export interface Step {
  readonly kind: Exclude<AddedLine["kind"], "adjustment">;
  readonly label: string;
  /** The policy's quantity by which it is worked out; null where it takes none. */
  readonly limit: StepName | null;
  /** The balance whose carry-ins come with it; null where none do. */
  readonly balance: BalanceName | null;
  isIn(policy: PolicyDefinition): boolean;
  workOut(known: Known, before: Progress): StepResult;
  /** The figures by which it can be worked out again, beside what was payable before it. */
  figures(known: Known, before: Progress, amount: Decimal): Readonly<Record<string, Decimal>>;
  /** The rounding that it is, where it is one. */
  rounded?(known: Known, before: Progress): Rounding | null;
}
