import { $api } from '@/api/client';

/** How often forecasts of trial production were right. */
export function useCalibration() {
  return $api.useQuery('get', '/api/v1/green-channel/calibration', {});
}
