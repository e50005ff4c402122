import { madeOf, safeText, say, type Language, type Path } from "../error/index.js";
import type { PolicyDefinition } from "../policy/index.js";
import { readStepTextOptions, type StepTextOptions } from "./decision-text.js";
import { formulaLabel } from "./formula-label.js";
import { placeLabel } from "./place-label.js";

/** What `lint` finds. */
export type FindingCode =
  | "same_as_neighbour"
  | "falls_at_bound"
  | "rate_ten_times"
  | "cliff"
  | "unreachable"
  | "always_decided"
  | "grade_unreachable"
  | "grade_out_of_range"
  | "pass_unreachable"
  | "weight_unreachable"
  | "unused"
  | "grades_unused"
  | "against_direction"
  | "critical_weight_one"
  | "prize_never_paid"
  | "prizes_rise"
  | "points_below_zero"
  | "prize_never_won"
  | "always_zero"
  | "label_missing";

/** Something of a policy that is allowed, and looks like a mistake. `values` are what the words are made of. */
export interface Finding {
  readonly code: FindingCode;
  readonly path: Path;
  readonly values: Readonly<Record<string, string>>;
  /** What to write into `accept` where it is meant: the code, and the path by names. */
  readonly accept: string;
  /** Where it is, why it looks wrong, and how to mend it, in English. */
  readonly message: string;
}

interface Words {
  readonly why: Readonly<Record<Language, string>>;
  readonly mend: Readonly<Record<Language, string>>;
}

export const findingWords: Readonly<Record<FindingCode, Words>> = {
  same_as_neighbour: {
    why: {
      en: "from {from} on it gives {value}, as from {before} on: the bound changes nothing",
      zh: "从 {from} 起为 {value}，与从 {before} 起相同：该界限不起作用",
    },
    mend: { en: "give it another value, or leave the bound out", zh: "改为另一个值，或去掉该界限" },
  },
  falls_at_bound: {
    why: {
      en: "all of the amount is paid at {rate} from {from} on, and at {before} under it: whoever reaches the bound is paid {loss} less",
      zh: "达到 {from} 后全额按 {rate} 计，未达到时按 {before} 计：达到界限反而少得 {loss}",
    },
    mend: { en: "let the rate rise, or pay each slice at its own rate (marginal)", zh: "让比例递增，或改为分段计算（marginal）" },
  },
  rate_ten_times: {
    why: {
      en: "the rate from {from} on is {rate}, ten times that beside it ({before}) or more: a decimal point may be misplaced",
      zh: "从 {from} 起的比例为 {rate}，是相邻比例（{before}）的十倍以上：小数点可能错位",
    },
    mend: { en: "check both rates", zh: "核对两个比例" },
  },
  cliff: {
    why: {
      en: "{of} reaching {from} changes pay by {amount} at once, more than {above}",
      zh: "{of} 达到 {from} 时所得一次变动 {amount}，超过 {above}",
    },
    mend: { en: "pay by slices or a curve, or accept the step", zh: "改为分段或曲线，或接受该台阶" },
  },
  unreachable: {
    why: {
      en: "nobody reaches {bound}: {of} goes from {low} to {high}",
      zh: "无人能达到 {bound}：{of} 的范围为 {low} 至 {high}",
    },
    mend: { en: "leave it out, or mend the bound or the range", zh: "去掉它，或修正界限或范围" },
  },
  always_decided: {
    why: {
      en: "it is always {truth}: {of} goes from {low} to {high}, and is compared with {bound}",
      zh: "它总是{truth}：{of} 的范围为 {low} 至 {high}，与 {bound} 比较",
    },
    mend: { en: "mend the bound or the range, or leave the condition out", zh: "修正界限或范围，或去掉该条件" },
  },
  grade_unreachable: {
    why: {
      en: "the card gives at most {most}, and the grade begins at {from}",
      zh: "该计分卡最多 {most} 分，而该等级从 {from} 分起",
    },
    mend: { en: "lower the bound, or let the tables give more", zh: "降低界限，或提高得分表的上限" },
  },
  grade_out_of_range: {
    why: {
      en: "the grade begins at {from}, and the card's scores go from {low} to {high}: nobody has it, or it may as well begin at an end",
      zh: "该等级从 {from} 分起，而得分的范围为 {low} 至 {high}：无人得到它，或与从端点起并无区别",
    },
    mend: { en: "mend the bound or the range", zh: "修正界限或范围" },
  },
  pass_unreachable: {
    why: {
      en: "the pass mark is {pass}, and the item gives at most {most}: everybody fails it",
      zh: "及格线为 {pass} 分，而该项最多 {most} 分：所有人都不及格",
    },
    mend: { en: "lower the pass mark, or let the table give more", zh: "降低及格线，或提高得分表的上限" },
  },
  weight_unreachable: {
    why: {
      en: "the card asks for a weight of {minimum}, and all items come to {whole}: nobody has a score",
      zh: "该计分卡要求权重至少 {minimum}，而各项合计为 {whole}：没有人有得分",
    },
    mend: { en: "lower minimumWeight", zh: "降低 minimumWeight" },
  },
  unused: {
    why: {
      en: "no pay line, gate, scorecard, contest or step uses this {of}",
      zh: "没有任何工资项、门槛、计分卡、PK 或结算步骤使用该{of}",
    },
    mend: { en: "use it, or leave it out", zh: "使用它，或去掉它" },
  },
  grades_unused: {
    why: { en: "pay uses the score, and nothing uses the grades", zh: "薪酬使用了分数，但等级未被任何地方使用" },
    mend: { en: "pay by grade, or leave the grades out", zh: "按等级计薪，或去掉等级" },
  },
  against_direction: {
    why: {
      en: "its points {way} as {of} rises, and elsewhere in the policy {better} is better ({where})",
      zh: "{of} 升高时其得分{way}，而规则中别处以{better}为好（{where}）",
    },
    mend: { en: "turn the table round", zh: "把得分表反过来" },
  },
  critical_weight_one: {
    why: {
      en: "the item is critical and weighs {weight} of {whole}: whoever passes it is hardly better for being good at it",
      zh: "该项为关键项，但权重仅 {weight}/{whole}：及格之后做得再好几乎不加分",
    },
    mend: { en: "check the weight, or make it a gate", zh: "核对权重，或改为门槛" },
  },
  prize_never_paid: {
    why: { en: "the contest has prizes and no line pays them", zh: "PK 设有奖金，但没有工资项发放" },
    mend: { en: "add a line with prizeOf, or leave the prizes out", zh: "用 prizeOf 增加一个工资项，或去掉奖金" },
  },
  prizes_rise: {
    why: {
      en: "the prize of place {place} is {prize}, more than that of the place before ({before})",
      zh: "第 {place} 名的奖金为 {prize}，高于前一名（{before}）",
    },
    mend: { en: "check the order of the prizes", zh: "核对奖金顺序" },
  },
  points_below_zero: {
    why: {
      en: "place {place} has {points} points: whoever comes in there stands behind those who are not ranked in the factor",
      zh: "第 {place} 名得 {points} 分：取得该名次反而落后于在该要素中未排名的人",
    },
    mend: { en: "let the points be zero or more", zh: "改为不小于零的积分" },
  },
  prize_never_won: {
    why: { en: "its prizes cannot be won: {why}", zh: "奖金无法赢得：{why}" },
    mend: { en: "rank by what people differ in, or mend who may take part", zh: "改用人与人之间有差别的数值排名，或修正参赛条件" },
  },
  always_zero: {
    why: { en: "the line is never anything but zero", zh: "该工资项永远为零" },
    mend: { en: "mend the formula, or leave the line out", zh: "修正公式，或去掉该工资项" },
  },
  label_missing: {
    why: { en: "others have a label in {language}, this one has none", zh: "其他名称有{language}标签，此处没有" },
    mend: { en: "add the label", zh: "补上标签" },
  },
};

/** A cliff where a condition is met. */
const metWords: Words["why"] = {
  en: "{of} being met changes pay by {amount} at once, more than {above}",
  zh: "满足 {of} 时所得一次变动 {amount}，超过 {above}",
};

/**
 * A finding in one sentence: where it is, why it looks wrong, how to mend it and how to accept it.
 *
 * With the `policy`, what it is of goes by its labels there.
 *
 * @throws {JixiaoError} `invalid_choice`, where `language` is neither English (`en`) nor Chinese (`zh`); `not_an_object`, where this is no
 *   finding; the faults of what is no policy.
 *
 * @example
 * const policy = definePolicy({
 *   id: "sales",
 *   version: "1",
 *   currency: "CNY",
 *   pay: { commission: marginal(metric("gmv", "money"), [[0, "0.002"], [100000, "0.002"]]) },
 * });
 * const [found] = lint(policy);
 * found && findingText(found, { language: "zh" });
 * // => "pay.commission：从 100000 起为 0.002，与从 0 起相同：该界限不起作用。改为另一个值，或去掉该界限（accept: \"same_as_neighbour:pay.commission\"）"
 */
export function findingText(found: Pick<Finding, "code" | "path" | "values" | "accept">, options?: StepTextOptions): string {
  const { language, policy } = readStepTextOptions(options);
  return madeOf("finding", found, say("something_made_by", { by: "lint" }), () => inWords(found, policy, language));
}

function inWords(
  { code, path, values, accept }: Pick<Finding, "code" | "path" | "values" | "accept">,
  policy: PolicyDefinition | null,
  language: Language,
): string {
  const { mend, ...words } = findingWords[code];
  const why = code === "cliff" && values.from === undefined ? metWords : words.why;
  const label = (name: string, value: string) => {
    if (policy === null) return value;
    if (name === "where") return placeLabel(value.split("."), policy, language);
    if (name !== "of" && name !== "bound") return value;
    const formula = formulaLabel(value, policy, language);
    return formula === value ? placeLabel(["scorecards", value], policy, language) : formula;
  };
  const said = why[language].replace(/\{(\w+)\}/g, (_, name: string) => localWord(label(name, values[name] ?? ""), language));
  const where = policy === null ? path.join(".") : placeLabel(path, policy, language);
  return safeText(language === "en"
    ? `${where}: ${said}; ${mend.en} (accept: "${accept}")`
    : `${where}：${said}。${mend.zh}（accept: "${accept}"）`);
}

/** The few words that values have of their own. */
const words: Readonly<Record<string, string>> = {
  met: "满足",
  "not met": "不满足",
  rise: "上升",
  fall: "下降",
  more: "高",
  less: "低",
  metric: "指标",
  parameter: "参数",
  "gate set": "门槛组",
  en: "英文",
  zh: "中文",
  anything: "任意值",
  "nobody can take part": "没有人符合参赛条件",
  "everybody has the same figure": "所有人的数值都相同",
};

function localWord(value: string, language: Language): string {
  if (language === "zh") return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
  return value === "en" ? "English" : value === "zh" ? "Chinese" : value;
}

export function finding(code: FindingCode, path: Path, values: Readonly<Record<string, string>>): Finding {
  const found = { code, path, values, accept: `${code}:${path.join(".")}` };
  return { ...found, message: findingText(found) };
}
