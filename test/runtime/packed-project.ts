import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty project in a fresh folder, with the package installed in it from its tarball, as somebody has it who installs it. */
export interface PackedProject {
  readonly folder: string;
  /** Runs a command there; throws where it fails. */
  readonly run: (command: string, ...args: string[]) => string;
}

/** Needs a build, and the network. `dependencies` are what is installed beside it. The folder goes with the process. */
export function packedProject(dependencies: Readonly<Record<string, string>>): PackedProject {
  const folder = mkdtempSync(join(tmpdir(), "jixiao-packed-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  // Without this a signal ends the process, and nobody hears of its exit.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
  const run = (command: string, ...args: string[]): string => execFileSync(command, args, { cwd: folder, encoding: "utf8", stdio: "pipe" });
  const packed = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], { encoding: "utf8" });
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  writeFileSync(
    join(folder, "package.json"),
    JSON.stringify({ private: true, dependencies: { jixiao: `file:./${filename}`, ...dependencies } }),
  );
  run("npm", "install", "--no-audit", "--no-fund", "--prefer-offline");
  return { folder, run };
}
