"""The sample evening: an invented dialogue, told as data. May know the rules' words only, no store and no clock."""
