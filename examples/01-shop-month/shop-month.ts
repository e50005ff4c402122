import { explain, settle, toText } from "jixiao";
import { policy } from "./policy.js";
import { readMonth } from "./read-csv.js";
import { report } from "./report.js";

const month = readMonth();
const settled = settle(policy, month);

const told = [
  { person: "PD004", line: "targetBonus" },
  { person: "TM012", line: "gradePay" },
  { person: "XH001", line: "pkResponse" },
] as const;

const explained = told.map(({ person, line }) => {
  const name = settled.statements.find((statement) => statement.person === person)?.name;
  return `${name} ${person}, ${toText(explain(policy, month, { person, line }))}`;
});

console.log(report(settled, explained));
