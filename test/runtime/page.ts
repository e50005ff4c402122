import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { finish } from "./child.js";

const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--virtual-time-budget=5000", "--dump-dom"];

/** Opens a page that runs a bundle, and gives the text that it leaves. Its policy allows no `eval` and nothing from elsewhere. */
export async function textOfPage(browser: string, folder: string, bundle: string): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === `/${bundle}`) {
      response.setHeader("content-type", "text/javascript").end(readFileSync(join(folder, bundle)));
    } else {
      response.setHeader("content-security-policy", "default-src 'none'; script-src 'self'");
      response.setHeader("content-type", "text/html; charset=utf-8");
      response.end(`<!doctype html><title>jixiao</title><body></body><script type="module" src="/${bundle}"></script>`);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  try {
    const html = await finish(browser, [...flags, `--user-data-dir=${join(folder, "browser")}`, `http://127.0.0.1:${port}/`], folder, 60);
    return decodeURIComponent(/<body>([^<]*)/.exec(html)?.[1] ?? "");
  } finally {
    server.close();
    server.closeAllConnections();
  }
}
