"""Load: a swarm of self-checking bots, the figures of `make bench`, and a scenario for locust.

All but `replay` speaks to a server from outside only, by docs/protocol.md, and imports nothing of the application.
"""
