/** What a number measures. Adding or comparing different units is a mistake, which the compiler tells where it can see it. */
export type Unit = "money" | "ratio" | "count" | "points" | "seconds" | "minutes" | "hours" | "days";

const known: { readonly [U in Unit]: true } = {
  money: true,
  ratio: true,
  count: true,
  points: true,
  seconds: true,
  minutes: true,
  hours: true,
  days: true,
};

export const units = Object.keys(known) as readonly Unit[];

/** `number` is a plain number: it takes its partner's unit. */
export type AnyUnit = Unit | "number";
