/** One of several ways in which a part of an expression may hold. */
export interface Alternative {
  code: string;
  isNot: boolean;
}

/** A part that has to hold: one of its alternatives; where none need apply, it may be left out. */
export interface Part {
  alternatives: Alternative[];
  mayBeNone: boolean;
}

/** Reads `A05;B01|B02|na`, as the catalogue writes predecessors and conditions: `;` is and, `|` is or, `!` is not. */
export function partsOf(text: string | null | undefined): Part[] {
  return (text ?? '')
    .split(';')
    .map((part) => part.split('|').map((code) => code.trim()).filter(Boolean))
    .filter((codes) => codes.length > 0)
    .map((codes) => ({
      mayBeNone: codes.includes('na'),
      alternatives: codes.filter((code) => code !== 'na').map((code) => ({ code: code.replace(/^!/, ''), isNot: code.startsWith('!') })),
    }));
}
