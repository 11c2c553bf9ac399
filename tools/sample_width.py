"""How wide a font sets our sample: `python -m tools.sample_width FONT…`, for `config/typefaces/local_fonts.py`."""

import sys

from fontTools.ttLib import TTFont

from config.typefaces.local_fonts import Metrics


def main(paths: list[str]) -> None:
    """Print the mean width of a character of the sample in each font file."""
    for path in paths:
        print(f"{Metrics.of(TTFont(path, fontNumber=0)).width:.4f}  {path}")


if __name__ == "__main__":
    main(sys.argv[1:])
