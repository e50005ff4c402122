import type { Words } from "./words.js";

// What the marks of pictures are called, each by itself: who draws one kind of picture carries the words of its own marks alone.

export const medianWords: Words = { en: "team median", zh: "团队中位数" };
export const passWords: Words = { en: "pass line", zh: "及格线" };
export const targetWords: Words = { en: "target: full points", zh: "目标（满分）" };
export const scoreWords: Words = { en: "score", zh: "总分" };
export const gradeWords: Words = { en: "grade", zh: "等级" };
export const valueWords: Words = { en: "value", zh: "数值" };
export const bandsWords: Words = { en: "points that it gives", zh: "对应得分" };
export const notApplicableWords: Words = { en: "not applicable", zh: "不适用" };
export const faultyWords: Words = { en: "unknown: fault in the data", zh: "未知：数据有误" };
export const paidWords: Words = { en: "adds", zh: "增加" };
export const deductedWords: Words = { en: "takes away", zh: "减少" };
export const voidedWords: Words = { en: "voided by a gate", zh: "门槛未过，取消" };
export const heldWords: Words = { en: "held until gates pass", zh: "暂缓，待门槛通过" };
export const pendingWords: Words = { en: "waits for a fault to be mended", zh: "待定，待数据更正" };
export const payableWords: Words = { en: "payable", zh: "应发合计" };
export const provisionalWords: Words = { en: "payable, provisional", zh: "应发合计（暂定）" };
export const ownWords: Words = { en: "this person", zh: "本人" };
export const tiedWords: Words = { en: "share a place", zh: "并列" };
export const unrankedWords: Words = { en: "not ranked", zh: "未排名" };
export const behindWords: Words = { en: "behind the next place", zh: "距上一名" };
export const highestWords: Words = { en: "the highest figure is first", zh: "数值高者在前" };
export const lowestWords: Words = { en: "the lowest figure is first", zh: "数值低者在前" };
export const failedWords: Words = { en: "failed", zh: "未通过" };
export const passedWords: Words = { en: "passed", zh: "已通过" };
export const boundWordsOf: Words = { en: "the bound: 100% of it", zh: "界限（100%）" };
export const targetLineWords: Words = { en: "target", zh: "目标" };
export const cliffWords: Words = { en: "pay jumps", zh: "断点" };
export const rangeWords: Words = { en: "somewhere in between", zh: "介于两端之间" };
export const unknownStretchWords: Words = { en: "not known in between", zh: "两端之间未知" };
export const nowWords: Words = { en: "now", zh: "当前" };
export const provisionalMarkWords: Words = { en: "provisional", zh: "暂定" };

/** A gate's bound in words: `at most 3%`. */
export const boundWords = {
  atLeast: { en: "at least", zh: "不低于" },
  atMost: { en: "at most", zh: "不高于" },
  moreThan: { en: "more than", zh: "高于" },
  lessThan: { en: "less than", zh: "低于" },
  equals: { en: "exactly", zh: "等于" },
  between: { en: "within", zh: "界限" },
} as const satisfies { readonly [kind: string]: Words };
