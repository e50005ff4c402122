import { finish } from "../../runtime/child.js";

/** What came of posting a body. */
export interface Cost {
  readonly title: string;
  readonly status: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** The median of the rounds. */
  readonly milliseconds: number;
}

/** Posts the bodies, each several times, to the service in a heap as the smallest instances have it: the largest good one comes first. */
export async function costsInSmallHeap(rounds: number): Promise<readonly Cost[]> {
  const args = ["--max-old-space-size=128", "--import", "tsx", "test/runtime/programs/in-small-heap.ts", String(rounds)];
  return JSON.parse(await finish(process.execPath, args, ".", 300)) as readonly Cost[];
}
