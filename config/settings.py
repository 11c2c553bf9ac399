"""Django's settings for Casebridge. What differs from place to place comes from the environment: docs/operations.md."""

import os
import re
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

from core.languages import INTERFACE_LANGUAGES

from .database import database_settings
from .kept_secret import kept_secret
from .public_settings import hosts_of, refuse_unsafe


def whole_number(environ: Mapping[str, str], name: str, default: int) -> int:
    """Return the number that a variable of the environment holds. Raises ImproperlyConfigured for what is none."""
    written = environ.get(name) or str(default)
    if not re.fullmatch("[0-9]{1,6}", written):
        raise ImproperlyConfigured(f"{name} must be a whole number, not {written!r}.")
    return int(written)


BASE_DIR = Path(__file__).resolve().parent.parent
VAR = BASE_DIR / "var"

DEBUG = os.environ.get("DEBUG") == "1"
# The site on this machine alone, over plain HTTP.
LOOPBACK = DEBUG or os.environ.get("CASEBRIDGE_LOOPBACK") == "1"

refuse_unsafe(os.environ, debug=DEBUG, loopback=LOOPBACK)
SECRET_KEY = os.environ.get("SECRET_KEY") or kept_secret(VAR / "secret-key")
ALLOWED_HOSTS = hosts_of(os.environ)
if LOOPBACK:
    ALLOWED_HOSTS += ["127.0.0.1", "localhost", "[::1]"]
# Readers write there of errors in a case; without an address the pages do not offer it.
REPORT_ADDRESS = os.environ.get("CASEBRIDGE_REPORT_ADDRESS", "")

INSTALLED_APPS = [
    "config",
    "cases",
    "core",
    "legislation",
    "config.admin_site.EditorsAdmin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.forms",
    "django_filters",
    "axes",
    "csp",
]
MIDDLEWARE = [
    # The headers of the first four are in every response: static files, redirects, refusals and errors too.
    "config.middleware.permissions_policy",
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "config.methods.known_methods",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "config.middleware.no_nul_in_queries",
    "config.outages.middleware.outages",
    # The middlewares after it run only where a page is made.
    "config.caching.public_pages",
    "config.request_limit.limit_requests",
    "django.middleware.gzip.GZipMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "axes.middleware.AxesMiddleware",
    "config.refused_values.answer_refused_values",
]
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": ["core.templatetags.display"],
        },
    },
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {"environment": "config.jinja.environment"},
    },
]
# Widgets have templates of their own, beside the site's.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

DATABASES = {
    "default": database_settings(
        os.environ.get("DATABASE_URL", ""),
        bundled_allowed=DEBUG or os.environ.get("CASEBRIDGE_BUNDLED_DATABASE") == "1",
        directory=VAR / "postgres",
    )
}
# Seconds that the web server lets a statement run, and that the statements of a request together wait for locks.
STATEMENT_SECONDS = whole_number(os.environ, "CASEBRIDGE_STATEMENT_SECONDS", 20)
LOCK_SECONDS = whole_number(os.environ, "CASEBRIDGE_LOCK_SECONDS", 3)
# Public pages that each process keeps in memory, for one version of the site.
PAGE_CACHE_BYTES = whole_number(os.environ, "CASEBRIDGE_PAGE_CACHE_MB", 32) * 1024 * 1024
# A public site runs behind a proxy that ends TLS; each proxy adds an entry to X-Forwarded-For.
TRUSTED_PROXIES = whole_number(os.environ, "CASEBRIDGE_TRUSTED_PROXIES", 0 if LOOPBACK else 1)
REQUESTS_PER_MINUTE = whole_number(os.environ, "CASEBRIDGE_REQUESTS_PER_MINUTE", 0 if LOOPBACK else 600)
# A worker that holds more memory of its own is replaced by a new one.
WORKER_MEMORY_BYTES = whole_number(os.environ, "CASEBRIDGE_WORKER_MEMORY_MB", 400) * 1024 * 1024
# The index of each host is its own; it can be deleted at any time.
SEARCH_DIRECTORY = VAR / "search"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

LANGUAGE_CODE = "en"
LANGUAGES = INTERFACE_LANGUAGES
# The catalogues that translators write, and their compiled form.
LOCALE_PATHS = [BASE_DIR / "config" / "locale", VAR / "locale"]
USE_TZ = True
TIME_ZONE = "UTC"

STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "config.made_files.MadeFiles",
]
MADE_ROOT = VAR / "made"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG
        else "config.static_files.HashedFiles"
    },
}
WHITENOISE_ALLOW_ALL_ORIGINS = False

# An editor pastes a text of 2 MB, which takes three times its bytes in a form; a case's form has many inline rows.
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 50_000
# Files wait on the disk until they are read; the reader limits the size of each.
FILE_UPLOAD_HANDLERS = [
    "config.uploads.LimitedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "config.outages.uploads.FullDiskUploadHandler",
]

LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False
AXES_CLIENT_IP_CALLABLE = "config.clients.client_of"
AXES_LOCKOUT_CALLABLE = "config.login.locked_out"
# Who tries again too early waits no longer for it.
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False

SECURE_SSL_REDIRECT = not LOOPBACK
SECURE_HSTS_SECONDS = 0 if LOOPBACK else 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = not LOOPBACK
CSRF_COOKIE_SECURE = not LOOPBACK
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "config.returning_forms.csrf_failure"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(levelname)s %(name)s: %(message)s"}},
    "filters": {"outages": {"()": "config.outages.log.OutageLogFilter"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["outages"]}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    # Django's own handlers would say everything a second time, or write mail to nobody.
    "loggers": {"django": {"handlers": [], "level": "INFO"}, "django.server": {"handlers": [], "propagate": True}},
}
