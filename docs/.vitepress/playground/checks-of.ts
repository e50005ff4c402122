import { isJixiaoError, type Language } from "jixiao";
import { checkLaws, type Law, type LawResult } from "jixiao/testing";
import { firstAsked } from "./first-asked.js";
import { lawsOf } from "./laws-of.js";
import { lawRuns, type Question } from "./question.js";
import { readQuestion } from "./read-question.js";
import { stepsOf } from "./steps-of.js";

/** A law, and what became of it; waiting until it was tried. */
export interface LawTold {
  readonly name: string;
  readonly says: string;
  readonly state: LawResult["state"] | "waiting";
  /** The smallest month in which it does not hold. */
  readonly counterexample: string | null;
}

/** What takes longer than settling, as far as it is known; the last answer to a question is `done`. */
export interface Checks {
  readonly number: number;
  readonly steps: readonly string[];
  readonly laws: readonly LawTold[];
  readonly done: boolean;
}

/** Next steps or laws of what is asked, after each of them what is known so far. */
export function* checksOf(question: Question): Generator<Checks> {
  const { number, language, view } = question;
  const checks: Checks = { number, steps: [], laws: [], done: false };
  const read = readQuestion(question);
  let last = checks;
  if (read.policies !== null && view === "steps" && question.person !== null) {
    for (const steps of stepsOf(read.policies, read.read.period, question.person, language)) yield last = { ...checks, steps };
  }
  if (read.policies !== null && view === "laws") {
    const { policies } = read;
    const asked = lawsOf(policies, question.asked ?? firstAsked(policies));
    let laws = asked.map(({ name, says }): LawTold => ({ name, says: says[language], state: "waiting", counterexample: null }));
    yield last = { ...checks, laws };
    for (const [index, law] of asked.entries()) {
      laws = laws.with(index, tried(policies, law, language));
      yield last = { ...checks, laws };
    }
  }
  yield { ...last, done: true };
}

function tried(policies: Parameters<typeof checkLaws>[0], law: Law, language: Language): LawTold {
  const told = { name: law.name, says: law.says[language] };
  try {
    const [result] = checkLaws(policies, [law], { runs: lawRuns, seed: 1, people: [1, 4] }).laws;
    return { ...told, state: result?.state ?? "untried", counterexample: result?.counterexample?.text[language] ?? null };
  } catch (error) {
    // A reading that was named and is no more, while somebody edits.
    if (isJixiaoError(error)) return { ...told, state: "untried", counterexample: null };
    throw error;
  }
}
