import type { Language } from "../error/index.js";
import type { conditionKinds, Fields, quantityKinds, tableKinds } from "../formula/index.js";
import type { policyFields } from "../policy/index.js";

type ChoiceIn<Shape> = Shape extends { readonly choice: readonly (infer One extends string | boolean)[] } ? `${One}`
  : Shape extends { readonly fields: infer Of extends Fields } ? ChoiceOf<Of>
  : Shape extends
    | { readonly list: infer Inner }
    | { readonly optional: infer Inner }
    | { readonly orNull: infer Inner }
    | { readonly words: infer Inner } ? ChoiceIn<Inner>
  : never;

type ChoiceOf<Of extends Fields> = { readonly [Field in keyof Of]: ChoiceIn<Of[Field]> }[keyof Of];

type ChoiceOfKinds<Kinds extends { readonly [kind: string]: { readonly fields: Fields } }> = {
  readonly [Kind in keyof Kinds]: ChoiceOf<Kinds[Kind]["fields"]>;
}[keyof Kinds];

/** Every choice of the grammar. */
export type Choice =
  | ChoiceOf<typeof policyFields>
  | ChoiceOfKinds<typeof quantityKinds>
  | ChoiceOfKinds<typeof conditionKinds>
  | ChoiceOfKinds<typeof tableKinds>;

/** What a form shows for a choice. A choice of the grammar without words does not compile. */
export const choiceWords: { readonly [C in Choice]: { readonly [In in Language]: string } } = {
  "half-up": { en: "half up: ties away from zero", zh: "四舍五入" },
  "half-even": { en: "half even: ties to the even neighbour", zh: "四舍六入五成双" },
  "half-down": { en: "half down: ties towards zero", zh: "五舍六入" },
  up: { en: "up: away from zero", zh: "远离零进位" },
  down: { en: "down: towards zero", zh: "截尾" },
  ceiling: { en: "ceiling: towards positive infinity", zh: "向上取整" },
  floor: { en: "floor: towards negative infinity", zh: "向下取整" },
  money: { en: "money", zh: "金额" },
  ratio: { en: "ratio", zh: "比率" },
  count: { en: "count", zh: "数量" },
  points: { en: "points", zh: "分" },
  seconds: { en: "seconds", zh: "秒" },
  minutes: { en: "minutes", zh: "分钟" },
  hours: { en: "hours", zh: "小时" },
  days: { en: "days", zh: "天" },
  person: { en: "person", zh: "个人" },
  team: { en: "team", zh: "团队" },
  teams: { en: "teams", zh: "团队" },
  policy: { en: "policy", zh: "方案" },
  "inclusive-above": { en: "a bound belongs to the band above it", zh: "界限值归上一档" },
  "inclusive-below": { en: "a bound belongs to the band below it", zh: "界限值归下一档" },
  fail: { en: "failed", zh: "视为未通过" },
  pass: { en: "passed", zh: "视为通过" },
  sum: { en: "sum of marks", zh: "各项得分相加" },
  hundred: { en: "weights that sum to 100", zh: "权重合计为 100" },
  relative: { en: "weights of any sum", zh: "权重合计不限" },
  redistribute: { en: "left out, and its weight with it", zh: "不计该项及其权重" },
  zero: { en: "no points", zh: "计零分" },
  full: { en: "full points", zh: "计满分" },
  highest: { en: "the highest wins", zh: "高者胜" },
  lowest: { en: "the lowest wins", zh: "低者胜" },
  competition: { en: "1, 2, 2, 4", zh: "1、2、2、4（并列后跳过名次）" },
  dense: { en: "1, 2, 2, 3", zh: "1、2、2、3（并列后不跳过名次）" },
  split: { en: "they share the prizes of their places", zh: "并列者平分所占名次的奖金" },
  each: { en: "each gets the whole prize", zh: "并列者各得全额" },
  ranks: { en: "the sum of ranks", zh: "名次之和" },
  pending: { en: "the factor waits", zh: "该要素待定" },
  without: { en: "the others are ranked without them", zh: "其余人员照常排名" },
  true: { en: "yes", zh: "是" },
  false: { en: "no", zh: "否" },
};
