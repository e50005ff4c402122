import type { Explanation, Told } from "./explanation.js";
import type { RoundingMode } from "../decimal/index.js";
import type { StatedNumber, TableNode, TiersNode } from "../formula/index.js";
import {
  addedFigures,
  factorOf,
  failedItems,
  gated,
  numberWords,
  tableOf,
  targetTerm,
  tiersOf,
  weightIn,
  type Gated,
  type Words,
} from "./words.js";

const modes: Readonly<Record<RoundingMode, string>> = {
  "half-up": "四舍五入",
  "half-even": "四舍六入五成双",
  "half-down": "五舍六入",
  up: "远离零进位",
  down: "截尾",
  ceiling: "向上取整",
  floor: "向下取整",
};

const added: Readonly<Record<string, string>> = {
  draw: "预支",
  cap: "封顶",
  floor: "保底",
  protection: "受保护工资补足",
  rounding: "取整",
};

const figureNames: Readonly<Record<(typeof addedFigures)[number], string>> = {
  before: "此前应发",
  draw: "预支额",
  cap: "封顶额",
  floor: "保底额",
  owed: "尚欠",
  carried: "上期扣零",
  protected: "受保护",
};

export const chinese: Words = {
  language: "zh",
  yes: "是",
  no: "否",
  unknown: "未知",
  noFigure: "不适用",
  notApplicable: "不适用",
  passed: "通过",
  failed: "未通过",
  held: "暂缓发放",
  colon: "：",
  comma: "，",
  semicolon: "；",
  by: (distance) => `相差 ${distance}`,
  since: (why) => `因为 ${why}`,
  inBrackets: (condition, truth) => `${condition}（${truth}）`,
  rounded: ({ from, places, multiple, mode }, withFrom) => {
    const to = places === null ? `到 ${multiple} 的倍数` : `到 ${places} 位小数`;
    return `${withFrom ? `由 ${from} ` : ""}${modes[mode]}${to}`;
  },
  clause,
};

function clause(node: Explanation, terms: readonly string[], title: (node: Explanation) => string): string {
  const [first = "", second = "", third = ""] = terms;
  switch (node.kind) {
    case "constant":
    case "metric":
    case "parameter":
    case "gate":
    case "gates":
    case "line":
    case "row":
    case "entrant":
      return title(node);
    case "plus":
      return terms.join(" + ");
    case "minus":
      return `${first} − ${second}`;
    case "slice":
      return `${first} 中超过 ${second}${third === "" ? "" : `、不超过 ${third}`} 的部分`;
    case "times":
    case "perUnit":
      return `${first} × ${second}`;
    case "ratio":
      return `${first} ÷ ${second}`;
    case "prorate":
      return `${first} × ${second} ÷ ${third}`;
    case "min":
      return `${terms.join("、")} 中的最小值`;
    case "max":
      return `${terms.join("、")} 中的最大值`;
    case "roundToPlaces":
    case "roundToMultiple":
      return first;
    case "when":
      return second === "" ? `取决于 ${first}` : `${second}，由于 ${first}`;
    case "orElse":
      return second === "" ? first : `以 ${second} 代替 ${first}`;
    case "voidedBy":
      return gatedClause(gated(node, first, title), "取消");
    case "heldBy":
      return gatedClause(gated(node, first, title), "暂缓");
    case "atLeast":
      return `${first} ≥ ${second}`;
    case "atMost":
      return `${first} ≤ ${second}`;
    case "moreThan":
      return `${first} > ${second}`;
    case "lessThan":
      return `${first} < ${second}`;
    case "equals":
      return `${first} 等于 ${second}`;
    case "between":
      return `${first} 在 ${second} 与 ${third} 之间`;
    case "all":
      return `全部满足：${terms.join("；")}`;
    case "any":
      return `任一满足：${terms.join("；")}`;
    case "not":
      return `并非：${first}`;
    case "atLeastOf":
      return `至少满足 ${node.settings.count} 项：${terms.join("；")}`;
    case "passed":
      return `${title(node)} 通过`;
    case "lookup":
      return `${first}，查表（${tableWords(tableOf(node))}）${ofTarget(node, terms)}`;
    case "marginal":
      return `${first}，分段累进（${tierWords(tiersOf(node))}）${ofTarget(node, terms)}`;
    case "wholeAmount":
      return `${first}，全额按达到的档（${tierWords(tiersOf(node))}）${ofTarget(node, terms)}`;
    case "tier":
      return `${node.settings.from} ${
        node.settings.to === undefined ? "起" : `至 ${node.settings.to}`
      }：${node.settings.part} × ${node.settings.rate}`;
    case "shareOf":
      return `${first} 的一份，由${rowsWords(node, "", node.inputs.length - 1)}分配`;
    case "teamSum":
      return `${rowsWords(node, "团队")}合计`;
    case "teamMin":
      return `${rowsWords(node, "团队")}中的最小值`;
    case "teamMax":
      return `${rowsWords(node, "团队")}中的最大值`;
    case "teamCount":
      return `${rowsWords(node, "团队")}中计入的行数`;
    case "teamMean":
      return `${rowsWords(node, "团队")}平均`;
    case "lineOf":
      return `工资项 ${title(node)}`;
    case "scoreOf":
      return `${title(node)} 的得分`;
    case "byGrade":
      return `${second}，由于 ${title(node)} 等级为 ${node.inputs[0]?.settings.grade ?? "无"}`;
    case "gradeIn":
      return `${title(node)} 等级属于 ${node.settings.grades}`;
    case "rankOf":
      return `${inContest(node, title)}的名次${ofFactor(node, title)}`;
    case "prizeOf":
      return `${inContest(node, title)}的奖金${ofFactor(node, title)}`;
    case "scorecard":
      return `${title(node)}${node.settings.grade === undefined ? "" : `，等级 ${node.settings.grade}`}${since(node, title)}`;
    case "item":
      return `${title(node)}，${standing(node)}：${first}，查表（${tableWords(tableOf(node))}）${ofTarget(node, terms)}`;
    case "adjustment":
      return `${title(node)}，加减分`;
    case "standing":
      return `${node.settings.contest}，${node.name === null ? "总成绩" : title(node)}，${
        node.settings.rank === undefined ? "无名次" : `第 ${node.settings.rank} 名`
      }：奖金`;
    case "added":
      return addedClause(node, title);
    case "rows":
      return `${title(node)}，共 ${node.inputs.length} 行`;
    case "statement":
      return `${title(node)}，${node.settings.period}：应发${node.settings.state === undefined ? "" : "（暂定）"}`;
  }
}

function tableWords(table: Told<TableNode>): string {
  switch (table.kind) {
    case "curve":
      return `折线：${table.points.map(({ x, y }) => `${say(x)} 得 ${say(y)}`).join("、")}`;
    case "bands":
      return `${table.bands.map(({ from, value }) => `${say(from)} 起得 ${say(value)}`).join("、")}，${otherwiseWords(table)}`;
    case "bandsUpTo":
      return `${table.bands.map(({ upTo, value }) => `${say(upTo)} 以内得 ${say(value)}`).join("、")}，${otherwiseWords(table)}`;
  }
}

function otherwiseWords({ otherwise }: { readonly otherwise: Told<StatedNumber> | null }): string {
  return otherwise === null ? "否则不适用" : `否则得 ${say(otherwise)}`;
}

function tierWords(tiers: Told<TiersNode["tiers"]>): string {
  return tiers.map(({ from, rate }) => `${say(from)} 起按 ${say(rate)}`).join("、");
}

function say(told: Told<StatedNumber>): string {
  return numberWords(told, "zh", (value, name) => `${value}（${name}）`);
}

/** Rows that are told once have a number, by which they are meant where they stand again. */
function rowsWords({ settings: { once, told }, inputs }: Explanation, whose: string, count: number = inputs.length): string {
  const number = once === undefined ? "" : `（第 ${once} 项）`;
  return told === undefined ? `${whose} ${count} 行${number}` : `${whose}各行${number}`;
}

function inContest(node: Explanation, title: (node: Explanation) => string): string {
  return node.settings.entrants === "teams" ? `团队在 ${title(node)} 中` : `${title(node)} `;
}

function ofTarget(node: Explanation, terms: readonly string[]): string {
  const target = targetTerm(node, terms);
  return target === null ? "" : `，目标 ${target}`;
}

function standing(node: Explanation): string {
  const found = weightIn(node);
  return found === null ? "不计分" : `${found.of === "weight" ? "权重" : "满分"} ${say(found.number)}`;
}

function since(node: Explanation, title: (node: Explanation) => string): string {
  const { failed, before } = node.settings;
  return failed === undefined
    ? ""
    : `，关键项 ${failedItems(node, title).join("、")} 未达标（否则为 ${before === "none" ? "无" : before}）`;
}

function ofFactor(node: Explanation, title: (node: Explanation) => string): string {
  const factor = factorOf(node, title);
  return factor === null ? "" : `，${factor}`;
}

function addedClause(node: Explanation, title: (node: Explanation) => string): string {
  const { kind, note, by } = node.settings;
  const what = kind === "adjustment"
    ? `人工调整，${title(node)}`
    : kind === "carryIn"
    ? `上期结转，${added[title(node)] ?? title(node)}`
    : (added[String(kind)] ?? title(node));
  const figures = kind === "adjustment"
    ? []
    : addedFigures.flatMap((name) => (node.settings[name] === undefined ? [] : [`${figureNames[name]} ${node.settings[name]}`]));
  return `${what}${note === undefined ? "" : `，${note}`}${by === undefined ? "" : `，经办 ${by}`}${
    figures.length === 0 ? "" : `（${figures.join("，")}）`
  }`;
}

function gatedClause({ amount, state, set, failed }: Gated, done: string): string {
  switch (state) {
    case "none":
      return `${amount}，无须考核`;
    case "unknown":
      return `${amount}，须待 ${set} 通过`;
    case "passed":
      return `${amount}，${set} 通过`;
    case "failed":
      return `${amount} ${done}，${set} 未通过（${failed.join("、")}）`;
  }
}
