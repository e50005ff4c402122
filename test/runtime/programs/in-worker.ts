import { smoke } from "./smoke.js";

declare const navigator: { readonly userAgent: string };

export default {
  fetch: (): Response =>
    Response.json({ runtime: navigator.userAgent === "Cloudflare-Workers" ? "workerd" : navigator.userAgent, version: "", ...smoke() }),
};
