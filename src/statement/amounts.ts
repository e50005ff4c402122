import { isLess, zero, type Decimal } from "../decimal/index.js";

export const lesser = (a: Decimal, b: Decimal): Decimal => (isLess(b, a) ? b : a);
export const greater = (a: Decimal, b: Decimal): Decimal => (isLess(a, b) ? b : a);
/** By how much one amount is above another; zero where it is not. */
export const excess = (amount: Decimal, over: Decimal): Decimal => (isLess(over, amount) ? amount.minus(over) : zero);
