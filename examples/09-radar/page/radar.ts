import { answerSteps } from "./steps-worker.js";
import { openPage } from "./page.js";

// The same script is the page and, where there is no document, the worker beside it.
if (typeof document === "undefined") answerSteps();
else openPage();
