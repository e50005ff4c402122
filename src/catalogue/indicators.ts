import type { Indicator } from "./indicator.js";
import * as technology from "./indicator/technology.js";

/** Every indicator of the catalogue, family by family. Whoever needs a few imports them by name, and pays for those alone. */
export const indicators: readonly Indicator[] = [technology].flatMap((family) => Object.values<Indicator>(family));
