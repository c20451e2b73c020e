import { freshKey, type Photo } from './queue/letter';

/** As many pictures go along with one visit. */
export const mostPhotos = 9;
/** The longer side of a picture as it is sent, in pixels: enough to read a sign, little enough for a slow network. */
const side = 1600;

/** A picture as it is kept and sent: smaller, and without the place where it was taken. */
export async function photoOf(file: File): Promise<Photo> {
  const blob = await smaller(file);
  const name = blob === file ? file.name : `${file.name.replace(/\.[^.]*$/, '')}.jpg`;
  return { key: freshKey(), name, blob };
}

/** What the browser cannot read as a picture goes as it is. */
async function smaller(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise<Blob>((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', 0.85));
  } catch {
    return file;
  }
}
