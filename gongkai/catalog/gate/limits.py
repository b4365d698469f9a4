"""How large a file may be and still get an answer within 20 seconds and 600 MB."""

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes of a file; a larger one is refused unread."""
LARGEST_TEXT = 8 * 1024 * 1024
"""Bytes of a text or HTML file."""
MOST_PAGES = 2_000
"""Pages of a PDF."""
MOST_PARTS = 5_000
"""Members of a docx or xlsx package."""
LARGEST_PACKAGE = 160 * 1024 * 1024
"""Bytes of all members of a package together, inflated."""
LARGEST_TREE = 16 * 1024 * 1024
"""Bytes of a part that has to be held as a tree (all but the cells and strings of a workbook)."""
FREE_INFLATION = 8 * 1024 * 1024
"""A part below this size may be compressed as well as it likes."""
HIGHEST_RATIO = 250
"""Inflated bytes to packed bytes of a larger part; real sheets stay below 100."""
LARGEST_STREAM = 96 * 1024 * 1024
"""Bytes of one inflated stream of a PDF."""
LARGEST_STREAMS = 384 * 1024 * 1024
"""Bytes of all inflated streams of a PDF together."""
DEEPEST_NESTING = 2
"""Files within files within the file."""
MOST_FINDINGS = 200
"""Findings of one code that are listed; the rest is counted."""
SECONDS = 20
"""Wall time of an examination or a cleaning in a process of its own."""
PICTURE_SHARE = 0.55
"""Part of that time after which no further picture is read; what is left is reported as not read."""
MEGABYTES = 600
"""Memory of that process."""
MOST_FRAMES = 50
"""Frames of a picture that are read."""
LARGEST_REWRITTEN = 64 * 1024 * 1024
"""Bytes of a sheet that is written anew."""
