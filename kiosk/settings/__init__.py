"""Settings: one typed tree from a TOML file and the environment, checked at load."""

from kiosk.settings.loading import SettingsError, find_config, load_settings, user_config_file
from kiosk.settings.model import Settings
from kiosk.settings.writing import derive_config_text, write_config

__all__ = [
    "Settings",
    "SettingsError",
    "derive_config_text",
    "find_config",
    "load_settings",
    "user_config_file",
    "write_config",
]
