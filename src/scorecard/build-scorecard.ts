import type { DecimalInput } from "../decimal/index.js";
import { ownFields, readItems } from "../error/index.js";
import {
  copyLabel,
  entriesOf,
  frozen,
  numberText,
  operand,
  optionsOf,
  type Agree,
  type Build,
  type FreelyNamed,
  type FreeName,
  type Label,
  type AnyTable,
  type Need,
  type NeedsOf,
  type Operand,
  type Quantity,
  type TableFor,
  type Unit,
  type UnitsOf,
} from "../formula/index.js";
import type { Scorecard, ScorecardDefinition } from "./scorecard.js";

const buildScorecard: Build<{ readonly kind: "scorecard" } & ScorecardDefinition> = frozen;

/** An item of a scorecard: what is measured, how many points it gives, and how much it weighs. */
export interface ItemOptions {
  readonly metric: Quantity;
  /**
   * Makes the x of the table shares of another quantity: 0.8 is 80% of the target, compared exactly. Where it is not applicable, zero or
   * less, so is the item.
   */
  readonly attainmentOf?: Operand;
  /** Above zero; the weights of a card sum to exactly 100 unless they are `relative`. */
  readonly weight: DecimalInput;
  readonly points: AnyTable;
  /** Makes the item critical: under so many points, the score becomes the card's `criticalScore`. */
  readonly pass?: DecimalInput;
  readonly label?: Label;
}

/** What an item reads. */
type ReadBy<Item> = Item extends { readonly metric: infer Metric; readonly points: infer Table }
  ? Metric | Table | (Item extends { readonly attainmentOf: infer Target } ? Target : never)
  : never;

/** A grade's lower bound, or the bound with a label. */
export type GradeEntry = DecimalInput | { readonly from: DecimalInput; readonly label?: Label };

/** The items, with a sentence in the place of what is no option of an item. */
type KnownOptions<I> = {
  readonly [Item in keyof I]: {
    readonly [Option in keyof I[Item]]: Option extends keyof ItemOptions ? OptionOf<I[Item], Option>
      : `'${Option & string}' is no option of an item`;
  };
};
type OptionOf<Item, Option extends keyof Item> = Option extends "attainmentOf"
  ? (Item extends { readonly metric: infer Metric } ? Agree<Metric, Item[Option], "compare"> : Item[Option])
  : Option extends "points" ? (Item[Option] extends AnyTable ? TableFor<XOf<Item>, Item[Option], never> : Item[Option])
  : Item[Option];
/** The unit of an item's x. */
type XOf<Item> = Item extends { readonly attainmentOf: unknown } ? "ratio"
  : Item extends { readonly metric: infer Metric } ? UnitsOf<Metric>
  : never;
type Items<I> = [I] extends [FreelyNamed<KnownOptions<I>>] ? I : FreelyNamed<KnownOptions<I>>;

/** An adjustment, or a sentence where it is added to no score. */
type Scored<Q> = [UnitsOf<Q>] extends [never] ? Q
  : [Unit] extends [UnitsOf<Q>] ? Q
  : [Exclude<UnitsOf<Q>, "points">] extends [never] ? Q
  : `an adjustment is points, not ${Exclude<UnitsOf<Q>, "points">}`;
type Adjustments<A> = FreelyNamed<{ readonly [Name in keyof A]: Scored<A[Name]> }>;

type KnownGrades<G> = {
  readonly [Grade in keyof G]: G[Grade] extends { readonly from: DecimalInput }
    ? ([Exclude<keyof G[Grade], "from" | "label">] extends [never] ? G[Grade] : "a grade has from and label")
    : G[Grade];
};

export interface ScorecardOptions<G, A> {
  /** Each grade's lower bound, itself included; the lowest covers the bottom of the range. */
  readonly grades?: [G] extends [FreelyNamed<KnownGrades<G>>] ? G : FreelyNamed<KnownGrades<G>>;
  /** `relative` lifts the rule that the weights sum to 100. */
  readonly weights?: "relative";
  /**
   * What becomes of an item that is not applicable: `redistribute` (its weight goes to the others: the default), `zero` (no points), or
   * `full` (the most that its table gives, and not more than the top of the range).
   */
  readonly notApplicable?: "redistribute" | "zero" | "full";
  /** If less weight than this has a reading, there is no score. */
  readonly minimumWeight?: DecimalInput;
  /** Signed points to add after the items, by name: praise, violations. Each is rounded half-up to the card's places. */
  readonly adjustments?: [A] extends [Adjustments<A>] ? A : Adjustments<A>;
  /** Decimal places of the score; 2 unless stated. */
  readonly places?: number;
  /** The lowest and the highest score; 0 and 100 unless stated. */
  readonly range?: readonly [from: DecimalInput, to: DecimalInput];
  /** What a failed critical item leaves of the score: the bottom of the range unless stated. */
  readonly criticalScore?: DecimalInput;
  readonly label?: Label;
}

/**
 * A scorecard: Σ weight × points ÷ Σ weight over the items that apply, one division, rounded half-up to the card's places; then
 * adjustments, then the range, then critical items, then a grade.
 *
 * Source of leaving items out: Zendesk QA, "Understanding how the quality score is calculated" (Σ rating × weight ÷ Σ weight over the rated
 * categories). Faults (`weights_not_100`, `not_positive`, `not_covered`, …) are reported by whatever reads the card first.
 *
 * @example
 * const [csat, wait] = [metric("csat", "ratio"), metric("wait", "seconds")];
 * const service = scorecard("service", {
 *   csat: { metric: csat, weight: 60, points: curve([["0.80", 0], ["0.95", 100]]) },
 *   wait: { metric: wait, weight: 40, points: curve([[10, 100], [60, 0]]) },
 * }, { grades: { A: 90, B: 75, C: 0 } });
 * score(service, { csat: "0.93", wait: "21.4" }); // => { score: "82.88", grade: "B", … }
 */
export function scorecard<
  const Id extends string,
  const I extends { readonly [item: string]: ItemOptions },
  const G extends { readonly [grade: string]: GradeEntry } = {},
  const A extends { readonly [adjustment: string]: Operand } = {},
>(
  id: FreeName<Id>,
  items: Items<I>,
  options: ScorecardOptions<G, A> = {},
): Scorecard<
  Id,
  keyof I & string,
  keyof G & string,
  NeedsOf<ReadBy<I[keyof I]> | A[keyof A]> | Need.Scorecard<Id, keyof I & string, keyof G & string>
> {
  const { grades, weights, notApplicable, minimumWeight, adjustments, places, range, criticalScore, label, ...unknown } =
    optionsOf(options);
  // What is no pair is kept as it came: reading the card says that it is no number.
  const [from, to] = range === undefined ? [0, 100] : (readItems(range) ?? [range, range]);
  return buildScorecard({
    kind: "scorecard",
    id,
    items: Object
      .freeze(entriesOf<ItemOptions>(items as I).map(([name, item]) => buildItem(name, item))),
    weights: weights ?? "hundred",
    notApplicable: notApplicable ?? "redistribute",
    ...stated("minimumWeight", minimumWeight),
    adjustments: Object
      .freeze(entriesOf<unknown>(adjustments).map(([name, points]) => Object.freeze({ name, points: operand(points) }))),
    places: places ?? 2,
    from: numberText(from),
    to: numberText(to),
    ...stated("criticalScore", criticalScore),
    grades: Object
      .freeze(entriesOf<GradeEntry>(grades).map(([grade, entry]) => buildGrade(grade, entry))),
    ...copyLabel(label),
  }, unknown);
}

function buildItem(name: string, item: ItemOptions | undefined): object {
  const { metric, attainmentOf, weight, points, pass, label, ...unknown } = ownFields(item) as Partial<ItemOptions>;
  return frozen({
    name,
    metric: operand(metric),
    ...(attainmentOf === undefined ? {} : { attainmentOf: operand(attainmentOf) }),
    weight: numberText(weight),
    points,
    ...stated("pass", pass),
    ...copyLabel(label),
  }, unknown);
}

function buildGrade(grade: string, entry: GradeEntry | undefined): object {
  const fields: { readonly from?: unknown; readonly label?: unknown } = ownFields(entry);
  if (!("from" in fields)) return Object.freeze({ grade, from: numberText(entry) });
  const { from, label, ...unknown } = fields;
  return frozen({ grade, from: numberText(from), ...copyLabel(label) }, unknown);
}

function stated(field: string, value: unknown): object {
  return value === undefined ? {} : { [field]: numberText(value) };
}
