// The cells of a workbook, as text, without a library: a zip of a few XML files.
/* global Buffer */
import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 46;
const LOCAL = 30;

/** The files of a zip, by their names. */
function filesOf(zip) {
  const end = zip.lastIndexOf(Buffer.from([END & 255, (END >> 8) & 255, (END >> 16) & 255, END >> 24]));
  const files = new Map();
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    const local = zip.readUInt32LE(at + 42);
    const from = local + LOCAL + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    const isPlain = zip.readUInt16LE(at + 10) === 0;
    files.set(zip.toString('utf8', at + ENTRY, at + ENTRY + name), () => (isPlain ? packed : inflateRawSync(packed)).toString('utf8'));
    at += ENTRY + name + extra + comment;
  }
  return files;
}

const named = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const textOf = (xml) => [...xml.matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(([, text]) => text.replace(/&(\w+);/g, (_, name) => named[name])).join('');

/** The number of a column that a cell's address names. */
const columnOf = (address) => [...address.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** The rows of each sheet; an empty cell is an empty text. */
export async function sheetsOf(path) {
  const files = filesOf(await readFile(path));
  const shared = [...(files.get('xl/sharedStrings.xml')?.() ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, xml]) => textOf(xml));
  const sheets = [...files].filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  return sheets.map(([, read]) => rowsIn(read(), shared));
}

function rowsIn(sheet, shared) {
  return [...sheet.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, row = '']) => {
    const cells = [];
    for (const [, address, kind, xml = ''] of row.matchAll(/<c r="([A-Z]+\d+)"(?: s="\d+")?(?: t="(\w+)")?(?:\/>|>(.*?)<\/c>)/gs)) {
      const value = /<v>([^<]*)<\/v>/.exec(xml)?.[1] ?? '';
      cells[columnOf(address)] = kind === 's' ? shared[Number(value)] : textOf(xml) || value;
    }
    return Array.from(cells, (cell) => cell ?? '');
  });
}
