// Writes the example's expected files anew, for when its data or its policy has changed: npx tsx test/examples/write-expected.ts
import { writeFile } from "node:fs/promises";
import { answerFile, answerFiles, shopMonthBySql } from "./shop-month-by-sql.js";

const answers = await shopMonthBySql();
for (const name of answerFiles) await writeFile(answerFile(name), answers[name]);
