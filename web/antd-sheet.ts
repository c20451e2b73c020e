import type { Plugin } from 'vite';

/** What antd has and no page uses, by the first word of its classes. */
export const unused = [
  ['affix', 'anchor', 'avatar', 'back', 'badge', 'breadcrumb', 'calendar', 'card', 'carousel', 'cascader', 'collapse', 'color', 'descriptions'],
  ['divider', 'float', 'flex', 'image', 'layout', 'list', 'listy', 'masonry', 'mentions', 'menu', 'message', 'notification', 'otp', 'pagination', 'picker'],
  ['popconfirm', 'progress', 'qrcode', 'rate', 'result', 'ribbon', 'slider', 'splitter', 'statistic', 'steps', 'tabs', 'timeline', 'transfer'],
  ['tree', 'typography', 'upload', 'watermark'],
].flat();

/** The widths of the grid, writing from right to left, and the values themselves: those come from the tokens, in the shade that is chosen. */
const unwanted = /\.ant-col-|-rtl\b|^\.css-var-|^\.data-ant/;

/** The blocks of a sheet one after the other, each with what stands before its brace. */
function blocksOf(sheet: string): { head: string; body: string }[] {
  const blocks = [];
  let depth = 0;
  let begin = 0;
  let open = 0;
  for (const { 0: brace, index } of sheet.matchAll(/[{}]/g)) {
    if (brace === '{' && depth++ === 0) open = index;
    if (brace === '}' && --depth === 0) {
      blocks.push({ head: sheet.slice(begin, open), body: sheet.slice(open + 1, index) });
      begin = index + 1;
    }
  }
  return blocks;
}

/** The selectors of a rule; a comma within brackets parts nothing. */
function selectorsOf(head: string): string[] {
  const selectors = [''];
  let depth = 0;
  for (const sign of head) {
    if ('(['.includes(sign)) depth += 1;
    if (')]'.includes(sign)) depth -= 1;
    if (sign === ',' && depth === 0) selectors.push('');
    else selectors[selectors.length - 1] += sign;
  }
  return selectors;
}

function isUsed(selector: string): boolean {
  const classes = [...selector.matchAll(/\.ant-([a-z]+)/g)];
  return !unwanted.test(selector) && classes.every(([, word = '']) => !unused.includes(word));
}

function usedOf(sheet: string): string {
  const used = blocksOf(sheet).map(({ head, body }) => {
    if (head.startsWith('@keyframes')) return `${head}{${body}}`;
    const [kept, inner] = head.startsWith('@') ? [head, usedOf(body)] : [selectorsOf(head).filter(isUsed).join(','), body];
    return kept && inner && `${kept}{${inner}}`;
  });
  return used.join('');
}

/** Of the sheet that antd brings what the pages use, with the movements that are named in it. */
export function sheetOf(whole: string): string {
  const rules = usedOf(whole);
  const moved = rules.replaceAll(/@keyframes [^{]*/g, '');
  const isMoved = (head: string) => new RegExp(`\\b${head.replace('@keyframes ', '').trim()}\\b`).test(moved);
  const kept = blocksOf(rules).filter(({ head }) => !head.startsWith('@keyframes') || isMoved(head));
  return kept.map(({ head, body }) => `${head}{${body}}`).join('');
}

/** Of the sheet that antd brings only what the pages use is built. */
export const antdSheet: Plugin = {
  name: 'antd-sheet',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/antd/dist/antd.css') ? { code: sheetOf(code), map: null } : null),
};
