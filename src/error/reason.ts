import type { Path } from "./path.js";

/** The values that come with the code of a reason. */
interface ReasonValues {
  readonly null_reading: { readonly id: string };
  /** `of` is the id of the divisor, where it has one. */
  readonly zero_divisor: { readonly of: string | null };
  /** What a table was read at, and of what its bounds are shares, where they are. */
  readonly no_value: { readonly at: string; readonly target?: string };
  readonly no_target: { readonly target: string };
  readonly no_rows: { readonly why: "nobody" | "not_among" | "no_shares" };
  /** `weight`, or `marks`, is what has a reading, and `minimum` what it had to be, where it was that which was missing. */
  readonly no_item: { readonly scorecard: string; readonly weight?: string; readonly marks?: string; readonly minimum?: string };
  /** `factor` is the one whose own condition it was; `since` is why the condition of eligibility is not applicable, where it was that. */
  readonly not_eligible: { readonly contest: string; readonly factor?: string; readonly since?: Reason };
  readonly too_few_entrants: { readonly contest: string; readonly minimum: number; readonly of?: "teams" };
  /** Why a contest of teams has no place for somebody: no team, or one of which nobody is under the policy. */
  readonly no_entrant: { readonly contest: string; readonly why: "no_team" | "nobody" };
  readonly not_ranked: { readonly contest: string };
}

/** Why there is no value, as a word for programs: a closed list. */
export type ReasonCode = keyof ReasonValues;

/** A reason before it is said where it stands. */
export type ReasonData = { readonly [Code in ReasonCode]: { readonly code: Code } & ReasonValues[Code] }[ReasonCode];

/**
 * Why something is not applicable: a code with the values that are named by it. No fault: nobody has to mend anything. `message` says it in
 * English; `reasonText` in either language.
 */
export type Reason = ReasonData & { readonly path: Path; readonly message: string };

/** The words of a language for each code. */
export type ReasonWords = { readonly [Code in ReasonCode]: (reason: ReasonValues[Code]) => string };
