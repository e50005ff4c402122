// The Worker's file, served by Bun and by Deno. Each says where, since each chooses a free port.
import worker from "../../../examples/05-serverless/worker.js";

type Fetch = (request: Request) => Promise<Response>;
declare const Bun: { serve(options: { readonly hostname: string; readonly port: number; readonly fetch: Fetch }): { readonly port: number } } | undefined;
declare const Deno: { serve(options: { readonly hostname: string; readonly port: number; readonly onListen: (at: { readonly port: number }) => void }, fetch: Fetch): unknown };

const local = { hostname: "127.0.0.1", port: 0 };
const tell = ({ port }: { readonly port: number }): void => console.log(`http://127.0.0.1:${port}/`);
if (typeof Bun === "undefined") Deno.serve({ ...local, onListen: tell }, worker.fetch);
else tell(Bun.serve({ ...local, fetch: worker.fetch }));
