/**
 * Makes what is on the page like what it should be, and touches only what differs: a button that is being pressed, or has the focus, stays
 * the same one while figures run beside it.
 */
export function morph(place: Element, wanted: readonly Node[]): void {
  const there = [...place.childNodes];
  wanted.forEach((node, index) => {
    const old = there[index];
    if (old === undefined) place.append(node);
    else if (old instanceof Element && node instanceof Element && old.tagName === node.tagName) become(old, node);
    else if (old.nodeType !== node.nodeType || node instanceof Element) old.replaceWith(node);
    else if (old.nodeValue !== node.nodeValue) old.nodeValue = node.nodeValue;
  });
  for (const left of there.slice(wanted.length)) left.remove();
}

function become(old: Element, wanted: Element): void {
  if (old.isEqualNode(wanted)) return;
  for (const name of old.getAttributeNames()) if (!wanted.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  morph(old, [...wanted.childNodes]);
}
