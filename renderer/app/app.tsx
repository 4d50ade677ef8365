import { ConnectionBanner } from './connection-banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Providers } from './providers.tsx';
import { SessionGate } from './session-gate.tsx';

export function App() {
  return (
    <Providers>
      <ErrorBoundary>
        <ConnectionBanner />
        <SessionGate />
      </ErrorBoundary>
    </Providers>
  );
}
