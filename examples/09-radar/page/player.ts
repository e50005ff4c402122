import { speeds, type Choice } from "../choice.js";
import type { Scene } from "../scene.js";
import { words } from "../words.js";
import { element } from "./element.js";
import { icon } from "./icon.js";

/** Plays the month, and goes to any place of it. */
export function playerView(
  { moment: { count }, setting: { records } }: Scene,
  { language, speed }: Choice,
  isPlaying: boolean,
): readonly Node[] {
  const text = words[language];
  const time = records[count - 1]?.time ?? "";
  const button = (does: "start" | "back" | "play" | "forward", label: string, sign: Parameters<typeof icon>[0] = does) =>
    element(
      "button",
      { type: "button", "data-do": does, "aria-label": label, title: label, class: does === "play" ? "play" : "step" },
      icon(sign),
    );
  return [
    element(
      "div",
      { class: "buttons", role: "group", "aria-label": text.player, title: text.keys },
      button("start", text.toStart),
      button("back", text.back),
      button("play", isPlaying ? text.pause : text.play, isPlaying ? "pause" : "play"),
      button("forward", text.forward),
    ),
    element(
      "label",
      { class: "position" },
      element("span", { class: "unseen" }, text.position),
      element("input", {
        type: "range",
        id: "position",
        min: 0,
        max: records.length,
        step: 1,
        "aria-valuetext": `${time}, ${text.recordOf(count, records.length)}`,
      }),
    ),
    element("p", { class: "when" }, element("b", {}, time), element("span", {}, text.recordOf(count, records.length))),
    element(
      "label",
      { class: "speed" },
      element("span", {}, text.speed),
      element(
        "select",
        { id: "speed" },
        ...speeds.map((each) => element("option", { value: each, selected: each === speed }, text.perSecond(each))),
      ),
    ),
  ];
}
