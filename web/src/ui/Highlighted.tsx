import { pieces } from './highlight';

interface Props {
  text: string;
  ranges: readonly (readonly number[])[];
}

export function Highlighted({ text, ranges }: Props) {
  return pieces(text, ranges).map((piece, index) =>
    piece.hit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
  );
}
