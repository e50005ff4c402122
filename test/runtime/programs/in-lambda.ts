// What Lambda's runtime does: it loads the handler, and hands it an event at a time.
import { handler } from "../../../examples/05-serverless/lambda.js";
import { compare } from "../../examples/serverless/compare.js";
import { byEvent } from "../../examples/serverless/senders.js";

const asText = await compare(byEvent(handler, false), "body as text");
const inBase64 = await compare(byEvent(handler, true), "body in base64");
const compared = { checked: asText.checked + inBase64.checked, wrong: [...asText.wrong, ...inBase64.wrong] };
console.log(JSON.stringify({ runtime: "Node", version: process.versions.node, ...compared }));
