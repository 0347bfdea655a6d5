"""The live rooms: replicas of dialogues, the sockets that watch them, the writers that extend them.

No SQL, no HTTP, no rule of a method. Doors: `house.Rooms`, `wire.Wire`, `bell`, `presence`.
"""
