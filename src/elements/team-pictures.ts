import type { Share } from '../shortlist/team.ts';

const SVG = 'http://www.w3.org/2000/svg';
const DOTS_IN_A_LINE = 20;
const RING = 26;

/**
 * A dot for each of a team, full where somebody is among the members and hollow where not. Somebody's dot is at the same
 * place in all such pictures. What it shows stands beside it in words.
 */
export function createDots(size: number, members: readonly number[]): SVGElement {
  const lines = Math.ceil(size / DOTS_IN_A_LINE);
  const columns = Math.min(size, DOTS_IN_A_LINE);
  const dots = Array.from({ length: size }, (_, at) => {
    const [x, y] = [(at % DOTS_IN_A_LINE) * 14 + 7, Math.floor(at / DOTS_IN_A_LINE) * 14 + 7];
    return createDot(x, y, members.includes(at));
  });
  const picture = createShape('svg', { class: 'team-dots', viewBox: `0 0 ${columns * 14} ${lines * 14}` }, ...dots);
  picture.setAttribute('width', String(columns * 14));
  picture.setAttribute('height', String(lines * 14));
  picture.ariaHidden = 'true';
  return picture;
}

/** The trainee in the middle, and around them a ring for each distance, nearest first, with a dot for each who is there. */
export function createRings(shares: readonly Share[], label: string): SVGElement {
  const radius = RING * shares.length + 12;
  const rings = shares.flatMap(({ members }, ring) => {
    const away = RING * (ring + 1);
    const circle = createShape('circle', { class: 'team-ring', r: String(away) });
    // Each ring begins a little further round, so that single dots do not stand in line.
    const dots = members.map((_, at) => {
      const angle = 2 * Math.PI * (at / members.length + ring / 7) - Math.PI / 2;
      return createDot(round(away * Math.cos(angle)), round(away * Math.sin(angle)), true);
    });
    return [circle, ...dots];
  });
  const you = createShape('rect', {
    class: 'team-you',
    x: '-6',
    y: '-6',
    width: '12',
    height: '12',
    transform: 'rotate(45)',
  });
  const viewBox = `${-radius} ${-radius} ${2 * radius} ${2 * radius}`;
  const picture = createShape('svg', { class: 'team-rings', viewBox, role: 'img' }, ...rings, you);
  picture.ariaLabel = label;
  return picture;
}

function createDot(x: number, y: number, isFull: boolean): SVGElement {
  return createShape('circle', {
    class: isFull ? 'team-dot team-dot-full' : 'team-dot',
    cx: String(x),
    cy: String(y),
    r: '5',
  });
}

function createShape(name: string, attributes: Readonly<Record<string, string>>, ...content: Node[]): SVGElement {
  const shape = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
  shape.append(...content);
  return shape;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
