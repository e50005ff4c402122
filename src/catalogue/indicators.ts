import type { Indicator } from "./indicator.js";
import { indicatorFamilies } from "./indicator-families.js";

/** Every indicator of the catalogue, family by family. Whoever needs a few imports them by name, and pays for those alone. */
export const indicators: readonly Indicator[] = indicatorFamilies.flatMap((family) => family.indicators);
