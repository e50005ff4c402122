import type { Noun } from "./noun.js";

export const nouns: Readonly<Record<Noun, string>> = {
  balance: "余额",
  bands: "分段",
  column: "列",
  condition: "条件",
  conditions: "条件",
  contest: "PK",
  "contest of the settlement": "PK",
  days: "天",
  entries: "项",
  events: "事件",
  expectation: "预期",
  factor: "PK 要素",
  factors: "PK 要素",
  figure: "数值",
  figures: "数值",
  floor: "保底",
  gate: "考核门槛",
  "gate set": "门槛组",
  gates: "考核门槛",
  grade: "等级",
  grades: "等级",
  id: "编号",
  item: "考核项",
  items: "考核项",
  key: "键",
  keys: "键",
  law: "规律",
  laws: "规律",
  levels: "层",
  line: "工资项",
  "line, score or place": "工资项、得分或名次",
  lines: "工资项",
  metric: "指标",
  moments: "时刻",
  name: "名称",
  nodes: "节点",
  number: "数",
  "numbers and nulls": "数字和 null",
  parameter: "参数",
  part: "组成项",
  parts: "组成项",
  "pay line": "工资项",
  pause: "间隔",
  period: "周期",
  person: "人员",
  points: "点",
  policies: "方案",
  policy: "方案",
  prize: "奖金",
  range: "取值范围",
  rank: "名次",
  reading: "读数",
  readings: "读数",
  records: "记录",
  rows: "行",
  scorecard: "计分卡",
  settlement: "核算结果",
  settlements: "核算结果",
  share: "份额",
  step: "步长",
  steps: "步",
  team: "团队",
  teams: "团队",
  "texts that are not blank": "非空文本",
  tiers: "档位",
  value: "值",
  values: "值",
  weight: "权重",
};

/** What quantities are in; anything else that stands in the place of a unit is told as it is. */
const units: Readonly<Record<string, string>> = {
  money: "金额",
  ratio: "比率",
  count: "个数",
  points: "分数",
  seconds: "秒数",
  minutes: "分钟数",
  hours: "小时数",
  days: "天数",
  number: "纯数字",
};

/** A unit in Chinese. */
export function unitInChinese(unit: string): string {
  return Object.hasOwn(units, unit) ? (units[unit] ?? unit) : unit;
}

/** Several, of which one is meant. */
export function unitList(names: readonly string[]): string {
  return names.map(unitInChinese).join(" 或 ");
}

/** A noun, or the name of a field, which is told as it is. */
export function nounInChinese(word: string): string {
  return Object.hasOwn(nouns, word) ? nouns[word as Noun] : word;
}

export function list(names: readonly string[]): string {
  return names.join("、");
}
