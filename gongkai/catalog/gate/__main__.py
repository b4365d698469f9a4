"""``python -m gongkai.catalog.gate`` answers one order of ``apart``; it is no command for people."""

from gongkai.catalog.gate.apart import main

if __name__ == "__main__":
    main()
