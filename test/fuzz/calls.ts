import { chance, seedOf, type Chance } from "./chance.js";
import type { Draw } from "./fuzz.js";
import { hostileValue } from "./hostile-value.js";
import { copy, mutate, shown } from "./mutate.js";
import { entries, methods, samples } from "./samples.js";

type Call = (...args: readonly unknown[]) => unknown;

interface Callable {
  readonly name: string;
  readonly run: Call;
  readonly args: readonly unknown[];
  readonly isLaws: boolean;
}

const isLong: ReadonlySet<string> = new Set(["checkLaws", "expectLaws", "lawStrength"]);

/** What is called in turn. */
export const callables: readonly Callable[] = [
  ...samples.map(({ entry, name, args, use }): Callable => {
    const call = (entries[entry] as unknown as Readonly<Record<string, Call>>)[name];
    if (call === undefined) throw new Error(`${entry} has no ${name}`);
    return {
      name: entry === "jixiao" ? name : `${name} of ${entry}`,
      args,
      isLaws: isLong.has(name),
      run: (...given) => {
        const answer = call(...given);
        return use === null ? answer : use(answer);
      },
    };
  }),
  ...Object.entries(methods).map(([name, [run, args]]) => ({ name, run, args, isLaws: false })),
];

/** Calls of every public function, one after the other, with arguments of which something is wrong: at any depth, or as a whole. */
export const drawCall: Draw = function*(_, number, seed) {
  const callable = callables[number % callables.length];
  if (callable === undefined) return;
  const { name, run, args, isLaws } = callable;
  // By the name and not by the number: who adds a function changes no call of another.
  const drawn = chance(seedOf(`${seed} ${name} ${Math.floor(number / callables.length)}`));
  const given = copy(args) as unknown[];
  yield { call: name, input: wrongIn(given, isLaws, drawn), run: () => run(...given) };
};

/** Makes something wrong in arguments, and tells what. The last argument keeps laws short, which try hundreds of cases unless told. */
function wrongIn(given: unknown[], isLaws: boolean, drawn: Chance): string {
  const place = drawn.under(Math.max(1, given.length - (isLaws ? 1 : 0)));
  switch (drawn.under(5)) {
    case 0:
      if (isLaws) return "nothing";
      given.length = Math.min(given.length, place);
      return `${place} arguments`;
    case 1:
      given[place] = hostileValue(drawn);
      return `[${place}] = ${shown(given[place])}`;
    default:
      return Array.from({ length: 1 + drawn.under(2) }, () => mutate(given, drawn, hostileValue)).join("; ");
  }
}
