import type { Explanation } from "./explanation.js";

/** What a line is made of, from the top, without what stands in other people's rows, or in another line that it reads. */
export function ownNodes(node: Explanation): readonly Explanation[] {
  const below = node.kind === "lineOf" || node.kind === "standing"
    ? []
    : node.inputs.filter(({ kind }) => node.kind === "rows" || kind !== "row").flatMap(ownNodes);
  return [node, ...below];
}
