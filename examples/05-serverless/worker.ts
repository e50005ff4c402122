import { settleRequest } from "./settle-request.js";

/** A Cloudflare Worker. `Bun.serve(worker)` and `Deno.serve(worker.fetch)` serve the same. */
export default {
  async fetch(request: Request): Promise<Response> {
    const { status, headers, body } = await settleRequest({
      method: request.method,
      contentType: request.headers.get("content-type"),
      acceptLanguage: request.headers.get("accept-language"),
      body: request.body ?? [],
    });
    return new Response(body, { status, headers });
  },
};
