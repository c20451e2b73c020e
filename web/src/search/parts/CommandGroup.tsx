import { Command } from 'cmdk';
import { useTranslation } from 'react-i18next';
import type { BoxCommand } from '../command';
import styles from '../search.module.css';

interface Props {
  commands: BoxCommand[];
  onRun: (command: BoxCommand) => void;
}

/** Deeds and pages, each under their heading. */
export function CommandGroup({ commands, onRun }: Props) {
  const { t } = useTranslation();
  const groups = [
    { heading: t('search.deeds'), of: commands.filter(({ kind }) => kind === 'deed') },
    { heading: t('search.pages'), of: commands.filter(({ kind }) => kind === 'page') },
  ];
  return groups
    .filter(({ of }) => of.length > 0)
    .map(({ heading, of }) => (
      <Command.Group key={heading} heading={heading} className={styles.commandGroup}>
        {of.map((command) => (
          <Command.Item key={command.id} value={command.id} onSelect={() => onRun(command)} className={styles.commandItem}>
            <span className={styles.suggestion}>
              {command.icon} <span>{command.name}</span>
            </span>
          </Command.Item>
        ))}
      </Command.Group>
    ));
}
