/** The element with `data-part="name"` within `root`. Throws an error where there is none of the given class. */
export function partOf<T extends Element>(root: ParentNode, name: string, type: new () => T): T {
  const part = root.querySelector(`[data-part="${name}"]`);
  if (!(part instanceof type)) throw new Error(`There is no ${type.name} with data-part="${name}".`);
  return part;
}

/** A copy of what a template holds. */
export function copyOf(template: HTMLTemplateElement): DocumentFragment {
  return document.importNode(template.content, true);
}
