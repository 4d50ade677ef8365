import { z } from 'zod';

/** The content security policy forbids to make functions from text. Schemas would try that once, which counts as a violation. */
z.config({ jitless: true });
