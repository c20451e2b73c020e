import type { Assessment, ComparedProject } from '@/api/types';
import { texts } from '@/ui/addressed';

/** Which projects the address sets side by side, and for what they compete. */
export interface ComparisonSearch {
  project?: string[];
  element?: string;
}

export function readComparison(given: Record<string, unknown>): ComparisonSearch {
  const project = [...new Set(texts(given.project))];
  const [element] = texts(given.element);
  return { ...(project.length > 0 && { project }), ...(element && { element }) };
}

/** A line of the comparison: a code and a name, and what stands there for each project. */
export interface Line {
  key: string;
  name: string;
  read: (project: ComparedProject) => string | null | undefined;
}

/** What any of the projects was measured by, in the order of the first that was. */
export function linesOf<R extends { code: string; name: string }>(
  projects: ComparedProject[],
  rowsOf: (assessment: Assessment) => R[],
  read: (row: R) => string | null | undefined,
): Line[] {
  const rows = (project: ComparedProject) => (project.assessment ? rowsOf(project.assessment) : []);
  const names = new Map(projects.flatMap(rows).map((row) => [row.code, row.name]));
  return [...names].map(([code, name]) => ({
    key: code,
    name,
    read: (project) => {
      const own = rows(project).find((row) => row.code === code);
      return own && read(own);
    },
  }));
}
