#!/usr/bin/env python
"""Django's door for developers; officials and operators use the command ``gongkai``."""

import sys

from gongkai.cli import main

if __name__ == "__main__":
    sys.exit(main())
