"""Voice lives here: a client of the dialogue that forwards packets. Text never imports it and never waits for it."""
