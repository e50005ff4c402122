import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { start, within } from "./child.js";

interface Served<Name extends string> {
  readonly addresses: Readonly<Record<Name, string>>;
  readonly stop: () => void;
}

/**
 * Serves Workers under workerd, each a bundle in the folder by its name, and gives the address of each. workerd chooses free ports and
 * tells them on a pipe of its own, so nobody waits for a guess.
 */
export async function serveWorkers<const Name extends string>(
  command: string,
  folder: string,
  names: readonly Name[],
): Promise<Served<Name>> {
  const services = names.map((name) =>
    `(name = "${name}", worker = (modules = [(name = "${name}", esModule = embed "${name}.mjs")], compatibilityDate = "2026-10-01"))`
  );
  const sockets = names.map((name) => `(name = "${name}", address = "127.0.0.1:0", http = (), service = "${name}")`);
  const served = `services = [${services.join(", ")}], sockets = [${sockets.join(", ")}]`;
  const config = `using Workerd = import "/workerd/workerd.capnp";\nconst config :Workerd.Config = (${served});\n`;
  writeFileSync(join(folder, "config.capnp"), config);
  const started = start(command, ["serve", "config.capnp", "--control-fd=3"], folder, 1);
  const addresses = new Map<string, string>();
  const listening = new Promise<Served<Name>["addresses"]>((resolve, reject) => {
    started.child.on("error", reject);
    started.child.on("close", (code) => reject(new Error(`workerd ended with ${code}: ${started.printed()}`)));
    createInterface({ input: started.child.stdio[3] as Readable }).on("line", (line) => {
      const { event, socket, port } = JSON.parse(line) as { event: string; socket?: string; port?: number };
      if (event === "listen" && socket !== undefined) addresses.set(socket, `http://127.0.0.1:${port}/`);
      if (addresses.size === names.length) resolve(Object.fromEntries(addresses) as Served<Name>["addresses"]);
    });
  });
  try {
    return { addresses: await within(30, listening, started.printed), stop: started.stop };
  } catch (error) {
    started.stop();
    throw error;
  }
}
