"""The shapes of being together: own group, small groups in the Foyer, how it was."""
