import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { policyText, toHtml, toSheet } from "jixiao/explain";
import { policies } from "../01-shop-month/policies.js";
import { explained, slipText } from "./slips.js";
import { workbook } from "./workbook.js";

// `npm run demo:why` prints two slips; with a folder it writes everybody's there, and what goes with them.
const [, , folder] = process.argv;
console.log([slipText("PD004", "en"), slipText("PD009", "zh")].join("\n\n\n"));

if (folder !== undefined) {
  mkdirSync(folder, { recursive: true });
  const write = (file: string, content: string | Buffer) => writeFileSync(join(folder, file), content);
  for (const why of explained) write(`${why.name}.html`, toHtml(why, { language: "zh" }));
  write("payroll.html", toHtml(explained, { language: "zh", for: "payroll" }));
  write("slips.xlsx", await workbook(explained.map((why) => toSheet(why, { language: "zh" }))));
  for (const policy of policies) write(`${policy.id}.html`, policyText(policy, { language: "zh", format: "html" }));
}
