import type { Words } from "./words.js";

/** What the marks of pictures are called: in legends, in series, beside them. */
export const markWords = {
  points: { en: "points", zh: "得分" },
  reading: { en: "reading", zh: "读数" },
  median: { en: "team median", zh: "团队中位数" },
  pass: { en: "pass line", zh: "及格线" },
  target: { en: "target: full points", zh: "目标（满分）" },
  score: { en: "score", zh: "总分" },
  grade: { en: "grade", zh: "等级" },
  value: { en: "value", zh: "数值" },
  bands: { en: "points that it gives", zh: "对应得分" },
  notApplicable: { en: "not applicable", zh: "不适用" },
  faulty: { en: "unknown: fault in the data", zh: "未知：数据有误" },
  paid: { en: "adds", zh: "增加" },
  deducted: { en: "takes away", zh: "减少" },
  voided: { en: "voided by a gate", zh: "门槛未过，取消" },
  held: { en: "held until gates pass", zh: "暂缓，待门槛通过" },
  pending: { en: "waits for a fault to be mended", zh: "待定，待数据更正" },
  payable: { en: "payable", zh: "应发合计" },
  provisional: { en: "payable, provisional", zh: "应发合计（暂定）" },
  own: { en: "this person", zh: "本人" },
  tied: { en: "share a place", zh: "并列" },
  unranked: { en: "not ranked", zh: "未排名" },
  behind: { en: "behind the next place", zh: "距上一名" },
  highest: { en: "the highest figure is first", zh: "数值高者在前" },
  lowest: { en: "the lowest figure is first", zh: "数值低者在前" },
  failed: { en: "failed", zh: "未通过" },
  passed: { en: "passed", zh: "已通过" },
} as const satisfies { readonly [mark: string]: Words };

/** A gate's bound in words: `at most 3%`. */
export const boundWords = {
  atLeast: { en: "at least", zh: "不低于" },
  atMost: { en: "at most", zh: "不高于" },
  moreThan: { en: "more than", zh: "高于" },
  lessThan: { en: "less than", zh: "低于" },
  equals: { en: "exactly", zh: "等于" },
  between: { en: "within", zh: "界限" },
} as const satisfies { readonly [kind: string]: Words };
