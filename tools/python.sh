#!/bin/sh
# Prints the first Python that is new enough: $1 (what the caller prefers), then python3.14 … python3.11.
# Says in one sentence what to do when there is none.
for candidate in "${1:-python3}" python3.14 python3.13 python3.12 python3.11; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        command -v "$candidate"
        exit 0
    fi
done
found=$("${1:-python3}" --version 2>&1) || found="none was found"
echo "resonanz: Python 3.11 or newer is needed ($found): install one, or name it, as in 'make run PYTHON=/path/to/python3.12'." >&2
exit 1
