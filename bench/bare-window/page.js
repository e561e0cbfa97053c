import '@mantine/core/styles.css';
import { MantineProvider, Paper, Text } from '@mantine/core';
import { createElement, useEffect } from 'react';
import { createRoot } from 'react-dom/client';

const rows = Array.from({ length: 20 }, (_, index) => `Row ${index}`);

function Page() {
  useEffect(() => {
    document.title = 'drawn';
  }, []);
  return rows.map((row) =>
    createElement(Paper, { key: row, p: 'md', withBorder: true }, createElement(Text, null, row)),
  );
}

createRoot(document.getElementById('root')).render(createElement(MantineProvider, null, createElement(Page)));
