import type { Position } from "./position.js";
import { callCentreAgent } from "./position/call-centre-agent.js";
import { shopAgent } from "./position/shop-agent.js";
import type { Words } from "./words.js";

/** Positions that belong together, which stand on one page. */
export interface PositionChapter {
  readonly id: string;
  readonly label: Words;
  readonly positions: readonly Position[];
}

/** The chapters with positions, from customer development to the online shop. The department itself is `department`. */
export const positionChapters: readonly PositionChapter[] = [
  { id: "call-centre", label: { en: "call centre", zh: "呼叫中心" }, positions: [callCentreAgent] },
  { id: "shop", label: { en: "online shop", zh: "网店客服" }, positions: [shopAgent] },
];
