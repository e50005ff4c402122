// 100,000 documents that are nearly policies, or nothing of the kind: npm run fuzz [documents] [seed]
import { fuzz } from "./fuzz-documents.js";

const [documents = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const start = performance.now();
const { accepted, refused, codes, slowest } = fuzz(documents, seed);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console
  .log(`${documents} documents in ${seconds} s, seed ${seed}: ${accepted} accepted, ${refused} refused, no crash; the slowest took ${
    slowest.toFixed(0)
  } ms`);
console.table(Object.entries(codes).toSorted(([, a], [, b]) => b - a).map(([code, times]) => ({ code, times })));
