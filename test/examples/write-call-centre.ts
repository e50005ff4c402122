// Writes the expected files of the call centre anew: npm run expected:calls -- FILE
import { writeFile } from "node:fs/promises";
import { readText } from "../../examples/03-call-centre/read-calls.js";
import { answerFile, answerFiles, callCentreBySql } from "./call-centre-by-sql.js";

const answers = await callCentreBySql(readText(process.argv[2] ?? ""));
for (const name of answerFiles) await writeFile(answerFile(name), answers[name]);
