/** Pictures that every browser shows and that can hold no script. */
const pictures = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'];

/** How a file of this media type can be looked at; whatever else it is, it is only saved. */
export function previewOf(mediaType: string): 'picture' | 'document' | undefined {
  if (pictures.includes(mediaType)) return 'picture';
  return mediaType === 'application/pdf' ? 'document' : undefined;
}
