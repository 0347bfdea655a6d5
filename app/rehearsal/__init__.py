"""The rehearsal („Generalprobe"): people who are programs hold an evening on this very server, and say how it went.

Ordinary clients over docs/protocol.md, in a process of their own. May know nothing of the server but its addresses.
"""
