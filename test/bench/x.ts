import { shopCommission } from "jixiao";
import { settleColumns } from "jixiao/columns";
import { month } from "./month.js";
import { monthColumns, shopColumns } from "./columns-of.js";
const [which, n, times] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const policy = which === "shop" ? shopCommission({ version: "2026-11" }) : month;
const period = which === "shop" ? shopColumns(n) : monthColumns(n);
const times2 = Math.max(1, Math.round(200000 / n));
let least = Infinity;
for (let i = 0; i < times; i++) { const a = process.cpuUsage(); for (let k = 0; k < times2; k++) settleColumns(policy as never, period, { uniqueIds: "trusted" }); const b = process.cpuUsage(a); if (i === 0) console.log("first", (b.user + b.system) / n / times2 * 1000); least = Math.min(least, b.user + b.system); }
console.log(least / n / times2 * 1000, "ns");
