import { settleRequest } from "./settle-request.js";

/** A Cloudflare Worker. Bun and Deno serve the same file: `bun run worker.ts`, `deno serve worker.ts`. */
export default {
  async fetch(request: Request): Promise<Response> {
    const { status, headers, body } = await settleRequest({
      method: request.method,
      contentType: request.headers.get("content-type"),
      body: request.body ?? [],
    });
    return new Response(body, { status, headers });
  },
};
