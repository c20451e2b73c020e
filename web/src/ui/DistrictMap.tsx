import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureTable } from './FigureTable';
import styles from './districtMap.module.css';
import { city, washOf, type Outline } from './outlines';

/** What the map says of a district. */
export interface DistrictFigure {
  code: string;
  name: string;
  /** By what it is washed; nothing where it is not counted here. */
  value: number | undefined;
  /** The figure as it is read, and a second one where there is room. */
  words: [string, string?];
}

/** A shape of the map as a link: what it is called, and the shape that belongs inside. */
export type LinkShape = (code: string, name: string, shape: ReactNode) => ReactNode;

interface Props<T extends DistrictFigure> {
  label: string;
  /** Says that the table can be scrolled, where it is wider than the page. */
  region: string;
  /** What the lines of the table are. */
  head: string;
  rows: T[];
  columns: [string, (row: T) => ReactNode][];
  link: LinkShape;
}

/** The districts of the city, washed by their part and each a link, with a table of the same beside them. */
export function DistrictMap<T extends DistrictFigure>({ label, region, head, rows, columns, link }: Props<T>) {
  const { t } = useTranslation();
  const most = Math.max(0, ...rows.map(({ value }) => value ?? 0));
  const drawn = city.outlines.flatMap((outline) => rows.filter(({ code }) => code === outline.code).map((row) => ({ outline, row })));
  return (
    <div className={styles.beside}>
      <figure className={styles.figure}>
        <div className={styles.plane}>
          <svg viewBox={`0 0 ${city.width} ${city.height}`} role="group" aria-label={label}>
            {drawn.map(({ outline, row }) => (
              <Shape key={outline.code} outline={outline} row={row} most={most} link={link} />
            ))}
          </svg>
          {drawn.map(({ outline, row }) => (
            <Words key={outline.code} outline={outline} row={row} />
          ))}
        </div>
        <figcaption>{t('ui.map.wash')}</figcaption>
      </figure>
      <FigureTable label={label} region={region} head={head} rows={rows} rowKey={({ code }) => code} rowHead={({ name }) => name} columns={columns} />
    </div>
  );
}

interface ShapeProps {
  outline: Outline;
  row: DistrictFigure;
}

function Shape({ outline, row, most, link }: ShapeProps & { most: number; link: LinkShape }) {
  const { t } = useTranslation();
  const shape = <path d={outline.path} data-wash={row.value === undefined ? 'out' : washOf(row.value, most)} />;
  if (row.value === undefined) return shape;
  return link(row.code, [row.name, ...row.words].filter(Boolean).join(t('ui.comma')), shape);
}

/** The name and the figures over the shape: they keep their size however small the map is. */
function Words({ outline: { at }, row: { name, value, words } }: ShapeProps) {
  return (
    <div className={styles.words} aria-hidden="true" data-out={value === undefined} style={{ left: `${(at[0] / city.width) * 100}%`, top: `${(at[1] / city.height) * 100}%` }}>
      <strong>{name}</strong>
      <span>{words[0]}</span>
      {words[1] && <span className={styles.further}>{words[1]}</span>}
    </div>
  );
}
