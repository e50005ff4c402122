import type { Measured } from "./subject.js";
import { least, seeds, subjects } from "./subjects.js";

// As many as unless stated, and fewer where each of them is tried on hundreds of variants.
const runs = 200;
const runsAlone = 20;
const widths = [18, 6, 10, 9, 8, 13, 9, 8] as const;

const row = (...cells: readonly (string | number)[]): string =>
  cells.map((cell, index) => (index === 0 ? String(cell).padEnd(widths[0]) : String(cell).padStart(widths[index] ?? 0))).join("");
const share = ({ noticed, variants }: Measured): string => `${((100 * noticed) / variants).toFixed(1)}%`;
const rowOf = (name: string, seed: string | number, measured: Measured): string =>
  row(name, seed, measured.variants, measured.noticed, share(measured), measured.byExamples, measured.byLaws, measured.missed.length);

let isEnough = true;

/** Prints what was measured, and what was missed where nearly all is to be noticed. */
function tell(name: string, seed: string | number, measured: Measured, floor: number): void {
  console.log(rowOf(name, seed, measured));
  if (floor > 0) { for (const text of measured.missed) console.log(`  missed: ${text}`); }
  for (const law of measured.broken) console.log(`  does not hold: ${law}`);
  isEnough &&= measured.broken.length === 0 && measured.noticed >= floor * measured.variants;
}

const header = row("policy", "seed", "variants", "noticed", "share", "by examples", "by laws", "missed");

console.log(`Examples and laws together, ${runs} cases a law\n${header}`);
for (const each of seeds) for (const { name, both } of subjects) tell(name, each, both({ runs, seed: each }), least);

console.log(`\nExamples alone\n${header}`);
for (const { name, examplesAlone } of subjects) tell(name, "-", examplesAlone(), 0);

// Of one seed: each variant that nothing notices costs all cases of all laws.
const [seed] = seeds;
console.log(`\nLaws alone, ${runsAlone} cases a law\n${header}`);
for (const { name, lawsAlone } of subjects) tell(name, seed, lawsAlone({ runs: runsAlone, seed }), 0);

console.log(`\nOne ordinary month and the laws, ${runsAlone} cases a law\n${header}`);
for (const { name, oneMonthAndLaws } of subjects) tell(name, seed, oneMonthAndLaws({ runs: runsAlone, seed }), 0);

process.exitCode = isEnough ? 0 : 1;
