import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import type { About } from '#contract';
import classes from './DataSection.module.css';

const bytesPerMegabyte = 1024 * 1024;

type DataSectionProps = { readonly about: About; readonly onShowFolder: () => void };

/** Where the owner's data lives, how much it is, and which Earmark this is. */
export function DataSection({ about, onShowFolder }: DataSectionProps) {
  const megabytes = (about.dataBytes / bytesPerMegabyte).toLocaleString('en', { maximumFractionDigits: 1 });
  return (
    <>
      {about.isSample && (
        <p className={classes.sample}>
          This is the sample shop. Nothing you do here touches your own data, and tomorrow it begins anew.
        </p>
      )}
      <dl className={classes.facts}>
        <dt>Folder</dt>
        <dd className={classes.folder}>{about.dataFolder}</dd>
        <dt>Size</dt>
        <dd>{megabytes} MB</dd>
        <dt>Earmark</dt>
        <dd>
          {about.version} <span className={classes.aside}>with SQLite {about.sqliteVersion}</span>
        </dd>
      </dl>
      <Button
        variant="default"
        className={classes.button}
        leftSection={<IconFolderOpen size={17} stroke={1.7} />}
        onClick={onShowFolder}
      >
        Show the folder
      </Button>
    </>
  );
}
