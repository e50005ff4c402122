import { explain, explanationText, restate, settle } from "jixiao";
import { corrected, readCorrections } from "./corrections.js";
import { balancesOf, differencesOf } from "./next-month.js";
import { policies } from "./policies.js";
import { readMonth } from "./read-month.js";
import { report } from "./report.js";

const month = readMonth();
const settled = settle(policies, month);

const told = [
  { person: "PD004", line: "targetBonus" },
  { person: "TM012", line: "gradePay" },
  { person: "XH001", line: "pkResponse" },
  { person: "DZ004", line: "override" },
] as const;

const explained = told.map(({ person, line }) => {
  const name = settled.statements.find((statement) => statement.person === person)?.name;
  return `${name} ${person}, ${explanationText(explain(policies, month, { person, line }))}`;
});

// A month later a reading turns out to be wrong.
const corrections = readCorrections();
const again = settle(policies, corrected(month, corrections));
const restatement = restate(settled, again);

console.log(report(settled, explained, { restatement, differences: differencesOf(restatement, corrections), balances: balancesOf(again) }));
