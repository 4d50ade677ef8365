import {
  CellStyleModule,
  ColumnApiModule,
  ColumnAutoSizeModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RowApiModule,
  ScrollApiModule,
  TooltipModule,
  enableDevValidations,
} from 'ag-grid-community';

/** Only the parts of the grid that are used. */
export function registerGridModules(): void {
  ModuleRegistry.registerModules([
    CellStyleModule,
    ColumnApiModule,
    ColumnAutoSizeModule,
    EventApiModule,
    InfiniteRowModelModule,
    LocaleModule,
    RowApiModule,
    ScrollApiModule,
    TooltipModule,
  ]);
  if (import.meta.env.DEV) enableDevValidations();
}
