import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShown } from '@/attachment/useShown';
import styles from '../phone.module.css';
import { mostPhotos, photoOf } from '../photo';
import type { Photo } from '../queue/letter';

interface Props {
  photos: Photo[];
  error?: string;
  onChange: (edit: (photos: Photo[]) => Photo[]) => void;
}

/** The pictures of a visit, from the camera or from what the phone has. */
export function Photos({ photos, error, onChange }: Props) {
  const { t } = useTranslation();
  const [reading, setReading] = useState(false);
  const hint = useId();
  const isFull = reading || photos.length >= mostPhotos;
  const add = async (files: File[]) => {
    setReading(true);
    const added = await Promise.all(files.slice(0, mostPhotos - photos.length).map(photoOf));
    setReading(false);
    onChange((now) => [...now, ...added].slice(0, mostPhotos));
  };
  return (
    <>
      <div className={styles.field}>
        <label className={styles.pick} data-disabled={isFull}>
          {t('phone.note.add_photo')}
          <input
            type="file"
            accept="image/*"
            multiple
            disabled={isFull}
            aria-describedby={hint}
            aria-invalid={error ? true : undefined}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              void add(files);
            }}
          />
        </label>
        <p id={hint} className={error ? styles.fault : styles.quiet}>
          {error ?? t('phone.note.photos_hint', { count: mostPhotos })}
        </p>
      </div>
      {photos.length > 0 && (
        <ul className={styles.photos} aria-label={t('phone.note.photos')}>
          {photos.map((photo, index) => (
            <li key={photo.key}>
              <Picture photo={photo} alt={t('phone.note.photo', { number: index + 1 })} />
              <button type="button" onClick={() => onChange((now) => now.filter(({ key }) => key !== photo.key))}>
                {t('phone.note.drop_photo', { number: index + 1 })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Picture({ photo, alt }: { photo: Photo; alt: string }) {
  return <img ref={useShown(photo.blob)} alt={alt} />;
}
