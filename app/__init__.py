"""Resonanz: a real-time online dialogue platform for a company and its customers."""

__version__ = "0.1.0"
