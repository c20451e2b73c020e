import type { FormInstance } from 'antd';
import { isProblem } from '@/api/problem';

type Path = (string | number)[];

/** `/investor/name` as antd names the field: `['investor', 'name']`. */
export function fieldPath(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
}

/** Puts what the server said of a field beside that field. */
export function placeErrors(form: FormInstance, error: unknown, rename: (path: Path) => Path = (path) => path): void {
  if (!isProblem(error)) return;
  form.setFields(
    error.body.errors.map((fault) => ({ name: rename(fieldPath(fault.pointer)), errors: [fault.detail] })),
  );
}
