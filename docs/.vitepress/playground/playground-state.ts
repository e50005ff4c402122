import { packed, unpacked } from "./packed.js";
import { lists, numberForms, type NumbersOf, type Sheets } from "./sheets.js";

/** What is looked at: what came out, or what is checked. */
export const views = ["statements", "slip", "pictures", "rules", "steps", "findings", "laws"] as const;
export type View = (typeof views)[number];

/** A reading about which laws are asked, which way of it is better, and the most that one step of it may change pay. */
export interface AskedReading {
  readonly reading: string;
  readonly better: "higher" | "lower";
  readonly above: string;
}

/** All that somebody chose and wrote; it stands in the address, so that a link shows the same. What is null is as the plan has it. */
export interface PlaygroundState {
  readonly plan: string;
  /** Policies as JSON, which may be none while somebody writes. */
  readonly policies: readonly string[] | null;
  readonly period: string | null;
  readonly sheets: Sheets | null;
  readonly numbers: NumbersOf;
  readonly editor: "form" | "json";
  /** Which of several policies is edited. */
  readonly edited: number;
  readonly view: View;
  readonly person: string | null;
  readonly asked: AskedReading | null;
}

export const firstState: PlaygroundState = {
  plan: "shop-commission",
  policies: null,
  period: null,
  sheets: null,
  numbers: "chinese",
  editor: "form",
  edited: 0,
  view: "statements",
  person: null,
  asked: null,
};

/** The state as what stands behind `#` in an address. What is as it was at first is left out; what was written is packed. */
export async function linkOf(state: PlaygroundState): Promise<string> {
  const { plan, policies, period, sheets, numbers, editor, edited, view, person, asked } = state;
  const parts = new URLSearchParams();
  const add = (name: string, value: string, first: string): void => (value === first ? undefined : parts.set(name, value));
  add("plan", plan, firstState.plan);
  add("numbers", numbers, firstState.numbers);
  add("editor", editor, firstState.editor);
  add("edited", String(edited), String(firstState.edited));
  add("view", view, firstState.view);
  if (person !== null) parts.set("person", person);
  if (asked !== null) parts.set("asked", [asked.reading, asked.better, asked.above].join(" "));
  if (policies !== null || period !== null || sheets !== null) {
    parts.set("own", await packed(JSON.stringify({ policies: policies?.map(dense), period, sheets })));
  }
  return parts.toString();
}

/** JSON without what only makes it easier to read; what is no JSON stays. */
function dense(json: string): string {
  const value = parsed(json);
  return value === undefined ? json : JSON.stringify(value);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}

/** What an address says. What it says otherwise than it could is passed over, so that any link opens something. */
export async function stateOf(link: string): Promise<PlaygroundState> {
  const parts = new URLSearchParams(link.replace(/^#/, ""));
  const own = parsed(await unpacked(parts.get("own") ?? "").catch(() => "")) as Partial<PlaygroundState> | undefined;
  const [reading, better, above] = (parts.get("asked") ?? "").split(" ");
  const edited = Number(parts.get("edited") ?? 0);
  return {
    plan: parts.get("plan") ?? firstState.plan,
    policies: isTexts(own?.policies) ? own.policies.map((json) => (parsed(json) === undefined ? json : indented(json))) : null,
    period: typeof own?.period === "string" ? own.period : null,
    sheets: isSheets(own?.sheets) ? own.sheets : null,
    numbers: oneOf(Object.keys(numberForms) as NumbersOf[], parts.get("numbers")) ?? firstState.numbers,
    editor: oneOf(["form", "json"], parts.get("editor")) ?? firstState.editor,
    edited: Number.isInteger(edited) && edited > 0 && edited < 20 ? edited : 0,
    view: oneOf(views, parts.get("view")) ?? firstState.view,
    person: parts.get("person"),
    asked: reading !== undefined && (better === "higher" || better === "lower") && above !== undefined ? { reading, better, above } : null,
  };
}

/** JSON as it is edited. */
export const indented = (json: string): string => JSON.stringify(JSON.parse(json), null, 2);

const oneOf = <Choice extends string>(choices: readonly Choice[], given: string | null): Choice | undefined =>
  choices.find((choice) => choice === given);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === "string");

const isSheets = (value: unknown): value is Sheets =>
  typeof value === "object" && value !== null && lists.every((list) => typeof (value as Partial<Sheets>)[list] === "string");
