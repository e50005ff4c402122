import type { NextStep } from "jixiao/analysis";
import type { Moment } from "../replay.js";
import type { Setting } from "../setting.js";
import { stepsOf } from "../steps-of.js";

/** What a worker is asked: what would lift the pay of somebody at a moment. */
export interface StepsQuestion {
  readonly number: number;
  readonly setting: Pick<Setting, "policy" | "period" | "folds">;
  readonly moment: Pick<Moment, "people" | "teams">;
  readonly person: string;
}

/** What was found so far; the last answer to a question is `done`. */
export interface StepsAnswer {
  readonly number: number;
  readonly steps: readonly NextStep[];
  readonly done: boolean;
}

/** Inside of the worker: answers what it is asked. */
export function answerSteps(): void {
  addEventListener("message", ({ data }: MessageEvent<StepsQuestion>) => {
    const { number, setting, moment, person } = data;
    let steps: readonly NextStep[] = [];
    for (steps of stepsOf(setting, moment, person)) postMessage({ number, steps, done: false } satisfies StepsAnswer);
    postMessage({ number, steps, done: true } satisfies StepsAnswer);
  });
}

/**
 * Asks beside the page, which goes on meanwhile: the worker runs the page's own script, so that one file is enough, also where it was
 * opened from a disk. One question at a time; what came to be asked meanwhile is asked next, and only the last of it.
 */
export function stepsWorker(answered: (person: string, answer: StepsAnswer) => void): (question: Omit<StepsQuestion, "number">) => void {
  const source = document.querySelector("script")?.textContent ?? "";
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: "text/javascript" })));
  let asked: StepsQuestion | null = null;
  let next: StepsQuestion | null = null;
  let number = 0;
  const ask = (question: StepsQuestion | null): void => {
    asked = question;
    next = null;
    if (question !== null) worker.postMessage(question, []);
  };
  worker.addEventListener("message", ({ data }: MessageEvent<StepsAnswer>) => {
    if (asked === null || data.number !== asked.number) return;
    // An answer to what is not asked any more would be somebody else's.
    if (next === null || next.person === asked.person) answered(asked.person, data);
    if (data.done) ask(next);
  });
  return (question) => {
    number += 1;
    const wanted = { ...question, number };
    if (asked === null) ask(wanted);
    else next = wanted;
  };
}
