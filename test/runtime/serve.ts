import { createInterface } from "node:readline";
import { start, within } from "./child.js";

/** Starts a server that prints its address in a line of its own. */
export async function serve(
  command: string,
  args: readonly string[],
  folder: string,
): Promise<{ readonly address: string; readonly stop: () => void }> {
  const { child, printed, stop } = start(command, args, folder);
  const listening = new Promise<string>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => reject(new Error(`the server ended with ${code}: ${printed()}`)));
    if (child.stdout === null) return;
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.startsWith("http://")) resolve(line);
    });
  });
  try {
    return { address: await within(30, listening, printed), stop };
  } catch (error) {
    stop();
    throw error;
  }
}
