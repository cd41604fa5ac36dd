/** The element with `data-part="name"` within `root`. Throws an error where there is none of the given class. */
export function partOf<T extends Element>(root: ParentNode, name: string, type: new () => T): T {
  const part = root.querySelector(`[data-part="${name}"]`);
  if (!(part instanceof type)) throw new Error(`There is no ${type.name} with data-part="${name}".`);
  return part;
}

/** A copy of what a template holds, inert until it stands in the page: a picture is not asked for before. */
export function copyOf(template: HTMLTemplateElement): DocumentFragment {
  return template.content.cloneNode(true) as DocumentFragment;
}
