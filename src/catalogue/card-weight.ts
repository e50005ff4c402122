import { parameter, type Parameter } from "../formula/index.js";
import type { Words } from "./words.js";

/** What an item of a card weighs, as a parameter: `cc.aht.weight`. Weights of a card sum to 100, whatever a firm sets them to. */
export function cardWeight(item: string, weight: string, label: Words, source?: string): Parameter<string, "points"> {
  return parameter(`${item}.weight`, "points", weight, {
    ...(source === undefined ? {} : { source }),
    label: { en: `${label.en}: weight`, zh: `${label.zh}：权重` },
  });
}
