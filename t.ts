import { readFileSync } from "node:fs";
import { tableFromIPC } from "apache-arrow";
import { settleTables } from "./examples/11-arrow/settle-tables.js";
const cpu = <T>(name: string, f: () => T): T => {
  const u = process.cpuUsage();
  const r = f();
  const d = process.cpuUsage(u);
  console.log(name, Math.round((d.user + d.system) / 1000), "ms");
  return r;
};
const [p, s] = cpu(
  "read",
  () => [tableFromIPC(readFileSync("demo/arrow/people.arrow")), tableFromIPC(readFileSync("demo/arrow/shops.arrow"))] as const,
);
const m = cpu("settle", () => settleTables("2026-11", p, s));
for (let i = 0; i < 5; i++) cpu("statement", () => m.policies[0]!.statement(i * 1000));
for (let i = 0; i < 3; i++) cpu("periodOf", () => m.policies[0]!.periodOf(5000));
