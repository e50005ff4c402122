import type { Policy } from "../../../src/index.js";
import { lawStrength, type Law, type LawStrength, type LawStrengthOptions, type NameOf, type ReadingOf } from "../../../src/testing/index.js";

type LawOf<P extends Policy> = Law<NoInfer<NameOf<P>>, NoInfer<ReadingOf<P>>>;

/** What somebody who answers for a policy asks of it. */
interface Tests<P extends Policy> {
  readonly examples: readonly LawOf<P>[];
  readonly laws: readonly LawOf<P>[];
  /** The variants that can change no figure. */
  readonly equivalent?: LawStrengthOptions["equivalent"];
}

/** A policy, or several that are settled together, with tests whose strength is measured. */
export interface Subject {
  readonly name: string;
  readonly examples: number;
  readonly laws: number;
  readonly strength: (asked: "examples" | "laws" | "both", options: { readonly runs: number; readonly seed: number }) => LawStrength;
}

export function subject<const P extends Policy>(name: string, policy: P | readonly P[], { examples, laws, equivalent = [] }: Tests<P>): Subject {
  const both = [...examples, ...laws];
  return {
    name,
    examples: examples.length,
    laws: laws.length,
    strength: (asked, { runs, seed }) => lawStrength(policy, asked === "examples" ? examples : asked === "laws" ? laws : both, { runs, seed, equivalent }),
  };
}
