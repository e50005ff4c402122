import { explain, explanationText, faultText, isJixiaoError, restate, settle } from "jixiao";
import { toText } from "jixiao/explain";
import type { Asked } from "./asked.js";
import { corrected, readCorrections } from "./corrections.js";
import { glance } from "./glance.js";
import type { Month, MonthRows } from "./month.js";
import { balancesOf, differencesOf } from "./next-month.js";
import { policies } from "./policies.js";
import { readMonth } from "./read-month.js";
import { report } from "./report.js";
import { writeFiles } from "./write-files.js";

const rest = {
  en: (folder: string) => [
    `In ${folder}: slips/ID.html, payroll.html, payroll.csv, pictures/*.svg`,
    "More: npm run demo -- --all, or --person PD004, or --language zh",
  ],
  zh: (folder: string) => [
    `已写入 ${folder}：slips/工号.html、payroll.html、payroll.csv、pictures/*.svg`,
    "更多：npm run demo -- --language zh --all，或 --person PD004",
  ],
} as const;

/** What the demo prints, once it has written its files into the folder. */
export function demo({ all, person, language }: Asked, folder: string): string {
  const rows = readMonth();
  const month = settle(policies, rows);
  if (person !== null) return slip(rows, person, language);
  writeFiles(folder, rows, month, language);
  return [
    ...glance(month, language),
    ...rest[language](folder),
    ...(all ? ["", "", wholeReport(rows, month)] : []),
  ].join("\n");
}

function slip(rows: MonthRows, person: string, language: Asked["language"]): string {
  try {
    return toText(explain(policies, rows, { person }), { language });
  } catch (error) {
    if (!isJixiaoError(error)) throw error;
    throw new Error(error.faults.map((fault) => faultText(fault, { language })).join("\n"), { cause: error });
  }
}

const told = [
  { person: "PD004", line: "targetBonus" },
  { person: "TM012", line: "gradePay" },
  { person: "XH001", line: "pkResponse" },
  { person: "DZ004", line: "override" },
] as const;

function wholeReport(rows: MonthRows, month: Month): string {
  const explained = told.map(({ person, line }) => {
    const name = month.statements.find((statement) => statement.person === person)?.name;
    return `${name} ${person}, ${explanationText(explain(policies, rows, { person, line }))}`;
  });
  // A month later a reading turns out to be wrong.
  const corrections = readCorrections();
  const again = settle(policies, corrected(rows, corrections));
  const restatement = restate(month, again);
  return report(month, explained, { restatement, differences: differencesOf(restatement, corrections), balances: balancesOf(again) });
}
