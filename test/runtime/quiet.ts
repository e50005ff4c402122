// Where all is well there is nothing to complain of: runs npm scripts, each of which must succeed and leave stderr empty.
import { spawnSync } from "node:child_process";

for (const script of process.argv.slice(2)) {
  const { status, stdout, stderr } = spawnSync(`npm run -s ${script}`, { shell: true, encoding: "utf8" });
  if (status === 0 && stderr === "") continue;
  console.error(`npm run ${script} ended with ${status}${stderr === "" ? "" : " and wrote to stderr"}:\n${stdout}${stderr}`);
  process.exitCode = 1;
  break;
}
