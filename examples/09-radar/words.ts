import type { Language } from "jixiao";

/** What the page says of itself. What it says of figures comes of the policy's labels. */
export interface PageWords {
  readonly name: string;
  readonly skip: string;
  readonly rules: string;
  readonly file: string;
  readonly otherLanguage: string;
  readonly theme: Readonly<Record<"auto" | "light" | "dark", string>>;
  readonly glance: string;
  readonly ahead: string;
  readonly aheadBy: (of: number, label: string) => string;
  readonly nobodyAhead: string;
  readonly inFailing: (team: string) => string;
  readonly losing: string;
  readonly losingNobody: string;
  readonly grades: string;
  readonly grade: string;
  readonly nobodyLoses: (label: string) => string;
  readonly whoLoses: (people: number, earned: string) => string;
  readonly earnedAndVoid: (people: number, amount: string) => string;
  readonly nothingEarned: string;
  readonly paySoFar: string;
  readonly waits: (lines: number) => string;
  readonly nothingWaits: (people: number) => string;
  readonly held: (amount: string) => string;
  readonly board: string;
  readonly boardBy: Readonly<Record<"ranks" | "points" | "factor" | "score" | "pay", string>>;
  readonly itemByItem: string;
  /** What the figure is by which somebody is placed; empty where it says itself. */
  readonly boardFigure: Readonly<Record<"ranks" | "points" | "factor" | "score" | "pay", string>>;
  readonly columns: { readonly place: string; readonly who: string; readonly pay: string; readonly bonus: string };
  readonly showAll: (people: number) => string;
  readonly showTop: string;
  readonly unplaced: string;
  readonly states: Readonly<Record<"void" | "paid" | "none" | "pending" | "held" | "notApplicable", string>>;
  readonly person: string;
  readonly place: (place: number, of: number) => string;
  readonly gap: (gap: string) => string;
  readonly noReading: string;
  readonly pay: string;
  readonly steps: string;
  readonly noStep: string;
  readonly asking: string;
  readonly gates: string;
  readonly gateState: Readonly<Record<"passed" | "failed" | "faulty", string>>;
  readonly records: string;
  readonly takenBack: string;
  readonly noRecords: string;
  readonly player: string;
  readonly play: string;
  readonly pause: string;
  readonly back: string;
  readonly forward: string;
  readonly toStart: string;
  readonly speed: string;
  readonly perSecond: (speed: number) => string;
  readonly position: string;
  readonly recordOf: (count: number, of: number) => string;
  readonly keys: string;
  readonly rulesTitle: string;
  readonly rulesHint: string;
  readonly shops: string;
  readonly positions: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly use: string;
  readonly close: string;
  readonly notJson: string;
  readonly fileTitle: string;
  readonly fileHint: string;
  readonly choose: string;
  readonly drop: string;
  readonly read: (rows: number, name: string) => string;
  readonly match: string;
  readonly who: string;
  readonly nameColumn: string;
  readonly teamColumn: string;
  readonly timeColumn: string;
  readonly none: string;
  readonly numbers: string;
  readonly numberForms: Readonly<Record<"chinese" | "english" | "german", string>>;
  readonly fold: Readonly<Record<"sum" | "mean", string>>;
  readonly always: string;
  readonly value: string;
  readonly notApplicable: string;
  readonly missing: string;
  readonly ofPerson: string;
  readonly ofTeam: string;
  readonly replayIt: string;
  readonly unread: (count: number) => string;
  readonly empty: string;
  readonly changed: (team: string, state: "passed" | "failed" | "faulty") => string;
  readonly leads: (name: string) => string;
}

export const words: Readonly<Record<Language, PageWords>> = {
  en: {
    name: "Performance radar",
    skip: "Skip to the figures",
    rules: "Rules",
    file: "Your own file",
    otherLanguage: "中文",
    theme: { auto: "Theme: auto", light: "Theme: light", dark: "Theme: dark" },
    glance: "At a glance",
    ahead: "Ahead",
    aheadBy: (of, label) => `first of ${of} in the ${label}`,
    nobodyAhead: "Nobody is placed yet",
    inFailing: (team) => `${team} fails: no bonus as it stands`,
    losing: "Losing the bonus",
    losingNobody: "Nobody",
    grades: "Grades",
    grade: "Grade",
    nobodyLoses: (label) => `Every team passes. Nearest to its bound: ${label}`,
    whoLoses: (people, earned) => `${people} people, as it stands. ${earned}`,
    earnedAndVoid: (people, amount) => `${people} of them had earned ${amount}`,
    nothingEarned: "Nobody there had earned it yet",
    paySoFar: "Pay so far",
    waits: (lines) => `${lines} lines wait for a reading`,
    nothingWaits: (people) => `${people} people, nothing waits`,
    held: (amount) => `${amount} held`,
    board: "Who is ahead",
    boardBy: {
      ranks: "by the sum of ranks, least first",
      points: "by points for places",
      factor: "by the first factor",
      score: "by score",
      pay: "by what is paid",
    },
    itemByItem: "Item by item",
    boardFigure: { ranks: "ranks", points: "points", factor: "", score: "score", pay: "" },
    columns: { place: "Place", who: "Who", pay: "Pay so far", bonus: "Bonus" },
    showAll: (people) => `Show all ${people}`,
    showTop: "Show the first ten",
    unplaced: "–",
    states: { void: "lost", paid: "paid", none: "not yet", pending: "waits", held: "held", notApplicable: "n/a" },
    person: "One person",
    place: (place, of) => `place ${place} of ${of}`,
    gap: (gap) => `${gap} behind the next`,
    noReading: "no reading",
    pay: "Pay so far, line by line",
    steps: "What would pay more next",
    noStep: "No single reading lifts pay by a step.",
    asking: "Working it out …",
    gates: "Gates",
    gateState: { passed: "passes", failed: "fails", faulty: "unknown" },
    records: "Last records",
    takenBack: "counted anew",
    noRecords: "Nothing has come in yet.",
    player: "Replay",
    play: "Play",
    pause: "Pause",
    back: "One record back",
    forward: "One record on",
    toStart: "To the beginning",
    speed: "Records",
    perSecond: (speed) => `${speed}/s`,
    position: "Position in the month",
    recordOf: (count, of) => `record ${count} of ${of}`,
    keys: "Keys: space plays and pauses, ← → step, Home and End go to the ends.",
    rulesTitle: "By which rules?",
    rulesHint: "The choice stands in the address: a link shows the same.",
    shops: "Four shops: commission, bonus, gates, PK",
    positions: "A position of the catalogue",
    paste: "A policy of your own, as JSON",
    pasteHint: "What stringifyPolicy of jixiao/json gives. Then open your own file of records.",
    use: "Use it",
    close: "Close",
    notJson: "This is no JSON.",
    fileTitle: "Your own records",
    fileHint: "A CSV file, a record a line. It is read on this page and leaves it nowhere.",
    choose: "Choose a file",
    drop: "or drop it anywhere on the page",
    read: (rows, name) => `${name}: ${rows} records`,
    match: "What are its columns?",
    who: "Person",
    nameColumn: "Name",
    teamColumn: "Team",
    timeColumn: "Time",
    none: "none",
    numbers: "Numbers are written",
    numberForms: { chinese: "12.8万, 98.5%", english: "1,234.5, 98.5%", german: "1.234,5" },
    fold: { sum: "added up", mean: "mean" },
    always: "one value for all",
    value: "Value",
    notApplicable: "not applicable",
    missing: "missing",
    ofPerson: "of a person",
    ofTeam: "of a team",
    replayIt: "Replay it",
    unread: (count) => `${count} cells or columns were not read:`,
    empty: "There is no record in this file.",
    changed: (team, state) =>
      `${team} ${state === "passed" ? "passes its gates" : state === "failed" ? "fails a gate" : "has a gate that is not known"}.`,
    leads: (name) => `${name} is ahead.`,
  },
  zh: {
    name: "绩效雷达",
    skip: "跳到数据",
    rules: "方案",
    file: "自己的文件",
    otherLanguage: "English",
    theme: { auto: "主题：自动", light: "主题：浅色", dark: "主题：深色" },
    glance: "一眼看清",
    ahead: "领先",
    aheadBy: (of, label) => `${label} 第一，共 ${of} 人`,
    nobodyAhead: "还没有人上榜",
    inFailing: (team) => `${team}未达标：照此没有奖金`,
    losing: "将失去奖金",
    losingNobody: "没有人",
    grades: "等级",
    grade: "等级",
    nobodyLoses: (label) => `各队均达标，离线最近：${label}`,
    whoLoses: (people, earned) => `照此涉及 ${people} 人，${earned}`,
    earnedAndVoid: (people, amount) => `其中 ${people} 人已挣得 ${amount}`,
    nothingEarned: "尚无人挣得奖金",
    paySoFar: "至今应发",
    waits: (lines) => `${lines} 项等待读数`,
    nothingWaits: (people) => `${people} 人，无待定项`,
    held: (amount) => `暂扣 ${amount}`,
    board: "谁领先",
    boardBy: { ranks: "按名次之和，少者在前", points: "按名次积分", factor: "按第一要素", score: "按得分", pay: "按应发" },
    itemByItem: "逐项指标",
    boardFigure: { ranks: "名次和", points: "积分", factor: "", score: "得分", pay: "" },
    columns: { place: "名次", who: "人员", pay: "至今应发", bonus: "奖金" },
    showAll: (people) => `显示全部 ${people} 人`,
    showTop: "只看前十名",
    unplaced: "–",
    states: { void: "失去", paid: "已得", none: "未到", pending: "待定", held: "暂扣", notApplicable: "不适用" },
    person: "个人",
    place: (place, of) => `第 ${place} 名，共 ${of} 人`,
    gap: (gap) => `距前一名 ${gap}`,
    noReading: "没有读数",
    pay: "至今应发，逐项",
    steps: "下一步怎样多得",
    noStep: "单凭一个指标，工资都上不了一个台阶。",
    asking: "正在计算……",
    gates: "考核门槛",
    gateState: { passed: "达标", failed: "未达标", faulty: "未知" },
    records: "最近记录",
    takenBack: "重新计入",
    noRecords: "还没有记录。",
    player: "回放",
    play: "播放",
    pause: "暂停",
    back: "后退一条",
    forward: "前进一条",
    toStart: "回到月初",
    speed: "记录",
    perSecond: (speed) => `${speed}/秒`,
    position: "本月进度",
    recordOf: (count, of) => `第 ${count} 条，共 ${of} 条`,
    keys: "按键：空格播放或暂停，← → 逐条，Home、End 到两端。",
    rulesTitle: "按哪套方案？",
    rulesHint: "选择写在网址里：把链接发给别人，看到的一样。",
    shops: "四家店铺：提成、奖金、门槛、PK",
    positions: "目录中的岗位",
    paste: "自己的方案（JSON）",
    pasteHint: "即 jixiao/json 的 stringifyPolicy 所给的文本。然后打开自己的记录文件。",
    use: "使用",
    close: "关闭",
    notJson: "这不是 JSON。",
    fileTitle: "自己的记录",
    fileHint: "CSV 文件，每行一条记录。只在本页读取，不会传到任何地方。",
    choose: "选择文件",
    drop: "或拖到页面任意处",
    read: (rows, name) => `${name}：${rows} 条记录`,
    match: "各列是什么？",
    who: "人员",
    nameColumn: "姓名",
    teamColumn: "团队",
    timeColumn: "时间",
    none: "没有",
    numbers: "数字写法",
    numberForms: { chinese: "12.8万、98.5%", english: "1,234.5、98.5%", german: "1.234,5" },
    fold: { sum: "累加", mean: "平均" },
    always: "人人相同",
    value: "数值",
    notApplicable: "不适用",
    missing: "空缺",
    ofPerson: "个人",
    ofTeam: "团队",
    replayIt: "回放",
    unread: (count) => `有 ${count} 处未能读取：`,
    empty: "文件里没有记录。",
    changed: (team, state) => `${team}${state === "passed" ? "已达标" : state === "failed" ? "未达标" : "有一项未知"}。`,
    leads: (name) => `${name}领先。`,
  },
};
