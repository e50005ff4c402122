// Fuzzes one kind from one number to another, and says on the way at which it is: what follows the last is what it died of.
import { writeSync } from "node:fs";
import { drawCall } from "../../fuzz/calls.js";
import { drawDocument } from "../../fuzz/documents.js";
import type { Kind } from "../../fuzz/fuzz-in-small-heap.js";
import { fuzz, type Draw } from "../../fuzz/fuzz.js";
import { drawPeriod } from "../../fuzz/periods.js";

const draws: Readonly<Record<Kind, Draw>> = { documents: drawDocument, periods: drawPeriod, calls: drawCall };

const [kind, ...numbers] = process.argv.slice(2) as [Kind, ...string[]];
const [from = 0, to = 0, seed = 1] = numbers.map(Number);
const report = fuzz(draws[kind], seed, from, to, (number) => writeSync(2, `number ${number}\n`));
process.stdout.write(JSON.stringify(report));
