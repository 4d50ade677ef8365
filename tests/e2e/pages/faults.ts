import type { Page } from '@playwright/test';

/** What went wrong in the windows of the program without anybody having asked. */
export interface Faults {
  readonly watch: (page: Page) => Promise<void>;
  /** Console errors and warnings, faults of the page, and whatever the content security policy blocked. */
  readonly found: () => readonly string[];
  readonly forget: () => void;
}

export function watchForFaults(): Faults {
  const found: string[] = [];
  return {
    watch: async (page) => {
      page.on('pageerror', (error) => found.push(`fault: ${error.message}`));
      page.on('console', (message) => {
        const isFault = message.type() === 'error' || message.type() === 'warning';
        if (isFault) found.push(`${message.type()}: ${message.text()} (${message.location().url})`);
      });
      await page.exposeFunction('reportViolation', (line: string) => void found.push(`policy: ${line}`));
      await page.evaluate(listenForViolations);
      await page.addInitScript(listenForViolations);
    },
    found: () => found,
    forget: () => {
      found.length = 0;
    },
  };
}

/** Runs in the page. */
function listenForViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    const { reportViolation } = window as unknown as { reportViolation: (line: string) => void };
    reportViolation(`${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`);
  });
}
