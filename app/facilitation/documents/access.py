"""The shape of `door`: who waits, whether it is locked."""
