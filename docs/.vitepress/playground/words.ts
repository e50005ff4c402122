import type { Language, Statement } from "jixiao";
import type { LawTold } from "./checks-of.js";
import type { View } from "./playground-state.js";
import type { NumbersOf } from "./sheets.js";
import type { RowList } from "jixiao/rows";

/** What the playground says of itself. What it says of figures comes of the policy's labels and of the library. */
export interface Words {
  readonly private: string;
  readonly plan: string;
  readonly ownPlan: string;
  readonly asItWas: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly policy: string;
  readonly edited: string;
  readonly editor: Readonly<Record<"form" | "json", string>>;
  readonly json: string;
  readonly mendJson: string;
  readonly faults: (count: number) => string;
  readonly noFaults: string;
  readonly rows: string;
  readonly rowsHint: string;
  readonly period: string;
  readonly numbers: string;
  readonly numberForms: Readonly<Record<NumbersOf, string>>;
  readonly lists: Readonly<Record<RowList, string>>;
  readonly open: (list: string) => string;
  readonly results: string;
  readonly views: Readonly<Record<View, string>>;
  readonly person: string;
  readonly payable: string;
  readonly total: string;
  readonly nobody: string;
  readonly mendFirst: string;
  readonly working: string;
  readonly noSteps: string;
  readonly noFindings: string;
  readonly noPictures: string;
  readonly ignored: (columns: readonly string[]) => string;
  readonly failed: (gates: readonly string[]) => string;
  readonly states: Readonly<Record<Exclude<Statement["lines"][string]["state"], "settled">, string>>;
  readonly added: Readonly<Record<Statement["added"][number]["kind"], string>>;
  readonly lawsHint: (runs: number) => string;
  readonly reading: string;
  readonly better: string;
  readonly betterBy: Readonly<Record<"higher" | "lower", string>>;
  readonly above: string;
  readonly lawStates: Readonly<Record<LawTold["state"], string>>;
  readonly add: string;
  readonly addTo: (list: string) => string;
  readonly remove: (what: string) => string;
  readonly moveUp: (what: string) => string;
  readonly kindOf: (what: string) => string;
  readonly item: (index: number) => string;
  readonly other: { readonly label: string; readonly page: string; readonly language: string };
  readonly stopped: (why: string) => string;
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    private: "Everything is worked out on this page. Nothing is sent anywhere; what you change stands in the link alone.",
    plan: "Begin with",
    ownPlan: "changed",
    asItWas: "As it was",
    copyLink: "Copy the link",
    copied: "Copied",
    policy: "Policy",
    edited: "Which policy",
    editor: { form: "As a form", json: "As JSON" },
    json: "The policy as JSON",
    mendJson: "This is no JSON. Mend it as JSON first, then it can be a form again.",
    faults: (count) => (count === 1 ? "1 fault" : `${count} faults`),
    noFaults: "No fault",
    rows: "Rows",
    rowsHint: "Type, paste from a spreadsheet, or drop a CSV file. An empty cell is missing, — is not applicable.",
    period: "Period",
    numbers: "Numbers are written",
    numberForms: { chinese: "12.8万, 98.5%, 1,234.5", english: "98.5%, 1,234.5", german: "1.234,5" },
    lists: { people: "People", teams: "Teams", adjustments: "Adjustments by hand", carryIns: "Carried in from the period before" },
    open: (list) => `Open a file: ${list}`,
    results: "What comes of it",
    views: {
      statements: "Statements",
      slip: "Slip",
      pictures: "Pictures",
      rules: "Rule sheet",
      steps: "Next steps",
      findings: "Lint",
      laws: "Laws",
    },
    person: "Person",
    payable: "Payable",
    total: "In all",
    nobody: "There is nobody in the rows.",
    mendFirst: "The policy has faults: mend them, then it settles.",
    working: "Working it out …",
    noSteps: "No single reading lifts pay by a step.",
    noFindings: "Nothing looks like a mistake.",
    noPictures: "There is nothing to draw.",
    ignored: (columns) => `Nothing reads these columns: ${columns.join(", ")}`,
    failed: (gates) => `failed: ${gates.join(", ")}`,
    states: { notApplicable: "not applicable", pending: "pending", held: "held" },
    added: {
      adjustment: "Adjustment",
      draw: "Draw",
      cap: "Cap",
      floor: "Floor",
      carryIn: "Carry-in",
      protection: "Protection",
      rounding: "Rounding",
    },
    lawsHint: (runs) => `Each law is tried on ${runs} months that are drawn at the bounds of the policy and beside them, not on your rows.`,
    reading: "Laws about",
    better: "Better is",
    betterBy: { higher: "more", lower: "less" },
    above: "A step may change pay by",
    lawStates: {
      holds: "holds",
      broken: "broken",
      untried: "says nothing about what was drawn",
      unknown: "cannot be tried",
      waiting: "not tried yet",
    },
    add: "Add …",
    addTo: (list) => `Add to ${list}`,
    remove: (what) => `Remove ${what}`,
    moveUp: (what) => `Move ${what} up`,
    kindOf: (what) => `${what}: kind`,
    item: (index) => `number ${index}`,
    other: { label: "中文", page: "/zh/playground", language: "zh-CN" },
    stopped: (why) => `This went wrong, and is our mistake: ${why}`,
  },
  zh: {
    private: "所有计算都在本页完成，不会把任何内容发到别处；改动只保存在链接里。",
    plan: "从哪个方案开始",
    ownPlan: "已改动",
    asItWas: "恢复原样",
    copyLink: "复制链接",
    copied: "已复制",
    policy: "方案",
    edited: "编辑哪个方案",
    editor: { form: "表单", json: "JSON" },
    json: "方案的 JSON",
    mendJson: "这不是 JSON。请先在 JSON 里改正，才能用表单编辑。",
    faults: (count) => `${count} 处错误`,
    noFaults: "没有错误",
    rows: "数据行",
    rowsHint: "可以直接填写、从表格软件粘贴，或拖入 CSV 文件。空单元格是缺失，— 是不适用。",
    period: "周期",
    numbers: "数字写法",
    numberForms: { chinese: "12.8万、98.5%、1,234.5", english: "98.5%、1,234.5", german: "1.234,5" },
    lists: { people: "人员", teams: "团队", adjustments: "人工调整", carryIns: "上期结转" },
    open: (list) => `打开文件：${list}`,
    results: "结果",
    views: {
      statements: "工资明细",
      slip: "工资条",
      pictures: "图",
      rules: "规则说明",
      steps: "下一步",
      findings: "检查",
      laws: "公平规律",
    },
    person: "人员",
    payable: "应发",
    total: "合计",
    nobody: "数据行里没有人。",
    mendFirst: "方案有错误，改正后即可核算。",
    working: "正在计算……",
    noSteps: "单凭一个指标，应发都上不了一个台阶。",
    noFindings: "没有像是写错了的地方。",
    noPictures: "没有可以画的图。",
    ignored: (columns) => `这些列没有用到：${columns.join("、")}`,
    failed: (gates) => `未通过：${gates.join("、")}`,
    states: { notApplicable: "不适用", pending: "待定", held: "暂缓" },
    added: {
      adjustment: "人工调整",
      draw: "预支",
      cap: "封顶",
      floor: "保底",
      carryIn: "上期结转",
      protection: "保护",
      rounding: "取整",
    },
    lawsHint: (runs) => `每条规律在 ${runs} 个随机生成的月份上检验。这些月份的数据取在方案的各个界限及其两侧，不是您的数据行。`,
    reading: "关于哪个指标",
    better: "怎样算好",
    betterBy: { higher: "越多越好", lower: "越少越好" },
    above: "每变动一步，应发最多变动",
    lawStates: { holds: "成立", broken: "不成立", untried: "没有抽到与之有关的月份", unknown: "无法检验", waiting: "尚未检验" },
    add: "添加……",
    addTo: (list) => `添加到${list}`,
    remove: (what) => `删除${what}`,
    moveUp: (what) => `上移${what}`,
    kindOf: (what) => `${what}：种类`,
    item: (index) => `第 ${index} 项`,
    other: { label: "English", page: "/playground", language: "en" },
    stopped: (why) => `程序出错，这是我们的问题：${why}`,
  },
};
