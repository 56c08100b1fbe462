"""Files that ship with the product: référentiels, fonts, icons, styles, translations, help."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def resource(*parts: str) -> Traversable:
    """Return a shipped file or folder, whether the application is frozen or not."""
    return files(__name__).joinpath(*parts)
