import type { ConditionNode, conditionKinds, QuantityNode, quantityKinds, TableNode, tableKinds } from "../formula/index.js";
import { base, constant, due, gmv, inquiries, orders, rate, rating, refundRate, response, target, worked } from "./example-policy.js";
import type { KindWords, SchemaWords } from "./schema-words.js";

const rounding: SchemaWords = {
  en: ["Rounding", "How a figure that does not fit is rounded."],
  zh: ["舍入方式", "数值超出精度时如何舍入。"],
};
const unit: SchemaWords = { en: ["Unit", "What the result measures."], zh: ["单位", "结果的计量单位。"] };
const under: SchemaWords = {
  en: ["Under the policy", "The policy whose rows of the team are read; absent, this policy."],
  zh: ["适用方案", "读取团队中适用哪个方案的行；不填即本方案。"],
};
const attainmentOf: SchemaWords = {
  en: ["Target", "What the bounds are shares of; absent, they are amounts."],
  zh: ["目标值", "各界限是它的多少比例；不填则界限为绝对数值。"],
};
const gates: SchemaWords = { en: ["Gate set", "The id of a gate set of the policy."], zh: ["门槛组", "方案中门槛组的编号。"] };
const scorecard: SchemaWords = { en: ["Scorecard", "The id of a scorecard of the policy."], zh: ["计分卡", "方案中计分卡的编号。"] };
const contest: SchemaWords = { en: ["Contest", "The id of a contest of the policy."], zh: ["PK", "方案中PK的编号。"] };
const summed: SchemaWords = { en: ["Parts", "The quantities, one after the other."], zh: ["各项", "依次列出的各个量。"] };
const measured: SchemaWords = { en: ["Left", "What is compared."], zh: ["左侧", "被比较的量。"] };
const bound: SchemaWords = { en: ["Right", "What it is compared with."], zh: ["右侧", "与之比较的量。"] };
const compared = { left: measured, right: bound };
const ofRow: SchemaWords = { en: ["Quantity", "What is worked out in each row of the team."], zh: ["量", "在团队每一行中计算的量。"] };
const gated: SchemaWords = { en: ["Quantity", "The amount that depends on the gates."], zh: ["量", "取决于门槛的数额。"] };
const conditions: SchemaWords = { en: ["Conditions", "The conditions, one after the other."], zh: ["各条件", "依次列出的各个条件。"] };
const factor: SchemaWords = {
  en: ["Factor", "The name of a factor of the contest; absent, the overall standing, or for prizes all of them."],
  zh: ["PK要素", "PK中要素的名称；不填即总成绩，奖金则为全部奖金之和。"],
};
const otherwise: SchemaWords = {
  en: ["Otherwise", "The value where no band is reached; null where there is none."],
  zh: ["其余情况", "不在任何分段内时的值；没有则为空。"],
};
const bandValue: SchemaWords = { en: ["Value", "What the band gives."], zh: ["值", "该分段对应的值。"] };
const tiered = {
  quantity: { en: ["Quantity", "What the rates are applied to."], zh: ["量", "按费率计算的量。"] },
  tiers: {
    en: ["Tiers", "From which bound on which rate applies, rising."],
    zh: ["各档", "从哪个界限起适用哪个费率，由低到高。"],
    fields: {
      from: { en: ["From", "Where the tier begins."], zh: ["起点", "该档的起点。"] },
      rate: { en: ["Rate", "The rate of the tier."], zh: ["费率", "该档的费率。"] },
    },
  },
  attainmentOf,
  bound: {
    en: ["On a bound", "To which tier a quantity belongs that is exactly on a bound."],
    zh: ["恰在界限时", "恰好等于界限的量归入哪一档。"],
  },
} as const;
const tiers = [{ from: "0", rate: "0.002" }, { from: "100000", rate: "0.004" }];
const curve = { kind: "curve", points: [{ x: "0.8", y: "0" }, { x: "1.2", y: "1.5" }], rounding: "half-up" } as const;

export const quantityWords: KindWords<typeof quantityKinds, QuantityNode> = {
  constant: {
    en: ["Number", "A number that the policy states; its unit is that of what stands beside it, unless it is stated."],
    zh: ["常数", "方案写明的数；未注明单位时，单位与相邻的量相同。"],
    fields: {
      value: { en: ["Value", "The number, as text."], zh: ["数值", "以文本书写的数。"] },
      unit: { en: ["Unit", "What it measures; absent, what stands beside it."], zh: ["单位", "计量单位；不填则与相邻的量相同。"] },
    },
    example: constant("1000"),
  },
  metric: {
    en: ["Metric", "What was measured of a person or a team."],
    zh: ["指标", "个人或团队的实测值。"],
    fields: { id: { en: ["Metric", "The id of a metric of the policy."], zh: ["指标", "方案中指标的编号。"] } },
    example: gmv,
  },
  parameter: {
    en: ["Parameter", "A named number of the policy."],
    zh: ["参数", "方案中有名称的数。"],
    fields: { id: { en: ["Parameter", "The id of a parameter of the policy."], zh: ["参数", "方案中参数的编号。"] } },
    example: rate,
  },
  plus: {
    en: ["Sum", "All parts added up."],
    zh: ["求和", "各项相加。"],
    fields: { parts: summed },
    example: { kind: "plus", parts: [base, constant("500")] },
  },
  min: {
    en: ["Minimum", "The smallest of the parts."],
    zh: ["最小值", "各项中最小的一项。"],
    fields: { parts: summed },
    example: { kind: "min", parts: [gmv, constant("200000")] },
  },
  max: {
    en: ["Maximum", "The largest of the parts."],
    zh: ["最大值", "各项中最大的一项。"],
    fields: { parts: summed },
    example: { kind: "max", parts: [base, constant("3000")] },
  },
  minus: {
    en: ["Difference", "One quantity less another."],
    zh: ["求差", "一个量减去另一个量。"],
    fields: {
      left: { en: ["From", "What is subtracted from."], zh: ["被减数", "从中减去的量。"] },
      right: { en: ["Less", "What is subtracted."], zh: ["减数", "减去的量。"] },
    },
    example: { kind: "minus", left: gmv, right: target },
  },
  slice: {
    en: ["Slice", "The part of a quantity above one bound and up to another."],
    zh: ["区间部分", "一个量超过下限、不超过上限的部分。"],
    fields: {
      quantity: { en: ["Quantity", "Of what a part is taken."], zh: ["量", "从中取一部分的量。"] },
      from: { en: ["Above", "Where the part begins."], zh: ["下限", "这一部分的起点。"] },
      to: { en: ["Up to", "Where the part ends; absent, it has no end."], zh: ["上限", "这一部分的终点；不填即不设上限。"] },
    },
    example: { kind: "slice", quantity: gmv, from: target, to: constant("200000") },
  },
  times: {
    en: ["Product", "One quantity times another."],
    zh: ["求积", "两个量相乘。"],
    fields: {
      left: { en: ["Quantity", "What is multiplied."], zh: ["量", "被乘的量。"] },
      right: { en: ["Times", "What it is multiplied by."], zh: ["乘数", "与之相乘的量。"] },
    },
    example: { kind: "times", left: gmv, right: rate },
  },
  perUnit: {
    en: ["Piece rate", "A count or a time, at a price for each."],
    zh: ["计件", "数量或时长乘以单价。"],
    fields: {
      quantity: { en: ["Quantity", "How many, or how long."], zh: ["量", "数量或时长。"] },
      price: { en: ["Price", "What one of them is paid."], zh: ["单价", "每一单位的价格。"] },
    },
    example: { kind: "perUnit", quantity: orders, price: constant("0.5") },
  },
  ratio: {
    en: ["Ratio", "One quantity divided by another, rounded; not applicable where the divisor is 0."],
    zh: ["比率", "两个量相除并舍入；除数为零时不适用。"],
    fields: {
      left: { en: ["Dividend", "What is divided."], zh: ["被除数", "被除的量。"] },
      right: { en: ["Divisor", "What it is divided by."], zh: ["除数", "除以的量。"] },
      places: { en: ["Places", "How many decimals are kept."], zh: ["小数位", "保留的小数位数。"] },
      rounding,
      unit,
    },
    example: { kind: "ratio", left: orders, right: inquiries, places: 4, rounding: "half-up", unit: "ratio" },
  },
  roundToPlaces: {
    en: ["Rounded to places", "A quantity rounded to so many decimals."],
    zh: ["按位舍入", "按小数位数舍入的量。"],
    fields: {
      quantity: { en: ["Quantity", "What is rounded."], zh: ["量", "被舍入的量。"] },
      places: { en: ["Places", "How many decimals are kept."], zh: ["小数位", "保留的小数位数。"] },
      rounding,
    },
    example: { kind: "roundToPlaces", quantity: { kind: "times", left: gmv, right: rate }, places: 0, rounding: "half-up" },
  },
  roundToMultiple: {
    en: ["Rounded to a multiple", "A quantity rounded to a multiple of a number."],
    zh: ["按倍数舍入", "舍入到某个数的整数倍。"],
    fields: {
      quantity: { en: ["Quantity", "What is rounded."], zh: ["量", "被舍入的量。"] },
      multiple: { en: ["Multiple", "Of what it becomes a multiple."], zh: ["倍数基准", "舍入到该数的整数倍。"] },
      rounding,
    },
    example: { kind: "roundToMultiple", quantity: base, multiple: "10", rounding: "down" },
  },
  when: {
    en: ["Choice by a condition", "One quantity where a condition is met, another where it is not."],
    zh: ["按条件取值", "条件满足时取一个量，否则取另一个量。"],
    fields: {
      condition: { en: ["Condition", "What decides."], zh: ["条件", "决定取哪个量的条件。"] },
      met: { en: ["Met", "The quantity where it is met."], zh: ["满足时", "条件满足时的量。"] },
      unmet: { en: ["Not met", "The quantity where it is not met."], zh: ["未满足时", "条件未满足时的量。"] },
    },
    example: { kind: "when", condition: { kind: "atLeast", left: gmv, right: target }, met: constant("1000"), unmet: constant("0") },
  },
  orElse: {
    en: ["Fallback", "A quantity, or another where it is not applicable."],
    zh: ["替代值", "一个量；不适用时取另一个量。"],
    fields: {
      quantity: { en: ["Quantity", "What is taken where it is applicable."], zh: ["量", "适用时所取的量。"] },
      fallback: { en: ["Instead", "What is taken where it is not."], zh: ["替代", "不适用时所取的量。"] },
    },
    example: { kind: "orElse", quantity: target, fallback: constant("100000") },
  },
  prorate: {
    en: ["Prorated", "The share of a quantity that was worked: times worked, divided by the whole, rounded once."],
    zh: ["按比例折算", "按出勤占比折算：乘以实际、除以应有，只舍入一次。"],
    fields: {
      quantity: { en: ["Quantity", "What is due for the whole."], zh: ["量", "全额应得的量。"] },
      worked: { en: ["Worked", "How much of the whole was worked."], zh: ["实际", "实际出勤的部分。"] },
      whole: { en: ["Whole", "How much there was to be worked."], zh: ["应有", "应出勤的总量。"] },
      places: {
        en: ["Places", "How many decimals are kept; absent, those of the currency."],
        zh: ["小数位", "保留的小数位数；不填则依币种。"],
      },
      rounding,
    },
    example: { kind: "prorate", quantity: base, worked, whole: due, rounding: "half-up" },
  },
  voidedBy: {
    en: ["Voided by gates", "An amount that is nothing where the gate set fails."],
    zh: ["未通过则取消", "门槛组未通过时取消的数额。"],
    fields: { gates, quantity: gated },
    example: { kind: "voidedBy", gates: "shop", quantity: constant("1000") },
  },
  heldBy: {
    en: ["Held by gates", "An amount that is held back where the gate set fails."],
    zh: ["未通过则暂缓", "门槛组未通过时暂缓发放的数额。"],
    fields: { gates, quantity: gated },
    example: { kind: "heldBy", gates: "shop", quantity: constant("1000") },
  },
  lookup: {
    en: ["Lookup in a table", "What a table gives for a quantity, or for its share of a target."],
    zh: ["查表", "按一个量或其目标完成率查表所得的值。"],
    fields: {
      quantity: { en: ["Quantity", "What is looked up."], zh: ["量", "据以查表的量。"] },
      table: { en: ["Table", "The curve or the bands."], zh: ["表", "折线或分段。"] },
      attainmentOf: {
        en: ["Target", "What the bounds of the table are shares of; absent, they are amounts."],
        zh: ["目标值", "表中界限是它的多少比例；不填则为绝对数值。"],
      },
      unit,
    },
    example: { kind: "lookup", quantity: gmv, attainmentOf: target, table: curve },
  },
  marginal: {
    en: ["Marginal tiers", "Each slice of a quantity at the rate of its own tier."],
    zh: ["分段累进", "每一段按各自档位的费率计算。"],
    fields: tiered,
    example: { kind: "marginal", quantity: gmv, tiers, bound: "inclusive-above" },
  },
  wholeAmount: {
    en: ["Tiers on the whole amount", "All of a quantity at the rate of the tier that it reaches."],
    zh: ["全额按档", "全部数额按所达到档位的费率计算。"],
    fields: tiered,
    example: { kind: "wholeAmount", quantity: gmv, tiers, bound: "inclusive-above" },
  },
  teamSum: {
    en: ["Team's sum", "A quantity added up over the rows of the team."],
    zh: ["团队合计", "团队各行的量相加。"],
    fields: { quantity: ofRow, under },
    example: { kind: "teamSum", quantity: gmv },
  },
  teamMin: {
    en: ["Team's minimum", "The smallest in the rows of the team."],
    zh: ["团队最小值", "团队各行中最小的量。"],
    fields: { quantity: ofRow, under },
    example: { kind: "teamMin", quantity: gmv },
  },
  teamMax: {
    en: ["Team's maximum", "The largest in the rows of the team."],
    zh: ["团队最大值", "团队各行中最大的量。"],
    fields: { quantity: ofRow, under },
    example: { kind: "teamMax", quantity: gmv },
  },
  teamCount: {
    en: ["Team's count", "How many rows the team has, or how many that meet a condition."],
    zh: ["团队计数", "团队的行数，或满足条件的行数。"],
    fields: {
      condition: { en: ["Condition", "Which rows count; absent, all."], zh: ["条件", "计入哪些行；不填即全部。"] },
      under,
    },
    example: { kind: "teamCount", condition: { kind: "atLeast", left: gmv, right: target } },
  },
  teamMean: {
    en: ["Team's mean", "The mean over the rows of the team, rounded."],
    zh: ["团队平均", "团队各行的平均值，经舍入。"],
    fields: {
      quantity: ofRow,
      places: { en: ["Places", "How many decimals are kept."], zh: ["小数位", "保留的小数位数。"] },
      rounding,
      under,
    },
    example: { kind: "teamMean", quantity: gmv, places: 2, rounding: "half-up" },
  },
  shareOf: {
    en: ["Share of a pool", "This row's share of an amount, by a quantity of each row of the team; all shares sum to the amount."],
    zh: ["奖金池分配", "按团队各行的量分得的份额；各份额之和等于奖金池。"],
    fields: {
      pool: { en: ["Pool", "The amount that is shared out."], zh: ["奖金池", "用于分配的数额。"] },
      by: { en: ["By", "In proportion to what it is shared."], zh: ["分配依据", "按哪个量的比例分配。"] },
      under,
    },
    example: { kind: "shareOf", pool: constant("3000"), by: gmv },
  },
  lineOf: {
    en: ["Another line", "What another pay line comes to."],
    zh: ["其他工资项", "另一工资项的数额。"],
    fields: { line: { en: ["Line", "The name of a pay line."], zh: ["工资项", "工资项的名称。"] } },
    example: { kind: "lineOf", line: "commission" },
  },
  scoreOf: {
    en: ["Score", "The score of a scorecard, in points."],
    zh: ["得分", "计分卡的得分。"],
    fields: { scorecard },
    example: { kind: "scoreOf", scorecard: "service" },
  },
  byGrade: {
    en: ["By grade", "A quantity for each grade of a scorecard."],
    zh: ["按等级取值", "计分卡每个等级对应一个量。"],
    fields: {
      scorecard,
      values: {
        en: ["Values", "What each grade is worth; every grade once."],
        zh: ["各等级的值", "每个等级对应的量，各等级一次。"],
        fields: {
          grade: { en: ["Grade", "A grade of the scorecard."], zh: ["等级", "计分卡的等级。"] },
          quantity: { en: ["Quantity", "What it is worth."], zh: ["量", "该等级对应的量。"] },
        },
      },
      unit,
    },
    example: {
      kind: "byGrade",
      scorecard: "service",
      values: [
        { grade: "A", quantity: constant("1.2") },
        { grade: "B", quantity: constant("1") },
        { grade: "C", quantity: constant("0.8") },
      ],
    },
  },
  rankOf: {
    en: ["Rank", "The rank in a contest."],
    zh: ["名次", "在PK中的名次。"],
    fields: { contest, factor },
    example: { kind: "rankOf", contest: "pk", factor: "gmv" },
  },
  prizeOf: {
    en: ["Prize", "The prize of a contest."],
    zh: ["PK奖金", "在PK中获得的奖金。"],
    fields: { contest, factor },
    example: { kind: "prizeOf", contest: "pk" },
  },
};

export const conditionWords: KindWords<typeof conditionKinds, ConditionNode> = {
  atLeast: {
    en: ["At least", "The left is as much as the right, or more."],
    zh: ["不低于", "左侧大于或等于右侧。"],
    fields: compared,
    example: { kind: "atLeast", left: rating, right: constant("4.7") },
  },
  atMost: {
    en: ["At most", "The left is as much as the right, or less."],
    zh: ["不超过", "左侧小于或等于右侧。"],
    fields: compared,
    example: { kind: "atMost", left: refundRate, right: constant("0.03") },
  },
  moreThan: {
    en: ["More than", "The left is more than the right."],
    zh: ["高于", "左侧大于右侧。"],
    fields: compared,
    example: { kind: "moreThan", left: gmv, right: target },
  },
  lessThan: {
    en: ["Less than", "The left is less than the right."],
    zh: ["低于", "左侧小于右侧。"],
    fields: compared,
    example: { kind: "lessThan", left: response, right: constant("30") },
  },
  equals: {
    en: ["Equals", "Both are the same."],
    zh: ["等于", "两侧相等。"],
    fields: compared,
    example: { kind: "equals", left: worked, right: due },
  },
  between: {
    en: ["Between", "A quantity lies between two others, both included."],
    zh: ["介于", "一个量在下限与上限之间，含两端。"],
    fields: {
      quantity: { en: ["Quantity", "What is compared."], zh: ["量", "被比较的量。"] },
      low: { en: ["Low", "The lower end."], zh: ["下限", "较低的一端。"] },
      high: { en: ["High", "The upper end."], zh: ["上限", "较高的一端。"] },
    },
    example: { kind: "between", quantity: rating, low: constant("4.5"), high: constant("5") },
  },
  all: {
    en: ["All", "Every condition is met."],
    zh: ["全部满足", "每个条件都满足。"],
    fields: { parts: conditions },
    example: { kind: "all", parts: [{ kind: "atLeast", left: gmv, right: target }, { kind: "passed", gates: "shop" }] },
  },
  any: {
    en: ["Any", "At least one condition is met."],
    zh: ["任一满足", "至少满足一个条件。"],
    fields: { parts: conditions },
    example: { kind: "any", parts: [{ kind: "atLeast", left: gmv, right: target }, { kind: "passed", gates: "shop" }] },
  },
  not: {
    en: ["Not", "The condition is not met."],
    zh: ["并非", "条件未满足。"],
    fields: { part: { en: ["Condition", "What must not be met."], zh: ["条件", "不得满足的条件。"] } },
    example: { kind: "not", part: { kind: "passed", gates: "shop" } },
  },
  atLeastOf: {
    en: ["So many of", "At least so many of the conditions are met."],
    zh: ["至少满足几项", "至少满足其中若干个条件。"],
    fields: { count: { en: ["How many", "How many must be met."], zh: ["项数", "至少须满足的项数。"] }, parts: conditions },
    example: { kind: "atLeastOf", count: 1, parts: [{ kind: "passed", gates: "shop" }, { kind: "atLeast", left: gmv, right: target }] },
  },
  passed: {
    en: ["Gates passed", "The gate set is passed."],
    zh: ["门槛组通过", "门槛组已通过。"],
    fields: { gates },
    example: { kind: "passed", gates: "shop" },
  },
  gradeIn: {
    en: ["Grade", "The grade of a scorecard is one of these."],
    zh: ["等级属于", "计分卡的等级属于所列等级。"],
    fields: { scorecard, grades: { en: ["Grades", "Any of which is enough."], zh: ["等级", "符合其中之一即可。"] } },
    example: { kind: "gradeIn", scorecard: "service", grades: ["A", "B"] },
  },
};

export const tableWords: KindWords<typeof tableKinds, TableNode> = {
  curve: {
    en: ["Curve", "Straight lines between points; level before the first and after the last."],
    zh: ["折线", "各点之间以直线相连；首点之前、末点之后为水平。"],
    fields: {
      points: {
        en: ["Points", "The points, by rising x."],
        zh: ["各点", "按横坐标由小到大排列的点。"],
        fields: {
          x: { en: ["Reading", "What is looked up."], zh: ["读数", "据以查表的数。"] },
          y: { en: ["Value", "What it gives."], zh: ["值", "对应的值。"] },
        },
      },
      places: {
        en: ["Places", "How many decimals the value has; absent, 2, or those of the currency."],
        zh: ["小数位", "值的小数位数；不填为两位，金额则依币种。"],
      },
      rounding,
    },
    example: curve,
  },
  bands: {
    en: ["Bands from a bound", "Steps: each value from its bound on."],
    zh: ["起点分段", "阶梯：从各界限起取相应的值。"],
    fields: {
      bands: {
        en: ["Bands", "The bands, rising."],
        zh: ["各段", "由低到高的分段。"],
        fields: { from: { en: ["From", "Where the band begins, included."], zh: ["起点", "分段的起点，含该点。"] }, value: bandValue },
      },
      otherwise,
    },
    example: { kind: "bands", bands: [{ from: "0.8", value: "0.5" }, { from: "1", value: "1" }], otherwise: "0" },
  },
  bandsUpTo: {
    en: ["Bands up to a bound", "Steps: each value up to its bound."],
    zh: ["终点分段", "阶梯：至各界限为止取相应的值。"],
    fields: {
      bands: {
        en: ["Bands", "The bands, rising."],
        zh: ["各段", "由低到高的分段。"],
        fields: { upTo: { en: ["Up to", "Where the band ends, included."], zh: ["终点", "分段的终点，含该点。"] }, value: bandValue },
      },
      otherwise,
    },
    example: { kind: "bandsUpTo", bands: [{ upTo: "0.5", value: "1" }, { upTo: "1", value: "0.5" }], otherwise: "0" },
  },
};
