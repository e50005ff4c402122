import { ownOptions } from "../error/index.js";
import type { DecimalInput } from "../decimal/index.js";
import { atLeast, atMost, metrics, parameter, times, when, type Label, type Need, type Parameter } from "../formula/index.js";
import { gate, gates, voidedBy } from "../gate/index.js";
import { definePolicy, line, type Policy } from "../policy/index.js";
import { checkChoices, checkGroup, checkOptions } from "./check-options.js";
import { withOwnMetrics, type KnownMetrics, type OwnMetrics, type ReadMetrics } from "./own-metrics.js";

type VoidableLine = "targetBonus" | "commission" | "base";

/** Rate, bonus, bounds of the gates and what they void, for `shopCommission`. */
export interface ShopCommissionOptions<Own extends OwnMetrics<Usual> = {}> {
  /** Metrics of one's own in the place of those that it reads, of the same units and scopes: other columns, ranges, labels. */
  readonly metrics?: Own & KnownMetrics<Own, Usual>;
  readonly id?: string;
  readonly version: string;
  /** An ISO 4217 code; CNY unless stated. */
  readonly currency?: string;
  /** The commission's rate; 0.3% unless stated. */
  readonly rate?: DecimalInput;
  /** What reaching the target pays, before the gates; 1000 unless stated. */
  readonly bonus?: DecimalInput;
  /** The bounds of the shop's gates; those that are not stated keep their value. */
  readonly gates?: Partial<Record<"refundRate" | "refundHours" | "disputeRate" | "dsr" | "complaints", DecimalInput>>;
  /**
   * The lines that a failed gate voids: the target bonus unless stated. Base salary is protected by wage law nearly everywhere; a policy
   * that voids it will hardly ever be lawful.
   */
  readonly voids?: readonly VoidableLine[];
}

const bounds = { refundRate: "0.03", refundHours: "24", disputeRate: "0.001", dsr: "4.7", complaints: "2" } as const;

/** What it reads, made for who asks for it: a program that starts need not wait for it. */
function usualMetrics() {
  return metrics({
    person: {
      gmv: { unit: "money", label: { en: "GMV of regulars", zh: "老客成交额" } },
      target: { unit: "money", range: [0, null], label: { en: "target", zh: "目标" } },
      base: { unit: "money", range: [0, null], label: { en: "base salary", zh: "底薪" } },
    },
    team: {
      refundRate: { unit: "ratio", range: [0, 1], label: { en: "refund rate", zh: "退款率" } },
      refundHours: { unit: "hours", range: [0, null], label: { en: "refund time", zh: "退款时长" } },
      disputeRate: { unit: "ratio", range: [0, 1], label: { en: "dispute rate", zh: "纠纷退款率" } },
      dsr: { unit: "points", range: [0, 5], label: { en: "DSR", zh: "DSR 评分" } },
      complaints: { unit: "count", range: [0, null], label: { en: "complaints", zh: "店铺内部投诉" } },
    },
  });
}

type Usual = ReturnType<typeof usualMetrics>;

const labels = {
  base: { en: "base salary", zh: "底薪" },
  commission: { en: "commission", zh: "提成" },
  targetBonus: { en: "target bonus", zh: "指标完成奖金" },
} as const satisfies Record<VoidableLine, Label>;

/**
 * Shop commission: base salary, plus a share of the GMV of customers whom the agent developed from first-time buyers into regulars, plus
 * a bonus for reaching the target, which any failed shop gate voids. A few lines of public builders: copy them to go on from here.
 *
 * A shop without refunds has no refund time: null passes that gate. Every other gate fails on null.
 *
 * @throws {JixiaoError} where an option is no number, or the currency is not known.
 *
 * @example
 * const policy = shopCommission({ version: "2026-11", bonus: 800 });
 * const november = settle(policy, {
 *   period: "2026-11",
 *   teams: [{ id: "shop-1", refundRate: "0.021", refundHours: null, disputeRate: "0.0004", dsr: "4.82", complaints: 1 }],
 *   people: [{ id: "li", team: "shop-1", gmv: "128000.00", target: 100000, base: 4000 }],
 * });
 * november.statements[0]?.payable; // => "5184.00"
 */
export function shopCommission<const Own extends OwnMetrics<Usual> = {}>(options: ShopCommissionOptions<Own>): ShopCommissionPolicy<Own> {
  checkOptions(options, ["id", "version", "currency", "rate", "bonus", "gates", "voids", "metrics"]);
  const given = ownOptions(options);
  checkGroup("gates", given.gates, Object.keys(bounds));
  checkChoices("voids", given.voids ?? [], Object.keys(labels));
  const { id = "shop-commission", version, currency = "CNY", rate = "0.003", bonus = 1000, voids = ["targetBonus"] } = given;
  const { gmv, target, base, refundRate, refundHours, disputeRate, dsr, complaints } = withOwnMetrics(usualMetrics(), given.metrics);
  const bound = { ...bounds, ...given.gates };
  const shop = gates(
    "shop",
    {
      refundRate: atMost(refundRate, bound.refundRate),
      refundHours: gate(atMost(refundHours, bound.refundHours), { notApplicable: "pass" }),
      disputeRate: atMost(disputeRate, bound.disputeRate),
      dsr: atLeast(dsr, bound.dsr),
      complaints: atMost(complaints, bound.complaints),
    },
    { label: { en: "shop gates", zh: "店铺指标" } },
  );
  const rateOfGmv = parameter("rate", "ratio", rate, { label: { en: "commission rate", zh: "提成比例" } });
  const bonusAmount = parameter("bonus", "money", bonus, { label: { en: "bonus", zh: "奖金" } });
  const amounts = { base, commission: times(gmv, rateOfGmv), targetBonus: when(atLeast(gmv, target), bonusAmount, 0) };
  const paid = <Name extends VoidableLine>(name: Name) => (voids.includes(name) ? voidedBy(shop, amounts[name]) : amounts[name]);
  const policy = definePolicy({
    id,
    version,
    currency,
    gates: [shop],
    pay: {
      base: line(paid("base"), { label: labels.base }),
      commission: line(paid("commission"), { label: labels.commission }),
      targetBonus: line(paid("targetBonus"), { label: labels.targetBonus }),
    },
  });
  return policy as unknown as ShopCommissionPolicy<Own>;
}

/** The policy that `shopCommission` gives; `Own` are the metrics that stand in the place of its own. */
export type ShopCommissionPolicy<Own = {}> = Policy<
  string,
  VoidableLine,
  | ReadMetrics<Own, Usual>
  | Need.Gates<"shop", keyof typeof bounds, "team">
  | Parameter<"rate", "ratio", "policy">
  | Parameter<"bonus", "money", "policy">
>;
