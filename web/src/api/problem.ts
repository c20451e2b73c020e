/** What the server says when it refuses: RFC 9457, with the extensions of the contract. */
export interface ProblemBody {
  status: number;
  code: string;
  title: string;
  detail: string | null;
  request_id: string | null;
  errors: FieldError[];
  /** Further members, such as `missing`, `allowed` or `candidates`. */
  more: Record<string, unknown>;
}

export interface FieldError {
  pointer: string;
  code: string;
  detail: string;
}

/** A refused call. `code` is `unreachable` when no answer came at all. */
export class Problem extends Error {
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(body.detail ?? body.title);
    this.name = 'Problem';
    this.body = body;
  }

  get code(): string {
    return this.body.code;
  }

  get status(): number {
    return this.body.status;
  }
}

export function isProblem(error: unknown, code?: string): error is Problem {
  return error instanceof Problem && (code === undefined || error.code === code);
}

export function unreachable(): Problem {
  return new Problem({ status: 0, code: 'unreachable', title: '', detail: null, request_id: null, errors: [], more: {} });
}

export async function readProblem(response: Response): Promise<Problem> {
  const given: unknown = await response.json().catch(() => null);
  const members = isRecord(given) ? given : {};
  const { status: _status, code, title, detail, request_id, errors, ...more } = members;
  return new Problem({
    status: response.status,
    code: text(code) ?? `http_${response.status}`,
    title: text(title) ?? response.statusText,
    detail: text(detail),
    request_id: text(request_id) ?? response.headers.get('x-request-id'),
    errors: Array.isArray(errors) ? errors.filter(isFieldError) : [],
    more,
  });
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFieldError(value: unknown): value is FieldError {
  return isRecord(value) && typeof value.pointer === 'string' && typeof value.detail === 'string';
}

/** A list that the server put beside the problem, as the caller knows it to be. */
export function listBeside<T>(error: unknown, member: string): T[] {
  const value = isProblem(error) ? error.body.more[member] : undefined;
  return Array.isArray(value) ? (value as T[]) : [];
}
