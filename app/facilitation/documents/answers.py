"""The shape of `answers`: read-backs and fates, and what one is asked about them."""
