"""``python -m gongkai.redaction`` answers one order of ``apart``; it is no command for people."""

from gongkai.redaction.apart import main

if __name__ == "__main__":
    main()
