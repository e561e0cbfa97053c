import type { Person } from './types.ts';

/**
 * The town. Rowan and Col speak on the forum and on Burrow, Karin on Burrow and Quayside, Aled Moss on Grain and in reviews,
 * J. Sutton on the forum and in reviews, Tam Okafor on the forum and on Quayside, Ines on Quayside and in her blog.
 */
export const people = {
  aled: { name: 'Aled Moss', handle: 'millstone' },
  ann: { name: 'Ann Kestle', handle: 'kestrel_ann' },
  bex: { name: 'Bex Hallett', handle: 'bex_hallett' },
  blueDoor: { name: 'Blue Door Bakery', handle: 'bluedoorbakery' },
  col: { name: 'Col Treen', handle: 'ferryman_col' },
  dot: { name: 'Dot Pascoe', handle: 'dot_pascoe' },
  fay: { name: 'Fay', handle: 'fay_newatno9' },
  graham: { name: 'Graham Fenn', handle: 'graham_f' },
  hal: { name: 'Hal Vosper', handle: 'hal_vosper' },
  ines: { name: 'Ines Marrack', handle: 'lowtide' },
  jean: { name: 'Jean Ridd', handle: 'jean_chapelhill' },
  karin: { name: 'Karin Lindqvist', handle: 'k_lindqvist' },
  malcolm: { name: 'Malcolm', handle: 'malcolm_hens' },
  marnie: { name: 'Marnie', handle: 'marnie_l' },
  ollie: { name: 'Ollie Marsh', handle: 'ollie_marsh' },
  priya: { name: 'Priya Nance', handle: 'priya.nance' },
  rowan: { name: 'Rowan T.', handle: 'rowan_t' },
  sutton: { name: 'J. Sutton', handle: 'jsutton88' },
  tam: { name: 'Tam Okafor', handle: 'tam_okafor' },
  tom: { name: 'Tom Uren', handle: 'tom.uren' },
} as const satisfies Record<string, Person>;
