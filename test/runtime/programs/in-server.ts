// The Worker's file, served by Bun and by Deno. Each says where, since each chooses a free port.
import worker from "../../../examples/05-serverless/worker.js";

type Fetch = (request: Request) => Promise<Response>;
interface Port {
  readonly port: number;
}
interface Local extends Port {
  readonly hostname: string;
}
declare const Bun: { serve(options: Local & { readonly fetch: Fetch }): Port } | undefined;
declare const Deno: { serve(options: Local & { readonly onListen: (at: Port) => void }, fetch: Fetch): unknown };

const local: Local = { hostname: "127.0.0.1", port: 0 };
const tell = ({ port }: Port): void => console.log(`http://127.0.0.1:${port}/`);
if (typeof Bun === "undefined") Deno.serve({ ...local, onListen: tell }, worker.fetch);
else tell(Bun.serve({ ...local, fetch: worker.fetch }));
