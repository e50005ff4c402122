import type { Policy } from "../../../src/index.js";
import {
  lawStrength,
  type FigureNameOf,
  type Law,
  type LawStrength,
  type LawStrengthOptions,
  type ReadingIdOf,
} from "../../../src/testing/index.js";

type LawOf<P extends Policy> = Law<NoInfer<FigureNameOf<P>>, NoInfer<ReadingIdOf<P>>>;

/** What somebody who answers for a policy asks of it. */
interface Tests<P extends Policy> {
  readonly examples: readonly LawOf<P>[];
  readonly laws: readonly LawOf<P>[];
  /** The variants that can change no figure. */
  readonly equivalent?: LawStrengthOptions["equivalent"];
}

interface Drawn {
  readonly runs: number;
  readonly seed: number;
}

/** A policy, or several that are settled together, with tests whose strength is measured. */
export interface Subject {
  readonly name: string;
  readonly examples: number;
  readonly both: (drawn: Drawn) => Measured;
  readonly examplesAlone: () => Measured;
  readonly lawsAlone: (drawn: Drawn) => Measured;
  /** The first example, which is an ordinary month, and the laws. */
  readonly oneMonthAndLaws: (drawn: Drawn) => Measured;
}

export interface Measured {
  readonly variants: number;
  readonly noticed: number;
  /** How many of them an example notices, and how many of the others a law. */
  readonly byExamples: number;
  readonly byLaws: number;
  readonly missed: readonly string[];
  /** The laws and examples that do not hold of the policy itself. */
  readonly broken: readonly string[];
}

export function subject<const P extends Policy>(
  name: string,
  policy: P | readonly P[],
  { examples, laws, equivalent = [] }: Tests<P>,
): Subject {
  const isExample = new Set(examples.map((each) => each.name));
  const measured = (asked: readonly LawOf<P>[], drawn: Drawn) =>
    measuredIn(lawStrength(policy, asked, { ...drawn, equivalent }), isExample);
  return {
    name,
    examples: examples.length,
    both: (drawn) => measured([...examples, ...laws], drawn),
    // Examples are what they are, whatever is drawn.
    examplesAlone: () => measured(examples, { runs: 1, seed: 1 }),
    lawsAlone: (drawn) => measured(laws, drawn),
    oneMonthAndLaws: (drawn) => measured([...examples.slice(0, 1), ...laws], drawn),
  };
}

function measuredIn({ variants, noticed, laws, broken, missed }: LawStrength, isExample: ReadonlySet<string>): Measured {
  const by = (example: boolean) => laws.reduce((sum, each) => (isExample.has(each.law) === example ? sum + each.noticed : sum), 0);
  return {
    variants,
    noticed,
    byExamples: by(true),
    byLaws: by(false),
    missed: missed.map(({ policy, text }) => `${policy}: ${text}`),
    broken,
  };
}
