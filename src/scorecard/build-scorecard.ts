import type { DecimalInput } from "../decimal/index.js";
import { ownFields, readItems, has } from "../error/index.js";
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
  type Stated,
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
  /**
   * Above zero; the weights of a card sum to exactly 100 unless they are `relative`. None where the card's method is `sum`. This and every
   * other number of a card may be a parameter of the policy, in points.
   */
  readonly weight?: Operand;
  /** Where the card's method is `sum`, the most that it can give are the item's full marks, above zero. */
  readonly points: AnyTable;
  /** Makes the item critical: under so many points, the score becomes the card's `criticalScore`. */
  readonly pass?: Operand;
  /** The item is shown with its points, and changes no score: it has no weight and no pass mark, and a fault in it is none of the score. */
  readonly counts?: false;
  readonly label?: Label;
}

/** What an item reads. */
type ReadBy<Item> = Item extends unknown ? Item[keyof Item & ("metric" | "attainmentOf" | "weight" | "points" | "pass")] : never;

/** A grade's lower bound, or the bound with a label. */
export type GradeEntry = Operand | { readonly from: Operand; readonly label?: Label };
/** A bound, and an entry, from which `NeedsOf` takes what has needs. */
type BoundOf<Entry> = Entry | (Entry extends { readonly from: infer Bound } ? Bound : never);

/** An item that counts where points are weighed. */
interface WeighedItem extends ItemOptions {
  readonly weight: Operand;
}

/** The items, with a sentence in the place of what is no option of an item, or does not belong there. */
type KnownOptions<I, M> = {
  readonly [Item in keyof I]: NeedsWeight<I, Item, M> extends true ? WeighedItem
    : { readonly [Option in keyof I[Item]]: OptionOf<I[Item], Option, M> };
};
/** Whether an item lacks a weight. Of items that are known only when the program runs, `definePolicy` says it. */
type NeedsWeight<I, Item extends keyof I, M> = string extends Item ? false : [M] extends [never] ? HasNone<I[Item]> : false;
type HasNone<Item> = Item extends { readonly counts: false } | { readonly weight: unknown } ? false : true;
type OptionOf<Item, Option extends keyof Item, M> = Option extends "weight" | "pass"
  ? (Item extends { readonly counts: false } ? `an item that does not count has no ${Option}`
    : Option extends "pass" ? StatedPoints<Item[Option], "the pass mark">
    : [M] extends [never] ? StatedPoints<Item[Option], "the weight">
    : "marks are added as they are: an item has no weight")
  : Option extends "attainmentOf" ? (Item extends { readonly metric: infer Metric } ? Agree<Metric, Item[Option], "compare"> : Item[Option])
  : Option extends "points" ? (Item[Option] extends AnyTable ? TableFor<XOf<Item>, Item[Option], never> : Item[Option])
  : Option extends keyof ItemOptions ? Item[Option]
  : `'${Option & string}' is no option of an item`;
/** A number of a card, or a sentence in its place. */
type StatedPoints<X, What extends string> = Stated<X, "points", What>;
/** The unit of an item's x. */
type XOf<Item> = Item extends { readonly attainmentOf: unknown } ? "ratio"
  : Item extends { readonly metric: infer Metric } ? UnitsOf<Metric>
  : never;
type Items<I, M> = [I] extends [FreelyNamed<KnownOptions<I, M>>] ? I : FreelyNamed<KnownOptions<I, M>>;

/** An adjustment, or a sentence where it is added to no score. */
type Scored<Q> = [UnitsOf<Q>] extends [never] ? Q
  : [Unit] extends [UnitsOf<Q>] ? Q
  : [Exclude<UnitsOf<Q>, "points">] extends [never] ? Q
  : `an adjustment is points, not ${Exclude<UnitsOf<Q>, "points">}`;
type Adjustments<A> = FreelyNamed<{ readonly [Name in keyof A]: Scored<A[Name]> }>;

type KnownGrades<G> = {
  readonly [Grade in keyof G]: G[Grade] extends { readonly from: infer From }
    ? ([Exclude<keyof G[Grade], "from" | "label">] extends [never]
      ? { readonly [Field in keyof G[Grade]]: Field extends "from" ? StatedPoints<From, "the bound"> : G[Grade][Field] }
      : "a grade has from and label")
    : StatedPoints<G[Grade], "the bound">;
};

/** Grades, adjustments, critical items and how a score is made, for `scorecard`. */
export interface ScorecardOptions<G, A, M extends "sum" = never, W = DecimalInput, L = DecimalInput, H = DecimalInput, C = DecimalInput> {
  /** Each grade's lower bound, itself included; the lowest covers the bottom of the range. */
  readonly grades?: [G] extends [FreelyNamed<KnownGrades<G>>] ? G : FreelyNamed<KnownGrades<G>>;
  /** `sum` adds the points as marks of their own (30 + 30 + 40), without weights. Unless stated the score is the weighted mean. */
  readonly method?: M;
  /** `relative` lifts the rule that the weights sum to 100. */
  readonly weights?: [M] extends [never] ? "relative" : "marks are added as they are: there are no weights";
  /**
   * What becomes of an item that is not applicable: `redistribute` (its weight goes to the others: the default), `zero` (no points), or
   * `full` (the most that its table gives, and not more than the top of the range).
   */
  readonly notApplicable?: "redistribute" | "zero" | "full";
  /** If less weight than this, or fewer full marks, have a reading, there is no score. */
  readonly minimumWeight?: StatedPoints<W, "the minimum weight">;
  /** Signed points to add after the items, by name: praise, violations. Each is rounded half-up to the card's places. */
  readonly adjustments?: [A] extends [Adjustments<A>] ? A : Adjustments<A>;
  /** Decimal places of the score; 2 unless stated. */
  readonly places?: number;
  /** The lowest and the highest score; 0 and 100 unless stated, or 0 and the sum of the full marks. */
  readonly range?: readonly [from: StatedPoints<L, "an end of the range">, to: StatedPoints<H, "an end of the range">];
  /** What a failed critical item leaves of the score: the bottom of the range unless stated. */
  readonly criticalScore?: StatedPoints<C, "the critical score">;
  /**
   * In place of `criticalScore`: a failed critical item leaves the score as it is, and of its grade and this one the lower; this one where
   * there is no score.
   */
  readonly criticalGrade?: NoInfer<keyof G & string>;
  readonly label?: Label;
}

/**
 * A scorecard: Σ weight × points ÷ Σ weight over the items that apply, one division, rounded half-up to the card's places; then
 * adjustments, then the range, then critical items, then a grade. With `method: "sum"` it is Σ points, whose tables give marks of their
 * own; where items are left out, Σ points × Σ full marks ÷ Σ full marks of those that apply.
 *
 * Source of leaving items out: Zendesk QA, "Understanding how the quality score is calculated" (Σ rating × weight ÷ Σ weight over the rated
 * categories). Faults (`weights_not_100`, `not_positive`, `not_covered`, `misplaced`, …) are reported by whatever reads the card first.
 *
 * @example
 * const [csat, wait] = [metric("csat", "ratio"), metric("wait", "seconds")];
 * const service = scorecard("service", {
 *   csat: { metric: csat, weight: 60, points: curve([["0.80", 0], ["0.95", 100]]) },
 *   wait: { metric: wait, weight: 40, points: curve([[10, 100], [60, 0]]) },
 * }, { grades: { A: 90, B: 75, C: 0 } });
 * score(service, { csat: "0.93", wait: "21.4" }); // => { score: "82.88", grade: "B", … }
 *
 * const tasks = { metric: metric("tasks", "ratio"), points: bands([["0.6", 20], ["0.8", 30], ["0.9", 40]], { otherwise: 10 }) };
 * const daily = { metric: metric("daily", "points"), points: curve([[0, 0], [60, 60]]) };
 * score(scorecard("month", { tasks, daily }, { method: "sum" }), { tasks: "0.85", daily: 56 }).score; // => "86.00"
 */
export function scorecard<
  const Id extends string,
  const I extends { readonly [item: string]: ItemOptions },
  const G extends { readonly [grade: string]: GradeEntry } = {},
  const A extends { readonly [adjustment: string]: Operand } = {},
  M extends "sum" = never,
  const W extends Operand = never,
  const L extends Operand = never,
  const H extends Operand = never,
  const C extends Operand = never,
>(
  id: FreeName<Id>,
  items: Items<I, M>,
  options: ScorecardOptions<G, A, M, W, L, H, C> = {},
): Scorecard<
  Id,
  keyof I & string,
  keyof G & string,
  | NeedsOf<ReadBy<I[keyof I]> | BoundOf<G[keyof G]> | A[keyof A] | W | L | H | C>
  | Need.Scorecard<Id, keyof I & string, keyof G & string>
> {
  const {
    grades,
    method,
    weights,
    notApplicable,
    minimumWeight,
    adjustments,
    places,
    range,
    criticalScore,
    criticalGrade,
    label,
    ...unknown
  } = optionsOf(options);
  return buildScorecard({
    kind: "scorecard",
    id,
    items: Object
      .freeze(entriesOf<ItemOptions>(items as I).map(([name, item]) => buildItem(name, item))),
    ...asStated("method", method),
    weights: weights ?? "hundred",
    notApplicable: notApplicable ?? "redistribute",
    ...stated("minimumWeight", minimumWeight),
    adjustments: Object
      .freeze(entriesOf<unknown>(adjustments).map(([name, points]) => Object.freeze({ name, points: operand(points) }))),
    places: places ?? 2,
    ...buildRange(range, method),
    ...stated("criticalScore", criticalScore),
    ...asStated("criticalGrade", criticalGrade),
    grades: Object
      .freeze(entriesOf<GradeEntry>(grades as G | undefined).map(([grade, entry]) => buildGrade(grade, entry))),
    ...copyLabel(label),
  }, unknown);
}

function buildItem(name: string, item: ItemOptions | undefined): object {
  const { metric, attainmentOf, weight, points, pass, counts, label, ...unknown } = ownFields(item) as Partial<ItemOptions>;
  return frozen({
    name,
    metric: operand(metric),
    ...(attainmentOf === undefined ? {} : { attainmentOf: operand(attainmentOf) }),
    ...stated("weight", weight),
    points,
    ...stated("pass", pass),
    ...asStated("counts", counts),
    ...copyLabel(label),
  }, unknown);
}

/** Where marks are added, a range that is not stated ends at the full marks, which are not reckoned here. */
function buildRange(range: unknown, method: unknown): { readonly from?: unknown; readonly to?: unknown } {
  if (range === undefined) return method === undefined ? { from: "0", to: "100" } : {};
  // What is no pair is kept as it came: reading the card says that it is no number.
  const [from, to] = readItems(range) ?? [range, range];
  return { from: numberText(from) ?? null, to: numberText(to) ?? null };
}

function buildGrade(grade: string, entry: GradeEntry | undefined): object {
  const fields: { readonly from?: unknown; readonly label?: unknown } = ownFields(entry);
  if (!has(fields, "from")) return Object.freeze({ grade, from: numberText(entry) });
  const { from, label, ...unknown } = fields;
  return frozen({ grade, from: numberText(from), ...copyLabel(label) }, unknown);
}

function stated(field: string, value: unknown): object {
  return asStated(field, numberText(value));
}

function asStated(field: string, value: unknown): object {
  return value === undefined ? {} : { [field]: value };
}
