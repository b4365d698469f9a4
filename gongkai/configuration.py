"""What the environment may say, in one table; production refuses what would be unsafe.

Plain Python: read before Django's settings exist.
"""

import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from gongkai.console import gettext as _

DEVELOPMENT_SECRET = "development-only-secret-never-use-in-production"  # noqa: S105
TRUE_WORDS = {"1", "true", "yes", "on"}
FALSE_WORDS = {"0", "false", "no", "off"}
FERNET_KEY = re.compile(r"[A-Za-z0-9_-]{43}=")

# Readers never wait for the writer (WAL); what was acknowledged survives a power cut (FULL).
PRAGMAS = (
    "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; "
    "PRAGMA cache_size=-16384; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY;"
)

LASTING = 60  # seconds for which a connection is used again; one to a file that was replaced ends then


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
    Variable("GONGKAI_DATA", "var", "folder for database, published site, private files; must be writable"),
    Variable(
        "GONGKAI_SECRET_KEY", "a development secret", "signs sessions; at least 40 characters in production"
    ),
    Variable("GONGKAI_DEBUG", "off", "detailed error pages: on or off; refused in production"),
    Variable(
        "GONGKAI_HOSTS", "127.0.0.1,localhost", "names the application answers to; needed in production"
    ),
    Variable(
        "GONGKAI_PUBLIC_URL",
        "http://127.0.0.1:PORT",
        "address of the published site, in feeds and maps; https:// in production",
    ),
    Variable("DATABASE_URL", "SQLite in GONGKAI_DATA", "postgres://user:password@host:port/name"),
    Variable(
        "EMAIL_URL",
        "no mail is sent",
        "smtp://user:password@host:587?tls=starttls or smtps://…; sends the daily digests",
    ),
    Variable("GONGKAI_MAIL_FROM", "gongkai@ the host of GONGKAI_PUBLIC_URL", "sender of the mails"),
    Variable(
        "GONGKAI_IDENTITY_KEYS",
        "a key file made in GONGKAI_DATA",
        "keys of applicants' data, the newest first, separated by commas; see `gongkai rotate_keys`",
    ),
    Variable(
        "GONGKAI_CLAMD",
        "files are not scanned",
        "clamd that scans files handed in: unix:/run/clamav/clamd.ctl or host:port",
    ),
    Variable(
        "GONGKAI_SMS_URL",
        "no text message is sent",
        "http(s):// address of the gateway for text messages to applicants; see docs/applying.md",
    ),
    Variable("GONGKAI_SMS_TOKEN", "none", "bearer token for that gateway"),
    Variable(
        "GONGKAI_DATASET_TERMS",
        "the page of the data set says that none are laid down",
        "terms of use of the public data set, one line, as the agency above all lays them down",
    ),
    Variable("PORT", "8000", "port of `make run` and `gongkai serve` on 127.0.0.1"),
)


@dataclass(frozen=True)
class MailServer:
    """The server that takes our mails. ``tls``: "" (none), "starttls" or "on"."""

    host: str
    port: int
    user: str
    password: str
    tls: str

    @classmethod
    def parse(cls, address: str) -> "MailServer | None":
        """Read EMAIL_URL, None where it is empty; raises ConfigurationError, which never tells the password."""
        if not address:
            return None
        wrong = _("EMAIL_URL: %s; say smtp://user:password@host:port?tls=starttls, or smtps://…")
        try:
            parts = urlsplit(address)
            host, port = parts.hostname, parts.port
        except ValueError:
            raise ConfigurationError(wrong % _("cannot be read")) from None
        asked = dict(parse_qsl(parts.query))
        tls = {"off": ""}.get(asked.get("tls", "off"), asked.get("tls", ""))
        if parts.scheme not in {"smtp", "smtps"}:
            raise ConfigurationError(wrong % _("it begins with neither smtp:// nor smtps://"))
        if not host or parts.path not in {"", "/"}:
            raise ConfigurationError(wrong % _("it names no host alone"))
        if set(asked) - {"tls"} or tls not in {"", "starttls"} or (tls and parts.scheme == "smtps"):
            raise ConfigurationError(
                wrong % _("after the ? only tls=starttls or tls=off, and not with smtps")
            )
        secure = parts.scheme == "smtps"
        return cls(
            host=host,
            port=port or (465 if secure else 25),
            user=unquote(parts.username or ""),
            password=unquote(parts.password or ""),
            tls="on" if secure else tls,
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
    mail_server: MailServer | None
    mail_from: str
    identity_keys: tuple[str, ...] = ()
    clamd: str = ""
    sms_url: str = ""
    sms_token: str = ""
    dataset_terms: str = ""

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Configuration":
        """Read the variables of ``TABLE``; raises ConfigurationError for a value that cannot be read.

        An empty variable counts as one that is not set.
        """
        said = {name: value.strip() for name, value in environment.items() if value.strip()}
        port = _port(said.get("PORT", "8000"))
        stage = said.get("GONGKAI_ENV", "development")
        if stage not in {"development", "production"}:
            raise ConfigurationError(_("GONGKAI_ENV=%s: say development or production") % stage)
        production = stage == "production"
        public_url = said.get("GONGKAI_PUBLIC_URL", f"http://127.0.0.1:{port}").rstrip("/")
        hosts = said.get("GONGKAI_HOSTS", "" if production else "127.0.0.1,localhost")
        return cls(
            production=production,
            data_folder=Path(said.get("GONGKAI_DATA", "var")).absolute(),
            secret_key=said.get("GONGKAI_SECRET_KEY", DEVELOPMENT_SECRET),
            debug=_switch("GONGKAI_DEBUG", said.get("GONGKAI_DEBUG", "off")),
            hosts=[host.strip() for host in hosts.split(",") if host.strip()],
            public_url=public_url,
            database_url=said.get("DATABASE_URL", ""),
            port=port,
            mail_server=MailServer.parse(said.get("EMAIL_URL", "")),
            mail_from=said.get("GONGKAI_MAIL_FROM", f"gongkai@{_host_of(public_url)}"),
            identity_keys=tuple(
                key.strip() for key in said.get("GONGKAI_IDENTITY_KEYS", "").split(",") if key.strip()
            ),
            clamd=said.get("GONGKAI_CLAMD", ""),
            sms_url=said.get("GONGKAI_SMS_URL", ""),
            sms_token=said.get("GONGKAI_SMS_TOKEN", ""),
            dataset_terms=" ".join(said.get("GONGKAI_DATASET_TERMS", "").split()),
        )

    def prepare(self) -> None:
        """Make the data folder; refuse, naming every reason, what cannot be run or would be unsafe."""
        reasons = self._obstacles_in_data_folder()
        if not re.match(r"https?://[^/\s]+$", self.public_url):
            reasons.append(_("GONGKAI_PUBLIC_URL=%s: say https://NAME, without a path") % self.public_url)
        if not re.match(r"[^@\s<>]+@[^@\s<>]+$", self.mail_from):
            reasons.append(_("GONGKAI_MAIL_FROM=%s: not a mail address") % self.mail_from)
        if not all(FERNET_KEY.fullmatch(key) for key in self.identity_keys):
            reasons.append(
                _(
                    "GONGKAI_IDENTITY_KEYS: each key has 44 characters; gongkai rotate_keys --print-key makes one"
                )
            )
        if self.clamd and not re.match(r"(unix:/.+|.+:\d{1,5})$", self.clamd):
            reasons.append(_("GONGKAI_CLAMD=%s: say unix:/PATH or HOST:PORT") % self.clamd)
        if self.sms_url and not re.match(r"https?://[^/\s]+", self.sms_url):
            reasons.append(_("GONGKAI_SMS_URL: say http:// or https:// and where the gateway is"))
        if self.production:
            reasons += self._unsafe_in_production()
        if reasons:
            raise ConfigurationError("\n".join([_("gongkai cannot start:"), *(f"  - {r}" for r in reasons)]))

    def _obstacles_in_data_folder(self) -> list[str]:
        """Write a file and remove it: asked about permissions, the system tells root yes whatever is true."""
        try:
            self.data_folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.data_folder) as probe:
                probe.write(b"gongkai")
        except OSError as error:
            return [
                _("GONGKAI_DATA=%(folder)s: not a writable folder (%(why)s)")
                % {"folder": self.data_folder, "why": error.strerror}
            ]
        return []

    def _unsafe_in_production(self) -> list[str]:
        checks = (
            (
                self.secret_key == DEVELOPMENT_SECRET,
                _("GONGKAI_SECRET_KEY: the development secret is in use; set one of your own"),
            ),
            (len(self.secret_key) < 40, _("GONGKAI_SECRET_KEY: shorter than 40 characters")),
            (self.debug, _("GONGKAI_DEBUG: must be off in production")),
            (not self.hosts, _("GONGKAI_HOSTS: not set; name the hosts the application answers to")),
            ("*" in self.hosts, _("GONGKAI_HOSTS: * answers to any name; list the real ones")),
            (
                not self.public_url.startswith("https://"),
                _("GONGKAI_PUBLIC_URL=%s: must begin with https:// in production") % self.public_url,
            ),
        )
        return [reason for unsafe, reason in checks if unsafe]

    def mail(self) -> dict[str, Any]:
        """Django's settings for mail; without a server none is sent."""
        server = self.mail_server
        if server is None:
            return {"EMAIL_BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
        return {
            "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
            "EMAIL_HOST": server.host,
            "EMAIL_PORT": server.port,
            "EMAIL_HOST_USER": server.user,
            "EMAIL_HOST_PASSWORD": server.password,
            "EMAIL_USE_SSL": server.tls == "on",
            "EMAIL_USE_TLS": server.tls == "starttls",
        }

    def database(self) -> dict[str, Any]:
        """Django's DATABASES entry: SQLite in WAL mode, or the PostgreSQL that DATABASE_URL names."""
        entry, scheme = self._database_address()
        if entry["ENGINE"] == "django.db.backends.postgresql":
            options: dict[str, Any] = {"pool": {"min_size": 0, "max_size": 10}}
        elif entry["ENGINE"] == "django.db.backends.sqlite3":
            options = {"transaction_mode": "IMMEDIATE", "timeout": 10, "init_command": PRAGMAS}
            entry["CONN_MAX_AGE"] = LASTING
        else:
            raise ConfigurationError(_("DATABASE_URL=%s:… is not one of postgres:// and sqlite:///") % scheme)
        return {**entry, "OPTIONS": {**entry.get("OPTIONS", {}), **options}}

    def _database_address(self) -> tuple[dict[str, Any], str]:
        """The entry without options, and the scheme of DATABASE_URL (its rest may hold a password)."""
        if not self.database_url:
            name = str(self.data_folder / "gongkai.sqlite3")
            return {"ENGINE": "django.db.backends.sqlite3", "NAME": name}, "sqlite"
        import dj_database_url  # here, so that a reader of the table needs no package

        scheme = self.database_url.partition(":")[0]
        try:
            return dict(dj_database_url.parse(self.database_url)), scheme
        except ValueError as error:
            raise ConfigurationError(
                _("DATABASE_URL=%(scheme)s:… cannot be read: %(why)s") % {"scheme": scheme, "why": error}
            ) from error


def _host_of(address: str) -> str:
    found = re.match(r"https?://([^/\s:@]+)", address)
    return found[1] if found else "localhost"


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) < 65536:
        raise ConfigurationError(_("PORT=%s: not a port number (1–65535)") % text)
    return int(text)


def _switch(name: str, text: str) -> bool:
    if text.lower() not in TRUE_WORDS | FALSE_WORDS:
        raise ConfigurationError(_("%(name)s=%(value)s: say on or off") % {"name": name, "value": text})
    return text.lower() in TRUE_WORDS
