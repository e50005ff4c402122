import type { currencyFields, policyFields } from "../policy/index.js";
import type { FieldWords, SchemaWords } from "./schema-words.js";

const id: SchemaWords = { en: ["Id", "The name by which formulas refer to it."], zh: ["编号", "公式据以引用的名称。"] };
const label = {
  en: ["Label", "What people read instead of the id. It changes no figure."],
  zh: ["显示名称", "代替编号显示给人看的名称，不影响任何数值。"],
  fields: {
    en: { en: ["English", "The label in English."], zh: ["英文", "英文显示名称。"] },
    zh: { en: ["Chinese", "The label in Chinese."], zh: ["中文", "中文显示名称。"] },
  },
} as const;
const rounding: SchemaWords = {
  en: ["Rounding", "How a figure that does not fit is rounded."],
  zh: ["舍入方式", "数值超出精度时如何舍入。"],
};
const name: SchemaWords = { en: ["Name", "How it is called in results."], zh: ["名称", "在结果中的名称。"] };
const order: SchemaWords = { en: ["Order", "Which end of the quantity wins."], zh: ["排序", "量高者胜还是低者胜。"] };

/** Words for each field of a policy, of what it lists, and of what stands in that. */
export const policyWords: FieldWords<typeof policyFields> = {
  id: { en: ["Id", "The name of the policy; all of its versions have the same."], zh: ["编号", "方案的名称，各版本相同。"] },
  version: { en: ["Version", "By which the versions of the policy are told apart."], zh: ["版本", "用以区分方案的各个版本。"] },
  effectiveFrom: {
    en: ["In force from", "The first day of this version; absent, from ever."],
    zh: ["生效日期", "本版本生效的第一天；不填即一直有效。"],
  },
  effectiveTo: {
    en: ["In force to", "The last day of this version; absent, for ever."],
    zh: ["失效日期", "本版本生效的最后一天；不填即长期有效。"],
  },
  currency: {
    en: ["Currency", "In which everything is paid."],
    zh: ["币种", "发放所用的币种。"],
  },
  label,
  metrics: {
    en: ["Metrics", "What is measured of each person and each team."],
    zh: ["指标", "对每个人、每个团队的实测项目。"],
    fields: {
      id: { en: ["Id", "The name of the column in which it stands."], zh: ["编号", "数据中相应列的名称。"] },
      unit: { en: ["Unit", "What it measures."], zh: ["单位", "指标的计量单位。"] },
      scope: { en: ["Measured of", "Whether it is a person's or a team's."], zh: ["归属", "属于个人还是团队。"] },
      places: {
        en: ["Places", "How many decimals a reading may have; absent, the unit decides."],
        zh: ["小数位", "读数最多几位小数；不填则由单位决定。"],
      },
      range: {
        en: ["Plausible range", "From where to where a reading is plausible, both included; null where there is no end."],
        zh: ["合理范围", "读数的合理范围，含两端；某一端不限则为空。"],
      },
      label,
    },
  },
  parameters: {
    en: ["Parameters", "The numbers of the policy that have a name."],
    zh: ["参数", "方案中有名称的数。"],
    fields: {
      id,
      unit: { en: ["Unit", "What it measures."], zh: ["单位", "参数的计量单位。"] },
      value: { en: ["Value", "The number, as text."], zh: ["数值", "以文本书写的数。"] },
      per: {
        en: ["May differ by", "Whose row may state another value; by policy, nobody's."],
        zh: ["可调整的范围", "谁的数据行可以另写数值；选方案则一律不可。"],
      },
      source: {
        en: ["Source", "Where the value comes from: a clause, a decision, a date."],
        zh: ["来源", "数值的出处：条款、决定、日期。"],
      },
      label,
    },
  },
  gates: {
    en: ["Gate sets", "Sets of conditions on which amounts depend."],
    zh: ["门槛组", "数额所取决于的各组条件。"],
    fields: {
      id,
      gates: {
        en: ["Gates", "The conditions of the set, each with a name."],
        zh: ["考核门槛", "组内各条件，各有名称。"],
        fields: {
          name,
          condition: { en: ["Condition", "What must be met."], zh: ["条件", "须满足的条件。"] },
          notApplicable: {
            en: ["Not applicable", "What the gate does where its condition is unknown."],
            zh: ["不适用时", "条件无法判断时门槛的结果。"],
          },
          label,
        },
      },
      required: { en: ["Required", "How many gates must be passed; absent, all."], zh: ["须通过数", "须通过几项门槛；不填即全部。"] },
      label,
    },
  },
  scorecards: {
    en: ["Scorecards", "Items with points and weights, which come to a score and a grade."],
    zh: ["计分卡", "由各考核项的分数和权重得出得分与等级。"],
    fields: {
      id,
      items: {
        en: ["Items", "What is scored."],
        zh: ["考核项", "计分的项目。"],
        fields: {
          name,
          metric: { en: ["Quantity", "What points are given for."], zh: ["量", "据以计分的量。"] },
          attainmentOf: {
            en: ["Target", "What the bounds of the table are shares of; absent, they are amounts."],
            zh: ["目标值", "表中界限是它的多少比例；不填则为绝对数值。"],
          },
          weight: {
            en: ["Weight", "The weight of the item; absent where marks are added, or the item does not count."],
            zh: ["权重", "考核项的权重；得分相加或该项不计分时不填。"],
          },
          points: { en: ["Points", "The table from the quantity to points."], zh: ["分数表", "由量得出分数的表。"] },
          pass: {
            en: ["Pass mark", "Under these points the item is failed critically; absent, the item is not critical."],
            zh: ["关键线", "低于此分数即关键项未达标；不填则不是关键项。"],
          },
          counts: { en: ["Counts", "No: the item is only shown, and stands in no sum."], zh: ["计入", "选否则仅显示，不计入总分。"] },
          label,
        },
      },
      method: {
        en: ["Method", "Whether marks are added; absent, the score is their weighted mean."],
        zh: ["计算方法", "各项得分是否相加；不填则为加权平均。"],
      },
      weights: { en: ["Weights", "What the weights sum to."], zh: ["权重合计", "各项权重合计应为多少。"] },
      notApplicable: {
        en: ["Not applicable", "What becomes of an item without a reading."],
        zh: ["不适用的项", "没有读数的考核项如何处理。"],
      },
      minimumWeight: {
        en: ["Minimum weight", "The weight that must have a reading; under it there is no score."],
        zh: ["最低权重", "须有读数的权重；不足则没有得分。"],
      },
      adjustments: {
        en: ["Adjustments", "Points that are added after the items: praise, violations."],
        zh: ["加减分", "各项之后另加的分数：表扬、违规。"],
        fields: {
          name,
          points: { en: ["Points", "What is added; less than 0 takes away."], zh: ["分数", "所加的分数，负数即扣分。"] },
          label,
        },
      },
      places: { en: ["Places", "How many decimals the score has."], zh: ["小数位", "得分的小数位数。"] },
      from: { en: ["Lowest score", "The bottom of the range; absent, 0."], zh: ["最低分", "得分的下限；不填即零分。"] },
      to: {
        en: ["Highest score", "The top of the range; absent, 100, or the full marks where marks are added."],
        zh: ["最高分", "得分的上限；不填为一百分，得分相加时为各项满分之和。"],
      },
      criticalScore: {
        en: ["Critical score", "What a failed critical item leaves of the score; absent, the lowest."],
        zh: ["关键项得分", "关键项未达标时的得分；不填即最低分。"],
      },
      criticalGrade: {
        en: ["Critical grade", "What a failed critical item leaves of the grade, in place of the score."],
        zh: ["关键项等级", "关键项未达标时的等级，用以代替得分。"],
      },
      grades: {
        en: ["Grades", "From which score on which grade is reached, the best first."],
        zh: ["等级", "从哪个得分起为哪个等级，由高到低。"],
        fields: {
          grade: { en: ["Grade", "The name of the grade."], zh: ["等级", "等级的名称。"] },
          from: { en: ["From", "The score from which on it is reached, included."], zh: ["起点", "达到该等级的得分，含该分。"] },
          label,
        },
      },
      label,
    },
  },
  contests: {
    en: ["Contests", "Rankings of people, with prizes."],
    zh: ["PK", "人员排名及奖金。"],
    fields: {
      id,
      factors: {
        en: ["Factors", "What people are ranked by; each factor is a ranking of its own."],
        zh: ["PK 要素", "据以排名的项目，各自单独排名。"],
        fields: {
          name,
          quantity: { en: ["Quantity", "What is compared."], zh: ["量", "据以比较的量。"] },
          order,
          prizes: {
            en: ["Prizes", "The prizes of the first, the second and further places."],
            zh: ["奖金", "第一名、第二名及以后各名的奖金。"],
          },
          eligible: {
            en: ["Eligible", "Who is ranked in this factor, of those who are eligible at all."],
            zh: ["参赛条件", "在有资格的人员中，谁参加此要素的排名。"],
          },
          weight: {
            en: ["Weight", "How often the rank counts in a sum of ranks; absent, once."],
            zh: ["权重", "名次之和中计几次；不填即一次。"],
          },
          label,
        },
      },
      within: { en: ["Who meets whom", "The people of a team, or all under the policy."], zh: ["范围", "团队内部，还是方案全体。"] },
      eligible: { en: ["Eligible", "Who is ranked; absent, everybody."], zh: ["参赛条件", "谁参加排名；不填即全部人员。"] },
      entrants: {
        en: ["Entrants", "Whether teams are ranked; absent, people are."],
        zh: ["参赛者", "是否由团队参加；不填则由个人参加。"],
      },
      minimumEntrants: {
        en: ["Fewest entrants", "With fewer ranked people nobody is ranked."],
        zh: ["最少人数", "参加排名的人不足此数则不排名。"],
      },
      method: { en: ["Ranks behind a tie", "How those behind a tie are ranked."], zh: ["并列之后的名次", "并列者之后如何排名。"] },
      tieBreakers: {
        en: ["Tie breakers", "By which those who are tied are parted, the first one first."],
        zh: ["并列比较项", "名次相同时依次比较的量。"],
        fields: { quantity: { en: ["Quantity", "What is compared."], zh: ["量", "据以比较的量。"] }, order },
      },
      ties: { en: ["Prizes of a tie", "What those get who are tied."], zh: ["并列的奖金", "名次相同者如何得奖。"] },
      prizeRounding: {
        en: ["Rounding of prizes", "How a shared prize is rounded."],
        zh: ["奖金舍入方式", "平分的奖金如何舍入。"],
      },
      overall: {
        en: ["Overall standing", "How the factors come together; absent, they do not."],
        zh: ["总成绩", "各要素如何合成总成绩；不填则没有。"],
        fields: {
          by: { en: ["By", "What is added up."], zh: ["依据", "合计的内容。"] },
          points: {
            en: ["Points", "The points of rank 1, 2 and so on; empty where ranks are summed."],
            zh: ["积分", "各名次的积分；按名次之和时为空。"],
          },
          prizes: { en: ["Prizes", "The prizes of the overall places."], zh: ["奖金", "总名次的奖金。"] },
        },
      },
      onFault: {
        en: ["On a fault", "What becomes of a factor in which somebody's reading is faulty."],
        zh: ["数据有误时", "有人读数有误时该要素如何处理。"],
      },
      label,
    },
  },
  expects: {
    en: ["Expectations", "What readings of one row must meet to be plausible."],
    zh: ["数据预期", "同一行读数须满足的合理性条件。"],
    fields: {
      name,
      condition: {
        en: ["Condition", "What is expected; where it is surely false, the reading is faulty."],
        zh: ["条件", "预期的条件；确定不满足时读数有误。"],
      },
    },
  },
  pay: {
    en: ["Pay lines", "What is paid, line by line."],
    zh: ["工资项", "逐项列出的应发项目。"],
    fields: {
      name,
      quantity: { en: ["Quantity", "What the line comes to, in money."], zh: ["量", "该工资项的金额。"] },
      rounding,
      label,
    },
  },
  protected: {
    en: ["Protected lines", "The lines under whose sum what is payable never falls."],
    zh: ["受保护的工资项", "应发不低于这些工资项之和。"],
  },
  cap: { en: ["Cap", "The most that a statement comes to."], zh: ["封顶", "应发的上限。"] },
  floor: { en: ["Floor", "The least that a statement comes to."], zh: ["保底", "应发的下限。"] },
  draw: { en: ["Draw", "What is paid in advance, and recovered from later earnings."], zh: ["预支", "预先发放、从以后收入中扣回的数额。"] },
  rounding: {
    en: ["Rounding of what is payable", "To which multiple the whole statement is rounded."],
    zh: ["应发取整", "应发总额舍入到什么倍数。"],
    fields: {
      multiple: { en: ["Multiple", "Of what it becomes a multiple."], zh: ["倍数基准", "舍入到该数的整数倍。"] },
      mode: rounding,
      carry: { en: ["Carry on", "Whether what is cut off is carried on to the next period."], zh: ["结转零头", "零头是否结转到下期。"] },
    },
  },
};

export const currencyWords: FieldWords<typeof currencyFields> = {
  code: { en: ["Code", "The currency's code."], zh: ["代码", "币种代码。"] },
  places: { en: ["Places", "How many decimals an amount has."], zh: ["小数位", "金额的小数位数。"] },
};

/** Words for what is no field of the grammar: what stands at a place at all, and what may stand there in place of each other. */
export const placeWords = {
  policy: { en: ["Policy", "What people are paid, and what decides it."], zh: ["方案", "发放什么、由什么决定。"] },
  quantity: { en: ["Quantity", "A number that the policy states or works out."], zh: ["量", "方案写明或算出的数。"] },
  condition: { en: ["Condition", "Something that is met, not met, or unknown."], zh: ["条件", "满足、未满足或无法判断。"] },
  table: { en: ["Table", "From one number to another."], zh: ["表", "由一个数对应到另一个数。"] },
  kind: { en: ["Kind", "What it is."], zh: ["类型", "属于哪一种。"] },
  format: { en: ["Format", "The form of the document."], zh: ["格式", "文档的格式版本。"] },
  number: { en: ["Number", "A number, as text."], zh: ["数", "以文本书写的数。"] },
  none: { en: ["None", "There is none."], zh: ["无", "没有。"] },
  somePlaces: { en: ["So many", "At most so many decimals."], zh: ["限定位数", "小数位数的上限。"] },
  anyPlaces: { en: ["Any", "As many decimals as there are."], zh: ["不限", "小数位数不限。"] },
  lowest: { en: ["From", "The lowest reading, included."], zh: ["最低", "读数的下限，含该值。"] },
  highest: { en: ["To", "The highest reading, included."], zh: ["最高", "读数的上限，含该值。"] },
  currencyCode: {
    en: ["By its ISO code", "Three capital letters, such as CNY; its places are known."],
    zh: ["国际代码", "三个大写字母；小数位数已知。"],
  },
  currencyOfPlaces: {
    en: ["With its places", "A code, and how many decimals an amount has."],
    zh: ["写明小数位数", "代码及金额的小数位数。"],
  },
} as const satisfies { readonly [place: string]: SchemaWords };
