import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../phone.module.css';
import { mostPhotos, photoOf, shownAs } from '../photo';
import type { Photo } from '../queue/letter';
import { Field } from './Field';

interface Props {
  photos: Photo[];
  error?: string;
  onChange: (photos: Photo[]) => void;
}

/** The pictures of a visit, from the camera or from what the phone has. */
export function Photos({ photos, error, onChange }: Props) {
  const { t } = useTranslation();
  const [reading, setReading] = useState(false);
  const add = async (files: File[]) => {
    setReading(true);
    const added = await Promise.all(files.slice(0, mostPhotos - photos.length).map(photoOf));
    setReading(false);
    onChange([...photos, ...added]);
  };
  return (
    <>
      <Field label={t('phone.note.photos')} hint={t('phone.note.photos_hint', { count: mostPhotos })} error={error}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept="image/*"
            multiple
            disabled={reading || photos.length >= mostPhotos}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              void add(files);
            }}
          />
        )}
      </Field>
      {photos.length > 0 && (
        <ul className={styles.photos} aria-label={t('phone.note.photos')}>
          {photos.map((photo, index) => (
            <li key={photo.key}>
              <Picture photo={photo} alt={t('phone.note.photo', { number: index + 1 })} />
              <button type="button" onClick={() => onChange(photos.filter(({ key }) => key !== photo.key))}>
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
  const { data } = useQuery({ queryKey: ['picture', photo.key], queryFn: () => shownAs(photo.blob), gcTime: 0, staleTime: Infinity });
  return data === undefined ? <span>{photo.name}</span> : <img src={data} alt={alt} />;
}
