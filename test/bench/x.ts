import { shopCommission } from "jixiao";
import { settleColumns } from "jixiao/columns";
import { month } from "./month.js";
import { monthColumns, shopColumns } from "./columns-of.js";
import { monthByIntegers } from "./month-by-integers.js";
import { shopByIntegers } from "./shop-by-integers.js";
const [which, n, times] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const run = which === "shop" ? (() => { const p = shopCommission({ version: "2026-11" }); const c = shopColumns(n); return [() => settleColumns(p, c, { uniqueIds: "trusted" }), () => shopByIntegers(c)]; })() : (() => { const c = monthColumns(n); return [() => settleColumns(month, c, { uniqueIds: "trusted" }), () => monthByIntegers(c)]; })();
const times2 = Math.max(1, Math.round(200000 / n));
const least = [Infinity, Infinity];
for (let i = 0; i < times; i++) for (const k of [0, 1]) { const a = process.cpuUsage(); for (let j = 0; j < times2; j++) run[k]!(); const b = process.cpuUsage(a); if (i === 0 && k === 0) console.log("first", (b.user + b.system) / n / times2 * 1000); least[k] = Math.min(least[k]!, b.user + b.system); }
console.log(which, n, ...least.map((l) => (l / n / times2 * 1000).toFixed(1)), "ratio", (least[0]! / least[1]!).toFixed(2));
