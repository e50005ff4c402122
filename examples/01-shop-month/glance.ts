import { faultText, type Fault, type Label, type Language, type Rejection } from "jixiao";
import { agents } from "./agents-policy.js";
import { ofPeople } from "./metrics.js";
import { agentsOf, leadsOf, shopName, type Month } from "./month.js";
import { files } from "./print-causes.js";
import { grouped, sumOf } from "./print-figures.js";
import { table } from "./print-table.js";

const words = {
  en: {
    title: (month: Month) =>
      `Customer service of the shops, ${month.period}: ${month.teams.length} shops, ${month.statements.length} people`,
    paid: "To be paid",
    to: (count: number, whom: "agents" | "leads", amount: string) => `${count} ${whom} ${amount}`,
    waiting: "Waiting",
    waits: (lines: number, people: number, reasons: number) =>
      `${lines} lines of ${people} people, for ${reasons} reasons; most of them for`,
    rejected: "Rejected",
    line: (file: string, numbers: string) => `${file} line ${numbers}`,
    failed: "Failed shops",
    lost: (people: number, amount: string) => `${people} bonuses, ${amount} lost`,
    bonusWaits: (people: number) => `${people} bonuses wait`,
    noReading: "is unknown",
    nobody: "nobody is ranked",
    winners: "PK winners",
    unknown: "not known yet",
    noId: "(no id)",
    colon: ": ",
  },
  zh: {
    title: (month: Month) => `店铺客服 ${month.period}：${month.teams.length} 家店，${month.statements.length} 人`,
    paid: "应发",
    to: (count: number, whom: "agents" | "leads", amount: string) => `${whom === "agents" ? "客服" : "店长"} ${count} 人 ${amount}`,
    waiting: "待定",
    waits: (lines: number, people: number, reasons: number) => `${people} 人的 ${lines} 项，原因 ${reasons} 个，主要是`,
    rejected: "退回",
    line: (file: string, numbers: string) => `${file} 第 ${numbers} 行`,
    failed: "未达标店铺",
    lost: (people: number, amount: string) => `${people} 人失去奖金 ${amount}`,
    bonusWaits: (people: number) => `${people} 人的奖金待定`,
    noReading: "未知",
    nobody: "无人参评",
    winners: "PK 第一名",
    unknown: "尚未确定",
    noId: "（无编号）",
    colon: "：",
  },
} as const;

/** How many reasons are told. */
const told = 3;

const labels = new Map<string, Label>([
  ...(agents.gates[0]?.gates ?? []).flatMap(({ name, label }) => (label === undefined ? [] : [[name, label] as const])),
  ...Object.values(ofPeople).flatMap(({ id, label }) => (label === undefined ? [] : [[id, label] as const])),
]);

/** What somebody who looks for ten seconds shall know of a month: at most 20 lines of 80 columns. */
export function glance(month: Month, language: Language): string[] {
  const text = words[language];
  return [
    text.title(month),
    "",
    ...table(
      [
        ...under(text.paid, [payable(month, language)]),
        ...under(text.waiting, waiting(month, language)),
        ...under(text.rejected, rejected(month, language)),
        ...under(text.failed, failed(month, language)),
        ...under(text.winners, winners(month, language)),
      ],
      ["left", "left"],
    ),
  ];
}

function under(title: string, lines: readonly string[]): string[][] {
  return lines.map((line, index) => [index === 0 ? title : "", line]);
}

function payable(month: Month, language: Language): string {
  const { to } = words[language];
  const [ofAgents = "0.00", ofLeads = "0.00"] = month.totals.map((total) => total.payable);
  const parts = [to(agentsOf(month).length, "agents", grouped(ofAgents)), to(leadsOf(month).length, "leads", grouped(ofLeads))];
  return `${grouped(sumOf([ofAgents, ofLeads]))} ${month.totals[0]?.currency ?? ""} (${parts.join(", ")})`;
}

/** How much waits, and for what most of it does. */
function waiting(month: Month, language: Language): string[] {
  const reasons = new Map<string, { readonly fault: Fault; lines: number }>();
  for (const { lines } of month.statements) {
    for (const { faults } of Object.values(lines)) {
      for (const fault of faults) {
        const reason = reasons.get(fault.message) ?? { fault, lines: 0 };
        reasons.set(fault.message, { fault, lines: reason.lines + 1 });
      }
    }
  }
  const most = [...reasons.values()].toSorted((a, b) => b.lines - a.lines).slice(0, told);
  const lines = month.totals.reduce((sum, { pending }) => sum + pending, 0);
  const people = month.statements.filter(({ pending }) => pending.length > 0).length;
  return [
    words[language].waits(lines, people, reasons.size),
    ...most.map(({ fault, lines }) => `${String(lines).padStart(4)}  ${reasonText(fault, month, language)}`),
  ];
}

/** Who or which shop, what of them, and what is wrong with it. */
function reasonText(fault: Fault, month: Month, language: Language): string {
  const { colon } = words[language];
  const [of, id, reading] = fault.path.map(String);
  const whom = of === "teams"
    ? shopName(month, id ?? "")
    : [month.statements.find(({ person }) => person === id)?.name ?? "", id].join(" ").trim();
  const what = labels.get(reading ?? "")?.[language];
  return `${whom}${what === undefined ? "" : `, ${what}`}${colon}${headline(fault, language)}`;
}

/** What a fault's sentence says between its place and what came in. */
function headline(fault: Fault, language: Language): string {
  return faultText(fault, { language }).split(words[language].colon)[1] ?? fault.code;
}

function rejected({ rejections }: Month, language: Language): string[] {
  const { line, colon, noId } = words[language];
  const rows = new Map<string, Rejection[]>();
  for (const rejection of rejections) {
    const [{ code, value }] = rejection.faults;
    const key = [rejection.from, code, value].join(" ");
    rows.set(key, [...(rows.get(key) ?? []), rejection]);
  }
  return [...rows.values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined) return [];
    const [fault] = first.faults;
    // People look for the row in their file, where the header is line 1.
    const place = line(files[first.from], alike.map(({ index }) => index + 2).join(", "));
    const id = first.id ?? (fault.path.at(-1) === "id" ? noId : fault.value);
    return [`${id}, ${place}${colon}${headline(fault, language)}`];
  });
}

/** Which gates a shop missed, and what became of the bonuses there. */
function failed(month: Month, language: Language): string[] {
  const { lost, bonusWaits, noReading, colon } = words[language];
  return month.teams.filter(({ gates }) => gates.shop.state !== "passed").map(({ id, gates: { shop } }) => {
    const missed = Object.entries(shop.gates).filter(([, { state }]) => state === (shop.state === "failed" ? "failed" : "faulty"));
    const why = missed.map(([name, { reading, bound }]) =>
      `${labels.get(name)?.[language] ?? name} ${reading === null ? noReading : `${reading} ${isAtLeast(name) ? "<" : ">"} ${bound}`}`
    );
    const bonuses = agentsOf(month).filter(({ team }) => team === id).map(({ lines }) => lines.targetBonus);
    const voided = bonuses.flatMap(({ before }) => before ?? []);
    const waits = bonuses.filter(({ state }) => state === "pending").length;
    const cost = shop.state === "failed" ? lost(voided.length, grouped(sumOf(voided))) : bonusWaits(waits);
    return `${shopName(month, id)}${colon}${why.join(", ")}; ${cost}`;
  });
}

function isAtLeast(name: string): boolean {
  return agents.gates[0]?.gates.find((gate) => gate.name === name)?.condition.kind === "atLeast";
}

/** Who is first overall in each shop, and what all of their prizes come to; two shops a line. */
function winners(month: Month, language: Language): string[] {
  const { colon, unknown, nobody } = words[language];
  const names = new Map(month.statements.map(({ person, name }) => [person, name ?? String(person)]));
  const cells = month.standings.pk.map(({ team, entrants, pending }) => {
    const first = entrants.filter(({ overall }) => overall?.rank === 1);
    const who = first.map(({ person, prize }) => `${names.get(person)} ${prize === null ? unknown : grouped(prize)}`).join(", ");
    return `${shopName(month, team)}${colon}${who === "" ? (pending.length > 0 ? unknown : nobody) : who}`;
  });
  const half = Math.ceil(cells.length / 2);
  return table(cells.slice(0, half).map((cell, index) => [cell, cells[half + index] ?? ""]), ["left", "left"]);
}
