// Measures the JavaScript a route loads, gzipped, against the budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budget = 500 * 1024;
const phoneBudget = 120 * 1024;
const dist = new URL('../dist/', import.meta.url);
const read = (name) => JSON.parse(readFileSync(new URL(`.vite/${name}`, dist), 'utf8'));
const manifest = { ...read('manifest-phone.json'), ...read('manifest.json') };

/** The entry and a route's chunk with all that they import statically. */
function chunksOf(...keys) {
  const found = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (chunk === undefined || found.has(chunk.file)) return;
    found.add(chunk.file);
    (chunk.imports ?? []).forEach(visit);
  };
  keys.forEach(visit);
  return [...found].filter((file) => file.endsWith('.js'));
}

const zipped = (file) => gzipSync(readFileSync(new URL(file, dist))).length;
const entry = 'index.html';
/** What every page begins with: the first script, and the frame that it asks for. */
const begin = ['_start-', '_frame-'].map((name) => Object.keys(manifest).find((key) => key.startsWith(name) && key.endsWith('.js')));
if (begin.includes(undefined)) throw new Error('the build has no first script or no frame');
const phone = 'm.html';
const pages = Object.keys(manifest).filter((key) => /Page\.tsx$/.test(key));
let over = 0;

/** Says how large it is and whether that is too much. */
function measure(page, bytes, most) {
  const fits = bytes <= most;
  if (!fits) over += 1;
  console.log(`${fits ? 'ok  ' : 'OVER'} ${(bytes / 1024).toFixed(0).padStart(4)} KiB gzip  ${page}`);
}

for (const page of [entry, ...pages]) {
  // A page may stand on one more chunk that it asks for as it opens: the largest of them counts.
  const sizes = [page, ...(page === entry ? [] : (manifest[page].dynamicImports ?? []))].map((further) =>
    chunksOf(...begin, page, further).reduce((sum, file) => sum + zipped(file), 0),
  );
  measure(page, Math.max(...sizes), budget);
}
measure(
  phone,
  chunksOf(phone).reduce((sum, file) => sum + zipped(file), 0),
  phoneBudget,
);
process.exitCode = over > 0 ? 1 : 0;
