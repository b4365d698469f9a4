"""What the environment may say, in one table; production refuses what would be unsafe.

Plain Python: read before Django's settings exist.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import dj_database_url

DEVELOPMENT_SECRET = "development-only-secret-never-use-in-production"  # noqa: S105
TRUE_WORDS = {"1", "true", "yes", "on"}


class ConfigurationError(SystemExit):
    """The environment asks for something that cannot be run; the message names every reason."""


@dataclass(frozen=True)
class Variable:
    """One environment variable: its name, its default as shown to people, and what it does."""

    name: str
    default: str
    meaning: str


TABLE = (
    Variable("GONGKAI_ENV", "development", "development or production"),
    Variable("GONGKAI_DATA", "var", "folder for database, published site, private files"),
    Variable("GONGKAI_SECRET_KEY", "a development secret", "signs sessions; 40 characters or more in production"),
    Variable("GONGKAI_DEBUG", "off", "detailed error pages; refused in production"),
    Variable("GONGKAI_HOSTS", "127.0.0.1,localhost", "names the application answers to, with commas"),
    Variable("GONGKAI_PUBLIC_URL", "http://127.0.0.1:8000", "address of the published site, in feeds and maps"),
    Variable("DATABASE_URL", "SQLite in GONGKAI_DATA", "postgres://user:password@host:port/name"),
    Variable("PORT", "8000", "port of `make run` on 127.0.0.1"),
)


@dataclass(frozen=True)
class Configuration:
    """The environment, read and checked."""

    production: bool
    data_folder: Path
    secret_key: str
    debug: bool
    hosts: list[str]
    public_url: str
    database_url: str
    port: int

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Configuration":
        """Read the variables of ``TABLE``; raises ConfigurationError for a value that cannot be read."""
        port_text = environment.get("PORT", "8000")
        if not port_text.isdigit() or not 0 < int(port_text) < 65536:
            raise ConfigurationError(f"PORT={port_text}: not a port number (1–65535)")
        stage = environment.get("GONGKAI_ENV", "development")
        if stage not in {"development", "production"}:
            raise ConfigurationError(f"GONGKAI_ENV={stage}: say development or production")
        return cls(
            production=stage == "production",
            data_folder=Path(environment.get("GONGKAI_DATA", "var")).absolute(),
            secret_key=environment.get("GONGKAI_SECRET_KEY", DEVELOPMENT_SECRET),
            debug=environment.get("GONGKAI_DEBUG", "").lower() in TRUE_WORDS,
            hosts=[h for h in environment.get("GONGKAI_HOSTS", "127.0.0.1,localhost").split(",") if h],
            public_url=environment.get("GONGKAI_PUBLIC_URL", f"http://127.0.0.1:{port_text}").rstrip("/"),
            database_url=environment.get("DATABASE_URL", ""),
            port=int(port_text),
        )

    def prepare(self) -> None:
        """Make the data folder; refuse, naming every reason, what would be unsafe in production."""
        reasons = []
        try:
            self.data_folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reasons.append(f"GONGKAI_DATA={self.data_folder}: cannot be made ({error.strerror})")
        else:
            if not os.access(self.data_folder, os.W_OK | os.X_OK):
                reasons.append(f"GONGKAI_DATA={self.data_folder}: not writable")
        if self.production:
            reasons += self._unsafe_in_production()
        if reasons:
            raise ConfigurationError("gongkai cannot start:\n" + "\n".join(f"  - {r}" for r in reasons))

    def _unsafe_in_production(self) -> list[str]:
        reasons = []
        if self.secret_key == DEVELOPMENT_SECRET:
            reasons.append("GONGKAI_SECRET_KEY: the development secret is in use; set one of your own")
        elif len(self.secret_key) < 40:
            reasons.append("GONGKAI_SECRET_KEY: shorter than 40 characters")
        if self.debug:
            reasons.append("GONGKAI_DEBUG: must be off in production")
        return reasons

    def database(self) -> dict:
        """Django's DATABASES entry: SQLite in WAL mode, or what DATABASE_URL names."""
        if self.database_url:
            entry = dict(dj_database_url.parse(self.database_url))
            if "postgresql" in entry["ENGINE"]:
                entry["OPTIONS"] = {**entry.get("OPTIONS", {}), "pool": {"min_size": 0, "max_size": 10}}
            return entry
        pragmas = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; " \
            "PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY;"
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(self.data_folder / "gongkai.sqlite3"),
            "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 10, "init_command": pragmas},
        }
