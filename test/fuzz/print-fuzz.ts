// Hostile documents, hostile periods, and calls of every public function with wrong arguments, each in a heap of 256 MB:
// npm run fuzz [documents] [periods] [calls] [seed]. Each offence is told with what was hostile, and the number by which it is drawn again.
import { fuzzInSmallHeap, kinds } from "./fuzz-in-small-heap.js";

const [documents = 100_000, periods = 30_000, calls = 5000, seed = 1] = process.argv.slice(2).map(Number);
const counts = { documents, periods, calls };

let wrong = 0;
for (const kind of kinds) {
  const start = performance.now();
  const { tallies, offences } = await fuzzInSmallHeap(kind, counts[kind], seed);
  console
    .log(`\n${counts[kind]} ${kind} in ${
      ((performance.now() - start) / 1000).toFixed(0)
    } s, seed ${seed}: ${offences.length} kinds of offences`);
  console.table(tallies);
  for (const { what, call, detail, number, input } of offences) {
    console.log(`✗ ${call}: ${what}, ${detail} (${kind} ${number})\n  ${input}`);
  }
  wrong += offences.length;
}
process.exitCode = wrong === 0 ? 0 : 1;
