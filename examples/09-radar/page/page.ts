import { stringifyPolicy } from "jixiao/json";
import { choiceOf, hashOf, type Choice, type Rules, type Theme } from "../choice.js";
import { guessed, settingOf, type Matching, type RecordFile } from "../matching.js";
import { keptEvery, replay, type Moment, type Replay } from "../replay.js";
import { sceneOf, type Scene } from "../scene.js";
import { settingBy, faultTexts } from "../setting-by.js";
import type { Setting } from "../setting.js";
import { words } from "../words.js";
import { boardView } from "./board.js";
import { fileView, matchingIn } from "./file-dialog.js";
import { gatesView } from "./gates.js";
import { glanceView } from "./glance.js";
import { morph } from "./morph.js";
import { personView, picturesOf, stepsView, type Pictures } from "./person.js";
import { playerView } from "./player.js";
import { readFile } from "./read-file.js";
import { recordsView } from "./records.js";
import { rulesView } from "./rules-dialog.js";
import { stepsWorker } from "./steps-worker.js";
import { topView } from "./top.js";

/** How often figures change at most while the month plays: what changes faster cannot be read. */
const framesPerSecond = 5;
/** Where a setting is opened unless the address says it: late enough that there is something to see. */
const opening = 0.85;

const place = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page has no ${id}`);
  return found;
};

/** Puts everything on the page and keeps it going. */
export function openPage(): void {
  let choice = choiceOf(location.hash);
  let setting = openedSetting(choice.rules);
  let month: Replay = replay(setting);
  let moment: Moment | null = null;
  let scene: Scene | null = null;
  let playing = false;
  let showAll = false;
  let steps: { readonly person: string; readonly steps: Scene["steps"] } = { person: "", steps: null };
  let file: RecordFile | null = null;
  let matching: Matching | null = null;
  let told: { readonly leader: string; readonly states: string } | null = null;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const pictures = new Map<string, string>();
  const askSteps = stepsWorker((person, answer) => {
    steps = { person, steps: answer.steps.length > 0 || answer.done ? answer.steps : null };
    if (scene?.person === person) {
      scene = { ...scene, steps: steps.steps };
      morph(place("steps"), stepsView(scene));
    }
  });

  const theme = (): "light" | "dark" => (choice.theme === "auto" ? (dark.matches ? "dark" : "light") : choice.theme);
  const count = (): number => Math.min(choice.at ?? Math.round(month.length * opening), month.length);

  function choose(changed: Partial<Choice>): void {
    choice = { ...choice, ...changed };
    if (!playing) history.replaceState(null, "", `#${hashOf(choice)}`);
  }

  /** What is settled at the moment, and all that is shown of it. */
  function show(): void {
    const { language } = choice;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.documentElement.dataset["theme"] = theme();
    moment = month.momentAt(count(), language);
    const person = sceneOf(setting, moment, choice, null).person;
    const shown = sceneOf(setting, moment, choice, steps.person === person ? steps.steps : null);
    if (!playing || steps.person !== person) ask(shown);
    scene = shown;
    const text = words[language];
    document.title = `${text.name} · ${setting.title[language]}`;
    place("skip").textContent = text.skip;
    morph(place("top"), topView(setting, choice));
    place("glance").setAttribute("aria-label", text.glance);
    place("money").setAttribute("aria-label", text.pay);
    place("player").setAttribute("aria-label", text.player);
    morph(place("glance"), glanceView(shown));
    morph(place("board"), boardView(shown, showAll));
    morph(place("person-head"), personView(shown));
    draw(shown);
    morph(place("steps"), stepsView(shown));
    place("gates").hidden = shown.verdicts.length === 0;
    morph(place("gates"), gatesView(shown));
    morph(place("records"), recordsView(shown));
    morph(place("player"), playerView(shown, choice, playing));
    const position = place("position");
    if (position instanceof HTMLInputElement) position.value = String(moment.count);
    tell(shown);
  }

  function draw(shown: Scene): void {
    const drawn: Pictures = shown.person === ""
      ? { radar: null, bullets: null, pay: null }
      : picturesOf(shown, theme(), (picture) => place(picture).clientWidth);
    for (const [id, svg] of Object.entries(drawn)) {
      if (pictures.get(id) === (svg ?? "")) continue;
      pictures.set(id, svg ?? "");
      place(id).innerHTML = svg ?? "";
    }
  }

  function ask(shown: Scene): void {
    if (shown.person === "") return;
    const { policy, period, folds } = setting;
    const { people, teams } = shown.moment;
    askSteps({ setting: { policy, period, folds }, moment: { people, teams }, person: shown.person });
  }

  /** Says what a listener cannot see: who has gone ahead, which team has begun to fail. */
  function tell({ standing, verdicts }: Scene): void {
    const text = words[choice.language];
    const now = { leader: standing.entries[0]?.name ?? "", states: verdicts.map(({ state }) => state).join(" ") };
    const before = told;
    told = now;
    if (before === null || (before.leader === now.leader && before.states === now.states)) return;
    const states = before.states.split(" ");
    const turned = verdicts.filter(({ state }, index) => states[index] !== state).map(({ name, state }) => text.changed(name, state));
    place("told").textContent = [before.leader === now.leader ? "" : text.leads(now.leader), ...turned].join(" ").trim();
  }

  function use(next: Setting, changed: Partial<Choice>): void {
    setting = next;
    month = replay(next);
    steps = { person: "", steps: null };
    told = null;
    showAll = false;
    choose({ at: null, person: null, ...changed });
    void seek(count());
  }

  /** Goes somewhere far in parts, between which the page can breathe. */
  async function seek(at: number): Promise<void> {
    const wanted = Math.min(Math.max(0, at), month.length);
    const of = month;
    for (let part = keptEvery; part < wanted; part += keptEvery) {
      of.stateAt(part);
      await new Promise((resolve) => setTimeout(resolve));
    }
    if (of !== month) return;
    choose({ at: wanted });
    show();
  }

  let timer = 0;
  let lastFrame = 0;
  let owed = 0;
  function play(on: boolean): void {
    playing = on && count() < month.length;
    clearTimeout(timer);
    if (playing) {
      lastFrame = performance.now();
      owed = 0;
      timer = window.setTimeout(frame, 1000 / Math.min(framesPerSecond, choice.speed));
    } else choose({});
    show();
  }

  function frame(): void {
    const now = performance.now();
    owed += ((now - lastFrame) / 1000) * choice.speed;
    lastFrame = now;
    const came = Math.floor(owed);
    owed -= came;
    choose({ at: Math.min(month.length, count() + came) });
    if (count() >= month.length) return play(false);
    show();
    timer = window.setTimeout(frame, 1000 / Math.min(framesPerSecond, choice.speed));
  }

  const step = (by: number): void => {
    if (playing) play(false);
    choose({ at: Math.min(month.length, Math.max(0, count() + by)) });
    show();
  };

  function openDialog(id: "rules" | "file"): void {
    if (playing) play(false);
    showDialog(id, []);
    const dialog = place(id);
    if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
  }

  function showDialog(id: "rules" | "file", wrong: readonly string[]): void {
    if (id === "rules") {
      morph(place(id), rulesView(choice.language, choice.rules, wrong));
      const field = place("policy-text");
      if (field instanceof HTMLTextAreaElement && field.value === "") field.value = stringifyPolicy(setting.policy);
    } else morph(place(id), fileView(choice.language, setting.policy, file, matching, wrong));
    if (wrong.length > 0) place(id).querySelector(".wrong")?.scrollIntoView({ block: "nearest" });
  }

  function closeDialogs(): void {
    for (const dialog of document.querySelectorAll("dialog")) dialog.close();
  }

  function useRules(rules: Rules): void {
    const chosen = settingBy(rules);
    if (chosen.setting === null) {
      const wrong = faultTexts(chosen.faults, choice.language);
      showDialog("rules", wrong.length === 0 ? [words[choice.language].notJson] : wrong);
      return;
    }
    closeDialogs();
    use(chosen.setting, { rules });
    if (rules.kind === "pasted") openDialog("file");
  }

  async function open(opened: File): Promise<void> {
    openDialog("file");
    try {
      file = await readFile(opened);
    } catch (error) {
      file = null;
      showDialog("file", [error instanceof Error ? error.message : String(error)]);
      return;
    }
    if (file.lines.length === 0) file = null;
    matching = file === null ? null : guessed(file, setting.policy);
    showDialog("file", file === null ? [words[choice.language].empty] : []);
  }

  function replayFile(): void {
    if (file === null) return;
    matching = matchingIn(place("file"), setting.policy);
    const { setting: own, unread } = settingOf(file, matching, setting.policy);
    const wrong = unread[choice.language];
    use(own, { at: own.records.length });
    if (wrong.length === 0) closeDialogs();
    else showDialog("file", wrong);
  }

  const themes: readonly Theme[] = ["auto", "light", "dark"];
  const does: Readonly<Record<string, () => void>> = {
    play: () => play(!playing),
    back: () => step(-1),
    forward: () => step(1),
    start: () => step(-count()),
    all: () => {
      showAll = !showAll;
      show();
    },
    theme: () => {
      choose({ theme: themes[(themes.indexOf(choice.theme) + 1) % themes.length] ?? "auto" });
      show();
    },
    language: () => {
      choose({ language: choice.language === "en" ? "zh" : "en" });
      told = null;
      show();
    },
    rules: () => openDialog("rules"),
    file: () => openDialog("file"),
    shops: () => useRules({ kind: "shops" }),
    paste: () => {
      const field = place("policy-text");
      if (field instanceof HTMLTextAreaElement) useRules({ kind: "pasted", json: field.value });
    },
    replay: replayFile,
    close: closeDialogs,
  };

  addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button === null) return;
    const person = button.dataset["person"];
    if (person !== undefined) {
      choose({ person });
      show();
    } else does[button.dataset["do"] ?? ""]?.();
  });

  addEventListener("input", ({ target }) => {
    if (target instanceof HTMLInputElement && target.id === "position") {
      if (playing) play(false);
      void seek(Number(target.value));
    }
  });

  addEventListener("change", ({ target }) => {
    if (target instanceof HTMLSelectElement && target.id === "speed") choose({ speed: Number(target.value) });
    else if (target instanceof HTMLSelectElement && target.id === "position-choice") {
      useRules(target.value === "" ? { kind: "shops" } : { kind: "position", id: target.value });
    } else if (target instanceof HTMLInputElement && target.id === "own-file") {
      const [opened] = target.files ?? [];
      if (opened !== undefined) void open(opened);
    } else if (target instanceof HTMLSelectElement && target.closest(".matching") !== null) {
      matching = matchingIn(place("file"), setting.policy);
      showDialog("file", []);
    }
  });

  addEventListener("keydown", (event) => {
    const { key, target } = event;
    const isField = target instanceof Element && target.closest("input, select, textarea, button, dialog, a, summary") !== null;
    if (isField || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = {
      " ": does["play"],
      ArrowRight: does["forward"],
      ArrowLeft: does["back"],
      Home: does["start"],
      End: () => void seek(month.length),
    }[key];
    if (action === undefined) {
      return;
    }
    event.preventDefault();
    action();
  });

  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    const [dropped] = event.dataTransfer?.files ?? [];
    if (dropped !== undefined) void open(dropped);
  });

  addEventListener("hashchange", () => {
    const before = choice.rules;
    choice = choiceOf(location.hash);
    if (JSON.stringify(before) === JSON.stringify(choice.rules)) show();
    else use(openedSetting(choice.rules), { at: choice.at, person: choice.person });
  });
  addEventListener("resize", () => show());
  dark.addEventListener("change", () => show());

  const first = choice.at;
  void seek(count()).then(() => choose({ at: first }));
}

/** The setting of an address; one that says nothing that can be is the example's. */
function openedSetting(rules: Rules): Setting {
  return settingBy(rules).setting ?? settingBy({ kind: "shops" }).setting ?? failed();
}

function failed(): never {
  throw new Error("the example has no month");
}
