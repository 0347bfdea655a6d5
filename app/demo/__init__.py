"""The sample evening, played: written into a store, and kept alive by people who are programs. For trying out only."""
