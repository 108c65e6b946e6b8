import { config } from 'zod';

// Before any schema is made: zod would try whether it may compile code, which our Content-Security-Policy reports.
config({ jitless: true });
