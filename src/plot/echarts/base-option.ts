import type { JsonObject, Telling } from "../chart-options.js";
import type { Told } from "../words.js";

/** What all options have: the title, the sentence for who cannot see, and no animation, so that two runs are the same. */
export function baseOption({ title, sentence }: Told, telling: Telling, note = ""): JsonObject {
  const { language, ink, soft, paper } = telling;
  return {
    backgroundColor: paper,
    animation: false,
    aria: { enabled: true, label: { description: sentence[language] } },
    textStyle: { color: ink },
    title: {
      text: title[language],
      ...(note === "" ? {} : { subtext: note }),
      left: 12,
      top: 8,
      textStyle: { color: ink, fontSize: 16 },
      subtextStyle: { color: soft },
    },
  };
}

/** Where the legend is. */
export function legendOption({ ink }: Telling): JsonObject {
  return { bottom: 8, textStyle: { color: ink } };
}

/** Figures along an axis, from zero on. */
export function valueAxis({ soft, line }: Telling, isFromZero = true): JsonObject {
  return { type: "value", scale: !isFromZero, axisLabel: { color: soft }, splitLine: { lineStyle: { color: line } } };
}

/** Names along an axis. */
export function nameAxis({ ink, soft }: Telling, names: readonly string[], inverse = false): JsonObject {
  return {
    type: "category",
    data: names,
    inverse,
    axisLabel: { color: ink, interval: 0 },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: soft } },
  };
}

/** A text beside a point or a bar. */
export function written({ ink }: Telling, text: string, position: string): JsonObject {
  // ECharts replaces what stands in braces; no figure has any.
  return { show: true, formatter: text.replace(/[{}]/g, ""), position, color: ink };
}
