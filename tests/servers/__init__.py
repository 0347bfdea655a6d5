"""Real servers for the tests: PostgreSQL, Redis or Valkey, Chromium, each private to this run.

Knows nothing of the product; it only finds, starts, breaks and removes what the tests talk to.
"""
