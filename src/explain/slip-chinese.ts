import { addedWords } from "../statement/index.js";
import type { Missed, SlipWords } from "./slip-words.js";
import { gapText, type GapUnits } from "./gap-text.js";
import { placeRuns, type PlaceRun, type StandingFacts } from "./standing-facts.js";

export const slipChinese: SlipWords = {
  title: (name, period) => `工资条：${name}，${period}`,
  named: (name, id) => `${name}（${id}）`,
  policy: (id, version) => `依据方案 ${id}，版本 ${version}`,
  payable: "应发合计",
  provisional: "暂定：待定和暂缓的项目未计入合计，合计可能变动。",
  line: "项目",
  amount: (currency) => `金额（${currency}）`,
  none: "–",
  balancesTitle: "结转下期",
  balances: { draw: "预支未还", protection: "未扣完的扣款", rounding: "扣零" },
  unknown: "暂不确定",
  workingTitle: "各项计算过程",
  added: addedWords.zh,
  adjustment: (of) => `人工调整：${of}`,
  addedBy: (by) => `经办：${by}`,
  voided: (before, set) => `${before} 不予发放：${set} 未通过`,
  held: (amount, set) => `${amount} 暂缓发放，待 ${set} 通过`,
  pending: (why) => `待定：${why}`,
  notApplicable: (why) => `本项不适用：${why}`,
  failed: (gate, missed) => (missed === null ? `${gate} 未通过` : `${gate}：${missedWords(missed)}`),
  missed: missedWords,
  failedToo: (set, gates) => `${set} 也未通过：${gates.join("；")}`,
  score: (card, score, grade) => `${card}：${score}${grade === null ? "" : `，等级 ${grade}`}`,
  standing: (factor, facts, currency) =>
    `${factor === null ? "" : `${factor}：`}第 ${facts.rank} 名，共 ${facts.ranked} 名${nextWords(facts, currency)}`,
  notRanked: (factor, why) => `${factor === null ? "" : `${factor}：`}未参加排名：${why}`,
  places: (facts) => `各名次人数：${placeRuns(facts).map(placeWords).join("、")}`,
  othersFault: "须先更正他人的数据",
};

function placeWords({ from, to, entrants }: PlaceRun): string {
  return from === to ? `第 ${from} 名 ${entrants} 人` : `第 ${from} 至 ${to} 名各 ${entrants} 人`;
}

function missedWords({ what, reading, kind, bounds: [low = "", high = ""], distance }: Missed): string {
  const needed = {
    atLeast: `不低于 ${low}`,
    atMost: `不高于 ${low}`,
    moreThan: `高于 ${low}`,
    lessThan: `低于 ${low}`,
    equals: `等于 ${low}`,
    between: `${low} 至 ${high}`,
  };
  return `${what} 为 ${reading}，要求${needed[kind]}${distance === null ? "" : `，差 ${distance}`}`;
}

const units: GapUnits = { ratio: " 个百分点", points: " 分", seconds: " 秒", minutes: " 分钟", hours: " 小时", days: " 天" };

function nextWords({ next, unit }: StandingFacts, currency: string): string {
  if (next === null) return "";
  return next.distance === "0"
    ? `，与第 ${next.rank} 名同分，由附加条件分先后`
    : `，距第 ${next.rank} 名差 ${gapText(next.distance, unit, currency, units)}`;
}
