// Tells zod not to try code generation, which the page's content security policy forbids. Imported before any schema; the page itself brings none.
import { z } from "zod";

z.config({ jitless: true });
