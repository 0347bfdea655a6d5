"""The shape of `harvest`: themes with their lines, and what an author is asked."""
