"""The shape of `floor`: hands, the turn, how the list runs."""
