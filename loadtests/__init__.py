"""Load: a swarm of self-checking bots, the figures of `make bench`, and a scenario for locust.

Speaks to a server from outside only, by docs/protocol.md; nothing in here imports the application's rules or rooms.
"""
