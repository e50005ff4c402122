import { shifted } from "../shifted.js";

/** From figures to places on the picture. The one place where a figure becomes a length; what is written stays text. */
export type Scale = (figure: string) => number;

export function scaleOf(from: string, to: string, left: number, right: number): Scale {
  const [low, high] = [Number(from), Number(to)];
  const width = high - low;
  return (figure) => (width === 0 ? left : left + ((Number(figure) - low) / width) * (right - left));
}

/** Round figures over a stretch, with zero or without: at most so many, from at or under its lower end to at or over its upper one. */
export function ticksOf(figures: readonly string[], most: number, isFromZero = true): readonly string[] {
  const numbers = figures.map(Number);
  const [first = 0] = isFromZero ? [0] : numbers;
  const [low, high] = [numbers.reduce(lesserOf, first), numbers.reduce(greaterOf, first)];
  const width = high - low || 1;
  const power = Math.floor(Math.log10(width / most));
  const step = [1, 2, 5].find((each) => each * 10 ** power * most >= width * 0.999) ?? 10;
  const unit = Number(`${step}e${power}`);
  const start = Math.floor(low / unit);
  const end = Math.max(Math.ceil(high / unit), start + 1);
  return Array.from({ length: end - start + 1 }, (_, index) => shifted(String(step * (start + index)), power));
}

function lesserOf(one: number, other: number): number {
  return Math.min(one, other);
}

function greaterOf(one: number, other: number): number {
  return Math.max(one, other);
}
