"""Makes the program's fonts of Inter: digits of one width where Inter has them as a choice, and no more characters and
features than are drawn.

    python3 make.py Inter-Regular.ttf Inter-SemiBold.ttf Inter-Italic.ttf FOLDER

Needs fonttools. The three come from the npm package inter-ui (folder `web`), unpacked by woff2_decompress.
"""

import sys

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Inter Tabular"
CHARACTERS = ",".join([
    "U+0020-007E", "U+00A0-024F", "U+0259", "U+02B0-02FF", "U+0300-036F", "U+0370-03FF", "U+0400-052F", "U+1E00-1EFF",
    "U+1F00-1FFF", "U+2000-206F", "U+2070-209F", "U+20A0-20BF", "U+2100-214F", "U+2150-218F", "U+2190-21FF", "U+2200-22FF",
    "U+2300-23FF", "U+25A0-25FF", "U+2600-26FF", "U+2713-2717", "U+FB00-FB04", "U+FFFD",
])

# Slanted are words and numbers alone.
SLANTED = "U+0020-007E,U+00A0-017F,U+2010-2026,U+202F,U+2212,U+2260"


def tabular(font):
    """Every digit, and what stands between digits, becomes the one of equal width."""
    gsub = font["GSUB"].table
    lookups = {
        index
        for record in gsub.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    swaps = {}
    for index in lookups:
        for table in gsub.LookupList.Lookup[index].SubTable:
            swaps.update(getattr(table, "ExtSubTable", table).mapping)
    digits = {name: to for name, to in swaps.items() if name.isalpha() and name in DIGITS}
    for table in font["cmap"].tables:
        for code, name in table.cmap.items():
            table.cmap[code] = digits.get(name, name)


DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def named(font, style):
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in (0, 5, 7, 8, 9, 11, 12, 13, 14)]
    full = FAMILY if style == "Regular" else FAMILY + " " + style
    for number, text in [(1, FAMILY), (2, style), (3, full + " 4.001"), (4, full), (6, full.replace(" ", "-"))]:
        names.setName(text, number, 3, 1, 0x409)
        names.setName(text, number, 1, 0, 0)
    bold = style == "Bold"
    slanted = style == "Italic"
    font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0x61 | (0x20 if bold else 0x01 if slanted else 0x40)
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["head"].macStyle = 1 if bold else 2 if slanted else 0


def make(source, style, folder):
    font = TTFont(source, recalcTimestamp=False)
    tabular(font)
    options = subset.Options()
    options.layout_features = ["ccmp", "locl", "mark", "mkmk", "kern"]
    options.hinting = False
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    options.drop_tables += ["DSIG", "meta", "STAT"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(SLANTED if style == "Italic" else CHARACTERS))
    subsetter.subset(font)
    named(font, style)
    font.save(f"{folder}/Inter-{style}.ttf")


if __name__ == "__main__":
    make(sys.argv[1], "Regular", sys.argv[4])
    make(sys.argv[2], "Bold", sys.argv[4])
    make(sys.argv[3], "Italic", sys.argv[4])
