import { describe, expect, it } from 'vitest';
import {
  currentColumns,
  declaredColumns,
  moveColumn,
} from '../../../renderer/components/record-grid/column-preference.ts';
import { peopleList } from '../../../shared/people/list.ts';

describe('the columns of a list', () => {
  it('are the declared ones until the user chooses', () => {
    expect(currentColumns(peopleList, [])).toEqual(declaredColumns(peopleList));
  });

  it('follow a stored choice, drop columns that no longer exist and put new ones at the end', () => {
    const stored = [
      { field: 'phone', shown: true, width: 200 },
      { field: 'gone', shown: true, width: 100 },
      { field: 'caseCode', shown: false, width: 90 },
    ];
    const columns = currentColumns(peopleList, stored);
    expect(columns.slice(0, 2)).toEqual([stored[0], stored[2]]);
    expect(columns.map((column) => column.field).toSorted()).toEqual(
      peopleList.columns.map((column) => column.field as string).toSorted(),
    );
  });

  it('move one place and stop at the ends', () => {
    const columns = ['a', 'b', 'c'].map((field) => ({ field, shown: true, width: 80 }));
    const order = (field: string, by: -1 | 1) =>
      moveColumn(columns, field, by)
        .map((column) => column.field)
        .join('');
    expect(order('b', -1)).toBe('bac');
    expect(order('b', 1)).toBe('acb');
    expect(order('a', -1)).toBe('abc');
    expect(order('c', 1)).toBe('abc');
  });
});
