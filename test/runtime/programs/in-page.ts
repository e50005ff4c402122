import { smoke } from "./smoke.js";

declare const document: { readonly body: { textContent: string } };
declare const navigator: { readonly userAgent: string };

const runtime = navigator.userAgent.includes("Chrome/") ? "Chromium" : navigator.userAgent;
// Encoded, since the page is read as HTML.
document.body.textContent = encodeURIComponent(JSON.stringify({ runtime, version: "", ...smoke() }));
