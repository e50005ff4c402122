import { faultOf, isNotEmpty, jixiaoError, oneOf, ownOptions, say, type Fault, type Path } from "../error/index.js";
import type { Policy } from "../policy/index.js";
import { policiesOf } from "../settle/index.js";
import { checkLaw, checkLawsOptions, tryLaws, type CheckLawsOptions, type FigureNameOf } from "./check-laws.js";
import type { Law } from "./law/law.js";
import { mutatePolicy, type PolicyVariant } from "./mutate/mutate-policy.js";
import type { MutationKind } from "./mutate/mutations-of.js";
import type { ReadingIdOf } from "./periods.js";

/** How `lawStrength` tries its laws, and which variants it does not count. */
export interface LawStrengthOptions<Reading extends string = string> extends CheckLawsOptions<Reading> {
  /**
   * The variants that can change no figure of any period, as somebody has made sure of: they are not counted. Each by its text or, where
   * several variants have the same text, as
   * `missed` lists it.
   */
  readonly equivalent?: readonly (string | Pick<MissedVariant, "policy" | "path" | "text">)[];
}

/** A variant that no law noticed. */
export interface MissedVariant {
  /** The id of the policy that it is of. */
  readonly policy: string;
  readonly kind: MutationKind;
  readonly path: Path;
  readonly text: string;
}

/** How many small mistakes in a policy its laws notice. */
export interface LawStrength {
  readonly format: 1;
  /** How many variants there are, without the equivalent ones, and how many of them a law notices. */
  readonly variants: number;
  readonly noticed: number;
  /** How many of them each law is the first to notice; examples come before what is drawn. */
  readonly laws: readonly { readonly law: string; readonly noticed: number }[];
  /** The laws that do not hold of the policy as it is: they are not asked. */
  readonly broken: readonly string[];
  readonly missed: readonly MissedVariant[];
}

/**
 * Do the laws bite? Makes each small mistake that `mutatePolicy` knows, and says which of them no law notices: what is missed could be made
 * in the policy tomorrow, and nobody would know before pay day. A worked example that has somebody there is the usual remedy.
 *
 * @throws {JixiaoError} as `checkLaws`, and where `equivalent` has a text that no variant has (`unknown_name`), or that several have
 * (`used_twice`).
 *
 * @example
 * const gmv = metric("gmv", "money");
 * const policy = definePolicy({ id: "sales", version: "1", currency: "CNY", pay: { commission: times(gmv, "0.003") } });
 * lawStrength(policy, [monotone(gmv), neverNegative()]).missed.length > 0; // => true
 * const people = [{ id: "li", gmv: "128123.45" }, { id: "wang", gmv: "128125.67" }]; // rounded down, and up
 * const example = workedExample("November", { period: "2026-11", people }, {
 *   li: { commission: "384.37" },
 *   wang: { commission: "384.38" },
 * });
 * lawStrength(policy, [monotone(gmv), neverNegative(), example]).missed; // => []
 */
export function lawStrength<const P extends Policy>(
  policy: P | readonly P[],
  laws: readonly Law<NoInfer<FigureNameOf<P>>, NoInfer<ReadingIdOf<P>>>[],
  options: LawStrengthOptions<ReadingIdOf<P>> = {},
): LawStrength {
  const policies = policiesOf(policy) as readonly Policy[];
  const holding = tryLaws(policies, laws, options, [...checkLawsOptions, "equivalent"]).laws.map(({ holds }) => holds);
  const { runs = 200, seed = 1, equivalent = [] } = ownOptions(options);
  const variants = policies.flatMap((each, position) =>
    mutatePolicy(each).map((variant) => ({
      as: missedVariant(each.id, variant),
      changed: policies.map((other, index) => (index === position ? variant.policy : other)),
    }))
  );
  const faults = equivalent.flatMap((each, index) => equivalenceFaults(each, ["equivalent", index], variants.map(({ as }) => as)));
  if (isNotEmpty(faults)) throw jixiaoError(faults);

  const asked = laws.filter((_, index) => holding[index] === true);
  const inTurn = [...asked.filter(({ runs: own }) => own !== null), ...asked.filter(({ runs: own }) => own === null)];
  const noticed = new Map(inTurn.map(({ name }) => [name, 0]));
  const missed: MissedVariant[] = [];
  const counted = variants.filter(({ as }) => !equivalent.some((each) => isMeant(each, as)));
  for (const { as, changed } of counted) {
    const by = inTurn.find((law) => notices(law, changed, { ...options, runs, seed }));
    if (by === undefined) missed.push(as);
    else noticed.set(by.name, (noticed.get(by.name) ?? 0) + 1);
  }
  return {
    format: 1,
    variants: counted.length,
    noticed: counted.length - missed.length,
    laws: [...noticed].map(([law, count]) => ({ law, noticed: count })),
    broken: laws.flatMap(({ name }, index) => (holding[index] === true ? [] : [name])),
    missed,
  };
}

function notices(
  law: Law,
  policies: readonly Policy[],
  options: CheckLawsOptions & { readonly runs: number; readonly seed: number },
): boolean {
  try {
    // A law that held, and has nothing to say any more, has noticed that something is gone.
    return checkLaw(policiesOf(policies), law, forVariant(policies, options), false).state !== "holds";
  } catch {
    // A test that throws fails: a law of somebody's own that looks for what was dropped, or policies that do not go together any more.
    return true;
  }
}

/** The options without what names a reading that the variant has not: that is no notice of the mistake. */
function forVariant<Options extends CheckLawsOptions>(policies: readonly Policy[], options: Options): Options {
  const known =
    new Set(policies.flatMap(({ metrics, parameters }) =>
      [...metrics, ...parameters.filter(({ per }) => per !== "policy")].map(({ id }) => id)
    ));
  const { ranges, notApplicable } = ownOptions(options);
  return {
    ...options,
    ...(ranges === undefined ? {} : { ranges: Object.fromEntries(Object.entries(ranges).filter(([id]) => known.has(id))) }),
    ...(notApplicable === undefined ? {} : { notApplicable: notApplicable.filter((id) => known.has(id)) }),
  };
}

type Equivalent = NonNullable<LawStrengthOptions["equivalent"]>[number];

function isMeant(equivalent: Equivalent, { policy, path, text }: MissedVariant): boolean {
  if (typeof equivalent === "string") return equivalent === text;
  return equivalent.policy === policy && equivalent.text === text && placeOf(equivalent) === placeOf({ policy, path });
}

function equivalenceFaults(equivalent: Equivalent, where: Path, variants: readonly MissedVariant[]): readonly Fault[] {
  const meant = variants.filter((variant) => isMeant(equivalent, variant));
  if (meant.length === 1) return [];
  const told = JSON.stringify(typeof equivalent === "string" ? equivalent : `${placeOf(equivalent)}: ${equivalent.text}`);
  // Leaving out the wrong one would hide a mistake that nothing notices.
  if (meant.length > 1) return [faultOf("used_twice", where, told, say("one_of", { choices: meant.map(placeOf) }))];
  const texts = variants.map(({ text }) => text);
  return [faultOf("unknown_name", where, told, oneOf(texts, equivalent, say("something_made_by", { by: "mutatePolicy" })))];
}

function placeOf({ policy, path }: Pick<MissedVariant, "policy" | "path">): string {
  return [policy, ...path].join(".");
}

function missedVariant(policy: string, { kind, path, text }: PolicyVariant): MissedVariant {
  return { policy, kind, path, text };
}
