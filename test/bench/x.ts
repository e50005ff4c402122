import { shopCommission } from "../../src/index.js";
import { settleColumns } from "../../src/columns/index.js";
import { month } from "./month.js";
import { monthColumns, shopColumns } from "./columns-of.js";
const [which, n, times] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const policy = which === "shop" ? shopCommission({ version: "2026-11" }) : month;
const period = which === "shop" ? shopColumns(n) : monthColumns(n);
for (let i = 0; i < times; i++) { const a = process.cpuUsage(); settleColumns(policy as never, period, { uniqueIds: "trusted" }); const b = process.cpuUsage(a); if (i > times - 4) console.log((b.user + b.system) / n * 1000, "ns"); }
