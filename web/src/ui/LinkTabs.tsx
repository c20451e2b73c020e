import { Link } from '@tanstack/react-router';
import styles from './ui.module.css';

interface Props {
  label: string;
  tabs: { to: '/problems' | '/instructions' | '/people' | '/vacancies' | '/approval-catalogues' | '/admission-standards'; label: string }[];
}

/** Pages that stand side by side under one place of the navigation. */
export function LinkTabs({ label, tabs }: Props) {
  return (
    <nav aria-label={label} className={styles.linkTabs}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} search={{}} activeProps={{ 'aria-current': 'page' }}>
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
