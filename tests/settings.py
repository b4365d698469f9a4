"""The settings under test: the product's own, over a data folder that lasts as long as the run.

Each process of a run (pytest-xdist starts several) has its own folder below the first one's.
"""

import atexit
import os
import shutil
import tempfile

RUN = "GONGKAI_TEST_RUN"

if RUN not in os.environ:
    os.environ[RUN] = tempfile.mkdtemp(prefix="gongkai-test-")
    atexit.register(shutil.rmtree, os.environ[RUN], ignore_errors=True)

for _name in (
    "GONGKAI_ENV",
    "GONGKAI_SECRET_KEY",
    "GONGKAI_IDENTITY_KEYS",
    "GONGKAI_DEBUG",
    "GONGKAI_HOSTS",
    "GONGKAI_PUBLIC_URL",
    "EMAIL_URL",
    "GONGKAI_MAIL_FROM",
    "GONGKAI_CLAMD",
    "GONGKAI_SMS_URL",
    "GONGKAI_SMS_TOKEN",
    "GONGKAI_DATASET_TERMS",
    "PORT",
):
    os.environ.pop(_name, None)
os.environ["GONGKAI_DATA"] = tempfile.mkdtemp(prefix="data-", dir=os.environ[RUN])
# Playwright keeps an event loop in the thread of the tests; the ORM must not take that for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

from gongkai.settings import *  # noqa: E402, F403
from gongkai.settings import DATA_DIR, DATABASES  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in the product: in memory SQLite locks whole tables, and two writers would not be tested.
    _options = DATABASES["default"]["OPTIONS"]
    _options["init_command"] = _options["init_command"].replace("synchronous=FULL", "synchronous=OFF")
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}
