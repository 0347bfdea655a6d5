"""What people would use instead, under the same load: small servers that repeat to everybody what one client says.

They decide, check and store nothing. Fetched when the benchmark asks for them, into an environment of their own
(`package.json`: exact versions; Bun, Socket.IO and ws are under the MIT licence, websockets and FastAPI under BSD and
MIT); nothing of theirs is shipped.
"""
