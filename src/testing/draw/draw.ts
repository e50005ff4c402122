import { roundingModes, type RoundingMode } from "../../decimal/index.js";
import type { Label } from "../../formula/index.js";

/**
 * Gives a whole number from 0 to one less than `choices`. Of every choice 0 is the simplest, since it is to that that fast-check shrinks.
 */
export type Draw = (choices: number) => number;

export type NotEmpty<Item> = readonly [Item, ...Item[]];

export const hasSome = <Item>(items: readonly Item[]): items is NotEmpty<Item> => items.length > 0;

/**
 * Choices by numbers that were drawn beforehand, so that fewer and smaller numbers are a smaller policy; after the last of them, each
 * choice is the simplest.
 */
export function drawFrom(numbers: readonly number[]): Draw {
  let next = 0;
  return (choices) => {
    const number = numbers[next] ?? 0;
    next += 1;
    return number % choices;
  };
}

export function oneOf<const Items extends NotEmpty<unknown>>(draw: Draw, items: Items): Items[number] {
  return items[draw(items.length)] ?? items[0];
}

export const isDrawn = (draw: Draw): boolean => draw(2) === 1;

/** Fields that may be absent: absent is simpler. */
export const maybe = <Fields extends object>(
  draw: Draw,
  fields: () => Fields,
): Fields | Record<never, never> => (isDrawn(draw) ? fields() : {});

/** As many as one to `most`. */
export function several<Item>(draw: Draw, item: (index: number) => Item, most = 3): NotEmpty<Item> {
  const others = draw(most);
  return [item(0), ...Array.from({ length: others }, (_, index) => item(index + 1))];
}

/** A name that tells the place in a list: a, b, c, … */
export const letter = (index: number): string => (index < 26 ? String.fromCodePoint(97 + index) : `a${index}`);

export const decimal = (draw: Draw): string => oneOf(draw, ["1", "0", "0.5", "-3", "100", "0.003", "1250.75", "99999999999999"]);
/** Bounds that rise. */
export const rising = (draw: Draw): NotEmpty<string> => several(draw, (index) => `${index * 10 - 5}.25`);
export const places = (draw: Draw): number => draw(7);
export const rounding = (draw: Draw): RoundingMode => oneOf(draw, ["half-up", ...roundingModes.filter((mode) => mode !== "half-up")]);

const labels: NotEmpty<Label> = [{ en: "pay" }, { zh: "绩效" }, { en: "a “label”\n", zh: "标签 \u{1f9ee}" }, {}];

export const label = (draw: Draw): { readonly label?: Label } => maybe(draw, () => ({ label: oneOf(draw, labels) }));
