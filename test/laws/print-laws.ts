// The tests with what other seeds draw, others each time: npm run laws [rounds] [seed] [files…].
// Tells what failed, and the seed by which it fails again.
import { spawnSync } from "node:child_process";

const [rounds = "10", first = String(Date.now() % 1_000_000_000), ...files] = process.argv.slice(2);
if (![rounds, first].every((each) => /^\d+$/.test(each)) || Number(rounds) === 0) {
  console.error(`npm run laws [rounds] [seed] [files…]: ${rounds} and ${first} are no numbers of rounds and of a seed`);
  process.exit(1);
}

for (const seed of Array.from({ length: Number(rounds) }, (_, round) => Number(first) + round)) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    `npx vitest run --config test/vitest.config.ts --reporter=dot --no-color ${files.join(" ")}`,
    {
      shell: true,
      encoding: "utf8",
      env: { ...process.env, SEED: String(seed) },
    },
  );
  const counts = /Tests\s+(.*)/.exec(stdout)?.[1] ?? `vitest ended with ${status}`;
  console.log(`seed ${seed}: ${counts} in ${((performance.now() - start) / 1000).toFixed(0)} s`);
  if (status === 0) continue;
  console.log(stdout, stderr);
  process.exitCode = 1;
}
