import { answer } from "../../playground/answer.js";
import type { Question } from "../../playground/question.js";

let asked: Question | null = null;

// Of what came while the last was settled only the newest is of interest.
addEventListener("message", ({ data }: MessageEvent<Question>) => {
  if (asked === null) {
    setTimeout(() => {
      const question = asked;
      asked = null;
      if (question !== null) postMessage(answer(question));
    });
  }
  asked = data;
});
