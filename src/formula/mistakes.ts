import type { ConditionNode, QuantityNode } from "./formula.js";

type KindName = QuantityNode["kind"] | ConditionNode["kind"];

/** How a kind of node is easily mistaken. */
export interface Mistakes {
  /** Kinds with the same fields that may be written for it. */
  readonly alike?: readonly KindName[];
  /** The field that is left of it when what it does is forgotten. */
  readonly core?: string;
  /** Two fields that are easily taken for each other. */
  readonly sides?: readonly [string, string];
}

/** The part of the grammar that only tests of policies read: who settles need not carry it. */
export const mistakes: { readonly [Kind in KindName]?: Mistakes } = {
  min: { alike: ["max"] },
  max: { alike: ["min"] },
  minus: { sides: ["left", "right"] },
  slice: { core: "quantity", sides: ["from", "to"] },
  ratio: { sides: ["left", "right"] },
  roundToPlaces: { core: "quantity" },
  roundToMultiple: { core: "quantity" },
  when: { sides: ["met", "unmet"] },
  orElse: { core: "quantity" },
  prorate: { core: "quantity" },
  voidedBy: { alike: ["heldBy"], core: "quantity" },
  heldBy: { alike: ["voidedBy"], core: "quantity" },
  marginal: { alike: ["wholeAmount"] },
  wholeAmount: { alike: ["marginal"] },
  teamMin: { alike: ["teamMax"] },
  teamMax: { alike: ["teamMin"] },
  atLeast: { alike: ["moreThan", "atMost"] },
  atMost: { alike: ["lessThan", "atLeast"] },
  moreThan: { alike: ["atLeast", "lessThan"] },
  lessThan: { alike: ["atMost", "moreThan"] },
  equals: { alike: ["atLeast"] },
  all: { alike: ["any"] },
  any: { alike: ["all"] },
  not: { core: "part" },
};
