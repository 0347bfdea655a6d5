"""The rules of a dialogue, pure.

Everything here is a function of its arguments: no clock, no chance, no database, no socket. Time, sender,
ids and random seed come in a `Context`; what chance decided is recorded in the event.
"""
