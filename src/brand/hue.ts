export function hueStyles(hue: string): string { return `:root{--hue-name:"${hue}"}`; }
