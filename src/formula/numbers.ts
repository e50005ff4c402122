import { Decimal } from "../decimal/index.js";
import type { StatedNumber } from "./formula.js";

/** The numbers that a policy states, with the values that its parameters have there. */
export interface Numbers {
  of(stated: StatedNumber): Decimal;
  /** What is made of the numbers of a node, once a policy: nodes are frozen. Each kind of node is read in one way. */
  read<Node extends object, Made extends object>(node: Node, make: (node: Node, numbers: Numbers) => Made): Made;
}

/** The numbers of one policy: evaluating a formula finds them read. */
export function numbersWith(valueOf: (parameter: string) => Decimal): Numbers {
  const made = new WeakMap<object, object>();
  const numbers: Numbers = {
    of: (stated) => (typeof stated === "string" ? new Decimal(stated) : valueOf(stated.id)),
    read<Node extends object, Made extends object>(node: Node, make: (node: Node, numbers: Numbers) => Made): Made {
      const known = made.get(node);
      // What is made of a node is of one type.
      if (known !== undefined) return known as Made;
      const read = make(node, numbers);
      made.set(node, read);
      return read;
    },
  };
  return numbers;
}
