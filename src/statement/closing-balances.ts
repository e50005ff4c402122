import { Decimal, greater, lesser, zero } from "../decimal/index.js";
import type { StepName } from "../policy/index.js";
import { balanceNames, type BalanceName } from "./balances.js";
import { byName } from "./by-name.js";
import { carriedRounding } from "./rounding.js";
import type { Known, Progress } from "./step.js";
import { workOut } from "./work-out.js";

/** What is not known of what the steps are worked out from. */
export interface Unknown {
  /** Whether an adjustment could not be read: of a protected line, of anything else. */
  readonly adjustments: { readonly ofProtected: boolean; readonly ofOthers: boolean };
  readonly limits: readonly StepName[];
  readonly balances: readonly BalanceName[];
}

interface Case {
  readonly known: Known;
  readonly opening: Progress;
}

/** More, and less, than any amount that is paid. */
const far = new Decimal("1e30");
const ends = [far.negated(), far];

/**
 * The closing balances, null where one is not known. They are worked out for all that what is not known may turn out to be: its ends are
 * enough, since a balance only rises or only falls with it; what a rounding leaves does neither, so that it is looked at beside the ends as
 * well. Where they are all one, the balance is known.
 */
export function closingBalances(
  known: Known,
  opening: Progress,
  { adjustments, limits, balances }: Unknown,
): { readonly [Name in BalanceName]: Decimal | null } {
  let cases: readonly Case[] = [{ known, opening }];
  const vary = (values: readonly Decimal[], of: (each: Case, value: Decimal) => Case) => {
    cases = cases.flatMap((each) => values.map((value) => of(each, value)));
  };
  if (adjustments.ofOthers) vary(ends, shift);
  // An adjustment of a protected line moves the protected sum as well.
  if (adjustments.ofProtected) vary(ends, (each, by) => shiftProtected(shift(each, by), by));
  for (const name of balances) vary([zero, far], (each, value) => withBalance(each, name, value));
  for (const name of limits) vary(ends, (each, value) => withLimit(each, name, value));
  const outcomes = cases.map((each) => ({ ...each, ...workOut(each.known, each.opening) }));
  const left = leftOfRounding(known.rounding, outcomes);
  return byName(balanceNames, (name) => {
    const [first, ...others] = name === "rounding" ? left : outcomes.map(({ closing }) => closing.balances[name]);
    return first !== undefined && others.every((value) => value.equals(first)) ? first : null;
  });
}

/**
 * What the rounding leaves of whatever may be payable before it: from one unit to the next it is another amount, unless a limit
 * holds it, so that the ends and the units beside them tell whether it is always one.
 */
function leftOfRounding(rounding: Known["rounding"], outcomes: readonly (Case & ReturnType<typeof workOut>)[]): readonly Decimal[] {
  if (rounding?.carries !== true) return outcomes.map(({ closing }) => closing.balances.rounding);
  const befores = outcomes.flatMap(({ known, worked }) => worked.slice(-1).map(({ before }) => ({ known, before })));
  const pays = befores.map(({ before }) => before.pay);
  const [least, most] = [pays.reduce(lesser), pays.reduce(greater)];
  const beside = least.equals(most) ? [least] : [least, least.plus(rounding.unit), most.minus(rounding.unit), most];
  return befores.flatMap(({ known, before }) =>
    beside.map((pay) => carriedRounding.workOut(known, { ...before, pay }).balances?.rounding ?? before.balances.rounding)
  );
}

function shift({ known, opening }: Case, by: Decimal): Case {
  return { known, opening: { ...opening, pay: opening.pay.plus(by) } };
}

function shiftProtected({ known, opening }: Case, by: Decimal): Case {
  return { known: { ...known, protectedSum: known.protectedSum?.plus(by) ?? null }, opening };
}

function withBalance({ known, opening }: Case, name: BalanceName, value: Decimal): Case {
  return { known, opening: { ...opening, balances: { ...opening.balances, [name]: value } } };
}

function withLimit({ known, opening }: Case, name: StepName, value: Decimal): Case {
  const faulty = new Set([...known.faulty].filter((each) => each !== name));
  return { known: { ...known, limits: { ...known.limits, [name]: value }, faulty }, opening };
}
