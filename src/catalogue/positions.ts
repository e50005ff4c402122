import type { Position } from "./position.js";
import { positionChapters } from "./position-chapters.js";

/** Every position of the catalogue, chapter by chapter. Whoever needs one imports it by name, and pays for that alone. */
export const positions: readonly Position[] = positionChapters.flatMap((chapter) => chapter.positions);
