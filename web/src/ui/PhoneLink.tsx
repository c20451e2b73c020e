interface Props {
  phone: string;
  /** What a telephone dials. */
  dial: string | null | undefined;
  label?: string;
}

/** A number that is called by a click. */
export function PhoneLink({ phone, dial, label }: Props) {
  return (
    <a href={`tel:${dial ?? phone}`} aria-label={label}>
      {phone}
    </a>
  );
}
