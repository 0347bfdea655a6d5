"""The shape of `moderation`, and what an author reads of what was hidden."""
