import { shopCommission } from "jixiao";
import { settleColumns } from "jixiao/columns";
import { month } from "./month.js";
import { monthColumns, shopColumns } from "./columns-of.js";
const [which, n, times] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const policy = which === "shop" ? shopCommission({ version: "2026-11" }) : month;
const period = which === "shop" ? shopColumns(n) : monthColumns(n);
for (let i = 0; i < times; i++) settleColumns(policy as never, period, { uniqueIds: "trusted" });
