import type { RoundingMode } from "../decimal/index.js";
import type { ConditionNode, QuantityNode } from "../formula/index.js";
import type { RuleTeller, RuleWords } from "./rule-words.js";

const modes: { readonly [Mode in RoundingMode]: string } = {
  "half-up": "四舍五入",
  "half-even": "四舍六入五成双",
  "half-down": "五舍六入",
  up: "远离零进位",
  down: "截尾",
  ceiling: "向上取整",
  floor: "向下取整",
};

const nothing = () => null;

export const ruleChinese: RuleWords = {
  title: (name, version) => `计薪规则：${name}，版本 ${version}`,
  quantity,
  condition,
  units: { money: "金额", ratio: "比率", count: "数量", points: "分", seconds: "秒", minutes: "分钟", hours: "小时", days: "天" },
  modes,
  sections: {
    pay: "工资项目",
    statement: "每张工资条（对各项与调整之和，按以下次序）",
    readings: "数据",
    parameters: "参数",
    expects: "对数据的要求",
  },
  rows: "同一人一期内有多行的，各工资项逐行计算、排名并取整，发放各行之和。",
  missing: "数据缺失或不合要求的，所涉项目待更正后计算。",
  policy: {
    kind: nothing,
    format: nothing,
    id: () => "没有取值或除数为零的，为不适用；缺它便无法计算或判断的也不适用，该工资项不发放。",
    label: nothing,
    version: nothing,
    effectiveFrom: ({ effectiveFrom }) => `自 ${effectiveFrom} 起施行。`,
    effectiveTo: ({ effectiveTo }) => `施行至 ${effectiveTo}（含当日）。`,
    currency: ({ currency: { code, places } }) =>
      `金额单位为 ${code}。各工资项除另有写明外四舍五入到 ${places} 位小数；其余除写明之处外均不取整。`,
    protected: ({ protected: lines }, { line }) =>
      lines.length === 0 ? null : `应发不低于 ${lines.map(line).join("、")}${lines.length === 1 ? "" : " 之和"}；未扣完的扣款结转下期。`,
    cap: ({ cap }, { whole }) => cap && `应发最高为 ${whole(cap)}。`,
    floor: ({ floor }, { whole }) => floor && `应发最低为 ${whole(floor)}。`,
    draw: ({ draw }, { whole }) => draw && `所得低于 ${whole(draw)} 的，预支差额；以后各期超过部分先归还预支。`,
    rounding: ({ rounding }, { number }) =>
      rounding
      && `应发${modes[rounding.mode]}到 ${number(rounding.multiple)} 的倍数${
        rounding.carry === true ? "，扣零结转下期" : ""
      }（大于零时）；不高于最高额，不低于最低额和保底项。`,
  },
  gates: {
    id: nothing,
    label: nothing,
    gates: ({ gates, required }) => (required === undefined ? `以下 ${gates.length} 项全部达标为通过：` : null),
    required: ({ gates, required }) => `以下 ${gates.length} 项中至少 ${required} 项达标为通过：`,
  },
  gate: {
    name: nothing,
    label: nothing,
    condition: ({ condition: node }, { condition: told }) => `${told(node)}。`,
    notApplicable: ({ notApplicable }) => `无数据可考核时，视为${notApplicable === "pass" ? "达标" : "未达标"}。`,
  },
  scorecard: {
    // What holds for a field that is absent.
    id: ({ items, criticalScore, criticalGrade }) =>
      items.some(({ pass }) => pass !== undefined) && criticalScore === undefined && criticalGrade === undefined
        ? "任一关键项低于及格分的，得分为最低分。"
        : null,
    label: nothing,
    method: ({
      method,
      places,
    }) => (method === undefined ? null : `得分为各项分数之和，四舍五入到 ${places} 位小数；除另有写明外，最低 0 分，最高为满分之和。`),
    weights: ({ method, places }) => method === undefined ? `得分为各项“权重 × 分数”之和除以权重之和，四舍五入到 ${places} 位小数。` : null,
    notApplicable: ({ notApplicable, method }) =>
      `${
        {
          redistribute: method === "sum"
            ? "无数据的项目不计，得分乘以全部项目满分（各表的最高分）之和，除以有数据项目的满分之和"
            : "无数据的项目不计，其权重由其余项目分担",
          zero: "无数据的项目计 0 分",
          full: "无数据的项目按该项最高分计",
        }[notApplicable]
      }。各项均无数据的没有得分。`,
    minimumWeight: ({ minimumWeight, method }, { number }) =>
      `有数据的${method === "sum" ? "满分" : "权重"}合计不低于 ${number(minimumWeight)} 才有得分。`,
    places: ({ adjustments, places }) => (adjustments.length === 0 ? null : `加减分先各自四舍五入到 ${places} 位小数。`),
    from: ({ from }, { number }) => `得分最低为 ${number(from)}。`,
    to: ({ to }, { number }) => `得分最高为 ${number(to)}。`,
    criticalScore: ({ criticalScore }, { number }) => `任一关键项低于及格分的，得分最高为 ${number(criticalScore)}。`,
    criticalGrade: ({ criticalGrade, id }, { grade }) => `任一关键项低于及格分的，等级最高为 ${grade(id, String(criticalGrade))}。`,
  },
  item: {
    name: nothing,
    label: nothing,
    metric: ({ metric, points, attainmentOf }, { part, table }) => `按 ${part(metric)} 得分，${table(points, attainmentOf)}。`,
    attainmentOf: nothing,
    points: nothing,
    weight: ({ weight }, { number }) => `权重 ${number(weight)}。`,
    pass: ({ pass }, { number }) => `关键项，及格分 ${number(pass)}。`,
    counts: () => "只列示，不计分。",
  },
  adjustment: { name: nothing, label: nothing, points: ({ points }, { whole }) => `加到得分：${whole(points)}。` },
  grade: { grade: nothing, label: nothing, from: ({ from }, { number }) => `${number(from)} 分起。` },
  contest: {
    id: nothing,
    label: nothing,
    entrants: () => "团队之间排名；团队的名次和奖金归其每一名成员。",
    within: ({ within, entrants }) =>
      entrants === "teams" ? null : within === "team" ? "同一团队的人员之间排名。" : "适用本规则的全体人员一起排名。",
    eligible: ({ eligible }, { condition: told }) => eligible && `参加排名的条件：${told(eligible)}。`,
    minimumEntrants: ({ minimumEntrants }) => `无数据者不参加排名，没有奖金；可排名的少于 ${minimumEntrants} 个时不排名。`,
    method: ({ method }) => (method === "dense" ? "并列之后名次连续（1、2、2、3）。" : "并列之后名次空缺（1、2、2、4）。"),
    tieBreakers: ({ tieBreakers }, { whole }) =>
      tieBreakers.length === 0
        ? null
        : `并列的依次比较：${tieBreakers.map(({ quantity: of, order }) => `${whole(of)}（${orders[order]}者在前）`).join("、")}。`,
    ties: ({ ties, prizeRounding }) =>
      ties === "split" ? `并列者平分所占名次的奖金，每份${modes[prizeRounding]}到金额的小数位。` : "并列者各得所占首个名次的奖金。",
    prizeRounding: nothing,
    overall: ({ overall }, { number }) =>
      overall
      && `总成绩按${
        overall.by === "ranks"
          ? "名次之和，小者在前（未排名的项按参加排名者总数加一计）"
          : `各名次积分（${overall.points.map(number).join("、")}，其余为 0）之和，大者在前`
      }${overall.prizes.length === 0 ? "" : `，奖金 ${overall.prizes.map(number).join("、")}`}。`,
    onFault: ({ onFault }) => (onFault === "pending" ? "可能参加排名者的数据或整行有误期间，该项暂不排名。" : "数据有误者不参加排名。"),
  },
  factor: {
    name: nothing,
    label: nothing,
    quantity: ({ quantity: of, order }, { whole }) => `按 ${whole(of)} 排名，${orders[order]}者在前。`,
    order: nothing,
    prizes: ({ prizes }, { number }) => (prizes.length === 0 ? null : `奖金依次为 ${prizes.map(number).join("、")}。`),
    eligible: ({ eligible }, { condition: told }) => eligible && `参加本项排名的条件：${told(eligible)}。`,
    weight: ({ weight }, { number }) => `名次之和中本项名次乘以 ${number(weight)}。`,
  },
  metric: {
    id: nothing,
    label: nothing,
    unit: ({ unit, scope }) => `${scope === "team" ? "团队" : "个人"}，${ruleChinese.units[unit]}`,
    scope: nothing,
    places: ({ places }) => (places === "any" ? "小数位不限" : `至多 ${places} 位小数`),
    range: ({ range: [from, to] = [null, null] }) =>
      [from === null ? "" : `不小于 ${from}`, to === null ? "" : `不大于 ${to}`].filter((end) => end !== "").join("，"),
  },
  parameter: {
    id: nothing,
    label: nothing,
    unit: nothing,
    value: ({ value, unit }, { number }) => (unit === "money" ? number(value) : value),
    per: ({ per }) => (per === "policy" ? null : `${per === "team" ? "团队" : "个人"}另有规定的除外`),
    source: ({ source }) => `依据：${source}`,
  },
  line: (name, how, mode, { places }) => `${name}：${how}${mode === "half-up" ? "" : `，${modes[mode]}到 ${places} 位小数`}。`,
  lineFields: { name: true, label: true, quantity: true, rounding: true },
  expectation: (told) => `数据应满足：${told}。`,
  tableTitle: (number) => `表 ${number}`,
  tableOf: (number, of) => `查表 ${number}${of === null ? "" : `（界限为 ${of} 的倍数，其不大于零时不适用）`}`,
  columns: { curve: ["取值", "对应值"], bands: ["不低于", "对应值"], bandsUpTo: ["不高于", "对应值"], tiers: ["不低于", "比例"] },
  curve: (places, mode) =>
    `两点之间按直线计算，${mode}到 ${places === null ? "2 位小数（金额为其小数位）" : `${places} 位小数`}；两端之外取端点值。`,
  otherwise: "否则",
  none: "不适用",
  colon: "：",
  comma: "，",
};

const orders = { highest: "高", lowest: "低" } as const;

function quantity(node: QuantityNode, tell: RuleTeller): string {
  const { part } = tell;
  switch (node.kind) {
    case "constant":
      return `${tell.number(node.value)}${
        node.unit === undefined || node.unit === "money" || node.unit === "ratio" ? "" : ` ${ruleChinese.units[node.unit]}`
      }`;
    case "metric":
      return tell.metric(node.id);
    case "parameter":
      return tell.parameter(node.id);
    case "plus":
      return node.parts.map(part).join(" + ");
    case "min":
      return `${node.parts.map(part).join("、")} 中的最小值`;
    case "max":
      return `${node.parts.map(part).join("、")} 中的最大值`;
    case "minus":
      return `${part(node.left)} − ${part(node.right)}`;
    case "times":
      return `${part(node.left)} × ${part(node.right)}`;
    case "slice":
      return `${part(node.quantity)} 中超过 ${part(node.from)}${node.to === undefined ? "" : `、不超过 ${part(node.to)}`} 的部分`;
    case "perUnit":
      return `${part(node.quantity)} × 每单位 ${part(node.price)}`;
    case "ratio":
      return `${part(node.left)} ÷ ${part(node.right)}，${modes[node.rounding]}到 ${node.places} 位小数`;
    case "roundToPlaces":
      return `${part(node.quantity)}，${modes[node.rounding]}到 ${node.places} 位小数`;
    case "roundToMultiple":
      return `${part(node.quantity)}，${modes[node.rounding]}到 ${tell.number(node.multiple)} 的倍数`;
    case "when":
      return `若 ${tell.condition(node.condition)}，为 ${part(node.met)}；否则为 ${part(node.unmet)}`;
    case "orElse":
      return `${part(node.quantity)}，不适用时为 ${part(node.fallback)}`;
    case "prorate":
      return `${part(node.quantity)} × ${part(node.worked)} ÷ ${part(node.whole)}，${modes[node.rounding]}到${
        node.places === undefined ? "金额的小数位" : ` ${node.places} 位小数`
      }`;
    case "voidedBy":
      return `${part(node.quantity)}；大于零而 ${tell.gates(node.gates)} 未通过时为零`;
    case "heldBy":
      return `${part(node.quantity)}；大于零而 ${tell.gates(node.gates)} 未通过时暂缓发放`;
    case "lookup":
      return `${part(node.quantity)} ${tell.table(node.table, node.attainmentOf)}`;
    case "marginal":
      return `${part(node.quantity)} 分段累进，每段按本段比例，${tell.table(node.tiers, node.attainmentOf)}；低于首个界限的部分不计`;
    case "wholeAmount":
      return `${part(node.quantity)} 全额按所达到档的比例，${tell.table(node.tiers, node.attainmentOf)}${
        node.bound === "inclusive-below" ? "；恰等于界限的归下一档" : ""
      }；未达首个界限的不计`;
    case "teamSum":
      return `${rows(node)}（有数据的） ${part(node.quantity)} 合计`;
    case "teamMin":
      return `${rows(node)}（有数据的） ${part(node.quantity)} 的最小值`;
    case "teamMax":
      return `${rows(node)}（有数据的） ${part(node.quantity)} 的最大值`;
    case "teamMean":
      return `${rows(node)}（有数据的） ${part(node.quantity)} 的平均值，${modes[node.rounding]}到 ${node.places} 位小数`;
    case "teamCount":
      return `${rows(node)}${node.condition === undefined ? "" : ` 满足“${tell.condition(node.condition)}”`} 的行数`;
    case "shareOf":
      return `${part(node.pool)} 由${rows(node)}（有数据的） 按 ${
        part(node.by)
      } 的比例分配的一份：每份截尾到金额的小数位，余下的最小单位依次给截去最多者，相同的按编号次序`;
    case "lineOf":
      return `工资项 ${tell.line(node.line)} 的金额`;
    case "scoreOf":
      return `${tell.scorecard(node.scorecard)} 的得分`;
    case "byGrade":
      return `按 ${tell.scorecard(node.scorecard)} 的等级（${
        node.values.map(({ grade, quantity: value }) => `${tell.grade(node.scorecard, grade)}：${part(value)}`).join("，")
      }）`;
    case "rankOf":
      return `${tell.contest(node.contest)} 的名次${
        node.factor === undefined ? "（总成绩）" : `（${tell.factor(node.contest, node.factor)}）`
      }`;
    case "prizeOf":
      return `${tell.contest(node.contest)} 的${
        node.factor === undefined ? "全部奖金" : `奖金（${tell.factor(node.contest, node.factor)}）`
      }`;
  }
}

function rows({ under }: { readonly under?: string }): string {
  return under === undefined ? "团队中适用本规则的各行" : `团队中适用 ${under} 的各行`;
}

function condition(node: ConditionNode, tell: RuleTeller): string {
  const { part } = tell;
  switch (node.kind) {
    case "atLeast":
      return `${part(node.left)} 不低于 ${part(node.right)}`;
    case "atMost":
      return `${part(node.left)} 不高于 ${part(node.right)}`;
    case "moreThan":
      return `${part(node.left)} 高于 ${part(node.right)}`;
    case "lessThan":
      return `${part(node.left)} 低于 ${part(node.right)}`;
    case "equals":
      return `${part(node.left)} 等于 ${part(node.right)}`;
    case "between":
      return `${part(node.quantity)} 在 ${part(node.low)} 至 ${part(node.high)} 之间（含两端）`;
    case "all":
      return `（${node.parts.map(tell.condition).join("）且（")}）`;
    case "any":
      return `（${node.parts.map(tell.condition).join("）或（")}）`;
    case "not":
      return `并非（${tell.condition(node.part)}）`;
    case "atLeastOf":
      return `至少满足 ${node.count} 项：（${node.parts.map(tell.condition).join("）；（")}）`;
    case "passed":
      return `${tell.gates(node.gates)} 通过`;
    case "gradeIn":
      return `${tell.scorecard(node.scorecard)} 的等级为 ${node.grades.map((grade) => tell.grade(node.scorecard, grade)).join(" 或 ")}`;
  }
}
