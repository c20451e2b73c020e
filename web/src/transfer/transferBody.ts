import type { Bodies } from '@/api/types';

/** A transfer as it is typed: the share in percent, what is left empty as usual. */
export interface TransferValues {
  to_district: string;
  reason: string;
  percent?: number | null;
  years?: number | null;
}

export function transferBody({ percent, years, ...rest }: TransferValues): Bodies['TransferBody'] {
  return {
    ...rest,
    ...(typeof percent === 'number' && { share_basis_points: Math.round(percent * 100) }),
    ...(typeof years === 'number' && { years }),
  };
}
