"""Hatchling hook: a built package carries the built frontend, so its users need no Node.

May not decide anything about the frontend itself: `tools/frontend.py` does, for `make` and for this hook.
"""

import os
import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class FrontendBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    """Builds `app/static` before a wheel is packed, unless it is already that of these sources.

    RESONANZ_SKIP_FRONTEND=1 leaves it out (`make` does: it installs first and builds the frontend after).
    """

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel" or os.environ.get("RESONANZ_SKIP_FRONTEND"):
            return
        frontend = runpy.run_path(str(Path(self.root, "tools", "frontend.py")))
        frontend["build_if_changed"]()
