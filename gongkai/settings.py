"""Settings, read from the environment. The table of variables is ``gongkai.configuration.TABLE``."""

from pathlib import Path

from django.utils.translation import gettext_lazy as _

from gongkai.configuration import Configuration

CONFIGURATION = Configuration.from_environment()
CONFIGURATION.prepare()

BASE_DIR = Path(__file__).resolve().parent.parent
DATA_DIR = CONFIGURATION.data_folder
SITE_ROOT = DATA_DIR / "site"
PRIVATE_ROOT = DATA_DIR / "private"
MEDIA_ROOT = DATA_DIR / "media"
STATIC_ROOT = DATA_DIR / "static"

SECRET_KEY = CONFIGURATION.secret_key
IDENTITY_KEYS = CONFIGURATION.identity_keys
CLAMD = CONFIGURATION.clamd
SMS_URL, SMS_TOKEN = CONFIGURATION.sms_url, CONFIGURATION.sms_token
IDENTITY_KEY_FILE = DATA_DIR / "identity.keys"
DEBUG = CONFIGURATION.debug
ALLOWED_HOSTS = CONFIGURATION.hosts
PUBLIC_URL = CONFIGURATION.public_url
DATASET_TERMS = CONFIGURATION.dataset_terms
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]

INSTALLED_APPS = [
    "gongkai.operations",
    "gongkai.sample",
    "gongkai.portal",
    "gongkai.annual_report",
    "gongkai.registers",
    "gongkai.requests",
    "gongkai.catalog",
    "gongkai.ledger",
    "gongkai.agencies",
    "wagtail.snippets",
    "wagtail.contrib.table_block",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.users",
    "wagtail.admin",
    "wagtail",
    "modelsearch",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "gongkai.agencies.backoffice.doors.ClosedDoors",
]

ROOT_URLCONF = "gongkai.urls"
ASGI_APPLICATION = "gongkai.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

DATABASES = {"default": CONFIGURATION.database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "agencies.Staff"
AUTHENTICATION_BACKENDS = ["gongkai.agencies.backends.DutyBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "/admin/login/"

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

globals().update(CONFIGURATION.mail())
DEFAULT_FROM_EMAIL = CONFIGURATION.mail_from
EMAIL_TIMEOUT = 20

LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", _("Simplified Chinese")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "gongkai" / "locale"]
TIME_ZONE = "Asia/Shanghai"
USE_TZ = True

STATIC_URL = "/static/"

WAGTAIL_SITE_NAME = "公开 Gongkai"
WAGTAILADMIN_BASE_URL = PUBLIC_URL
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_AUTOSAVE_INTERVAL = 0
WAGTAILADMIN_USER_LOGIN_FORM = "gongkai.agencies.forms.SignInForm"
WAGTAILADMIN_EXTERNAL_LINK_CONVERSION = ""
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
FILE_UPLOAD_HANDLERS = [
    "gongkai.catalog.uploads.SentNames",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("zh-hans", "简体中文"), ("en", "English")]
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": False}}

SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PUBLIC_URL.startswith("https://")
if CONFIGURATION.production:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler", "level": "WARNING"}},
    "root": {"handlers": ["console"]},
    "loggers": {
        "django": {"handlers": [], "propagate": True},
        "django.request": {"level": "ERROR"},  # a page that is not there is no news
    },
}
