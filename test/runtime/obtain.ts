import { execFileSync } from "node:child_process";
import { finish } from "./child.js";

/** Where a runtime is, or why it could not be had. Having it is one thing, and running is another: only the first may be missing. */
export type Obtained = { readonly command: string } | { readonly reason: string };

/** A command of a package of the npm registry, downloaded but not started. */
export async function fromNpm(name: string, command: string, folder: string): Promise<Obtained> {
  try {
    const found = (await finish("npx", ["-y", "-p", name, "--", "sh", "-c", `command -v ${command}`], folder, 300)).trim();
    // A package without its binary leaves the way free to whatever else has that name.
    return found.includes("/_npx/") ? { command: found } : { reason: `${name} brings no ${command} for this system` };
  } catch (error) {
    return { reason: `npx could not get ${name}: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** A command that is installed, under the first of these names. */
export function installed(names: readonly string[], hint: string): Obtained {
  for (const name of names) {
    try {
      return { command: execFileSync("sh", ["-c", "command -v \"$0\"", name], { encoding: "utf8" }).trim() };
    } catch {
      // The next name.
    }
  }
  return { reason: `none of ${names.join(", ")} is installed: ${hint}` };
}
