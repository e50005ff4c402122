// The calls are somebody else's to give away, so it first looks whether it is told where they are: npm run demo:calls -- FILE
import { namedCalls } from "../../examples/03-call-centre/named-calls.js";
import { freshBuild } from "./fresh-build.js";

if (namedCalls(process.argv[2]) !== null && freshBuild()) await import("../../examples/03-call-centre/call-centre.js");
