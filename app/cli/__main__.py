"""`python -m app.cli` is `resonanz`."""

from app.cli import main

main()
