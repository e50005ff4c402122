import { checksOf } from "../../playground/checks-of.js";
import type { Question } from "../../playground/question.js";

let newest = 0;

// Between one law and the next it looks whether something else was asked meanwhile.
addEventListener("message", async ({ data }: MessageEvent<Question>) => {
  newest = data.number;
  for (const checks of checksOf(data)) {
    if (newest !== data.number) return;
    postMessage(checks);
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
});
