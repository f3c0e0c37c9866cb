"""Where everything that is not code lives."""

from pathlib import Path
from typing import Final

# The install is an editable one (assets/install.sh), so the folder stays beside the packages.
ASSETS: Final = Path(__file__).resolve().parent.parent / "assets"
