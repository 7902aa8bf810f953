"""The complete and safe settings. The other files overlay a few lines each."""

from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from config.settings.environment import required

ROOT = Path(__file__).resolve().parents[3]
SITE = ROOT / "site"
env = environ.Env()

# Secrets and addresses: no defaults

SECRET_KEY = required("SECRET_KEY", "Set it to 50 random characters and keep it secret.")
BASE_URL = required("BASE_URL", "Set it to the public address, for example https://verbund.example.")
DATABASE_URL = required(
    "DATABASE_URL", "For example postgres://verbund:password@localhost/verbund or sqlite:////srv/verbund.sqlite3."
)
DATA_DIR = Path(env("DATA_DIR", default=str(ROOT / "var")))

# Django

DEBUG = False
DEMO = False  # true only where demo content may be loaded
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[BASE_URL.split("//")[-1].split("/")[0].split(":")[0]])
ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "core.User"

INSTALLED_APPS = [
    "home",
    "events",
    "library",
    "search",
    "core",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtailmedia",
    "wagtail.contrib.redirects",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "core.middleware.Hosts",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "csp.middleware.CSPMiddleware",
    "core.middleware.AdminContentSecurityPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "core.middleware.AdminQuestions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "core.second_factor.SecondFactor",
    "core.isolation.Isolation",
    "core.middleware.AdminTransaction",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [SITE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]

DATABASES = {"default": env.db_url_config(DATABASE_URL)}
DATABASES["default"]["CONN_MAX_AGE"] = 600
DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",  # a writer waits in line instead of failing half way
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-65536;",
    }

CACHES = {"default": env.cache("CACHE_URL", default="locmemcache://verbund?max_entries=10000")}

# Language and time

LANGUAGE_CODE = "de"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("de", _("German")),
    ("en", _("English")),
    ("de-x-leicht", _("Plain German")),
]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("de", "Deutsch"), ("en", "English")]
LOCALE_PATHS = [SITE / "locale"]
TIME_ZONE = WAGTAILADMIN_USER_TIME_ZONE = "Europe/Berlin"
USE_TZ = True
USE_I18N = True
FORMAT_MODULE_PATH = ["config.formats"]
WAGTAIL_DATE_FORMAT = "%d.%m.%Y"  # of the date pickers, whatever language the admin is read in
WAGTAIL_DATETIME_FORMAT = "%d.%m.%Y %H:%M"

# Files

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
STATICFILES_DIRS = [SITE / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "core.storage.JoinedStaticFilesStorage"},
}

# People

AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_URL = WAGTAILADMIN_LOGIN_URL = WAGTAIL_FRONTEND_LOGIN_URL = "account_login"  # whoever reads inside has an account
LOGIN_REDIRECT_URL = "wagtailadmin_home"
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False  # what opens an account is changed in one place
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
ACCOUNT_ADAPTER = "core.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation has proved the address
ACCOUNT_CHANGE_EMAIL = True  # the new one counts as soon as its link was followed
ACCOUNT_EMAIL_CONFIRMATION_AUTHENTICATED_REDIRECT_URL = "/konto/"
ACCOUNT_EMAIL_NOTIFICATIONS = True  # who did not change the password learns that somebody did
ACCOUNT_SESSION_REMEMBER = False  # a session ends with the browser, at the latest after SESSION_COOKIE_AGE
ACCOUNT_RATE_LIMITS = {"login_failed": "20/m/ip,5/5m/key", "reset_password": "10/h/ip,3/h/key"}
ACCOUNT_FORMS = {
    "add_email": "core.account_forms.NewAddressForm",
    "login": "core.account_forms.SignInForm",
    "change_password": "core.account_forms.ChangePasswordForm",
    "set_password": "core.account_forms.SetPasswordForm",
    "reset_password": "core.account_forms.ResetPasswordForm",
    "reset_password_from_key": "core.account_forms.ResetPasswordKeyForm",
    "reauthenticate": "core.account_forms.ReauthenticateForm",
}
MFA_ADAPTER = "core.accounts.SecondFactorAdapter"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # nobody makes an account alone, see ACCOUNT_ADAPTER
MFA_TOTP_ISSUER = "Verbund"
MFA_TOTP_TOLERANCE = 1  # half a minute that the clock of a telephone may be wrong
MFA_FORMS = {
    "authenticate": "core.account_forms.AuthenticateForm",
    "reauthenticate": "core.account_forms.ReauthenticateCodeForm",
    "activate_totp": "core.account_forms.ActivateForm",
}
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]
SESSION_COOKIE_AGE = 12 * 60 * 60

# Transport

SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = []
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
CSRF_TRUSTED_ORIGINS = [BASE_URL.rstrip("/")]
CSRF_COOKIE_AGE = None  # visitors of the one form that has it lose it with the window
CSRF_FAILURE_VIEW = "home.feedback.csrf_failure"
X_FRAME_OPTIONS = "SAMEORIGIN"  # the editor shows its preview in a frame
SILENCED_SYSTEM_CHECKS = ["security.W019"]  # the preview frame, see X_FRAME_OPTIONS
if env.bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    ALLAUTH_TRUSTED_PROXY_COUNT = 1  # whoever guesses passwords is known by the address that our proxy saw

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "frame-src": [SELF],
        "form-action": [SELF],
        "manifest-src": [SELF],
        "frame-ancestors": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
    }
}

# Mail

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="smtp://localhost:25")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env("MAIL_FROM", default=f"verbund@{ALLOWED_HOSTS[0]}")
EMAIL_TIMEOUT = 10  # seconds that a visitor waits for the mail server

# Where reports go that no network is responsible for, and what a visitor may do instead of using the form

FEEDBACK_EMAIL = env("FEEDBACK_EMAIL", default=DEFAULT_FROM_EMAIL)
FEEDBACK_PHONE = env("FEEDBACK_PHONE", default="")

# Wagtail

WAGTAIL_SITE_NAME = "Verbund"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAIL_I18N_ENABLED = True
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAILIMAGES_IMAGE_MODEL = "core.PortalImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.file_forms.ImageForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILDOCS_DOCUMENT_MODEL = "core.PortalDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "core.file_forms.DocumentForm"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "epub", "odp", "ods", "odt", "pdf", "pptx", "txt", "vtt", "xlsx", "zip"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
WAGTAILMEDIA = {"MEDIA_MODEL": "core.PortalMedia", "MEDIA_FORM_BASE": "core.file_forms.RecordingForm"}
WAGTAILEMBEDS_FINDERS = []  # nothing is fetched from third parties
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "search.backend"}}
WAGTAIL_FINISH_WORKFLOW_ACTION = "core.workflow.publish_approved"
WAGTAILADMIN_NOTIFICATION_INCLUDE_SUPERUSERS = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAIL_LOCALIZE_DEFAULT_TRANSLATION_MODE = "simple"
TAGGIT_CASE_INSENSITIVE = True
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long report has many blocks

# Search: addresses of an Elasticsearch, with commas between them; empty is the database's own engine.
# Whoever asks it is named in the address (https://user:password@host:9200) or has an API key.

SEARCH_URL = env("SEARCH_URL", default="")
SEARCH_API_KEY = env("SEARCH_API_KEY", default="")
SEARCH_CA_FILE = env("SEARCH_CA_FILE", default="")  # the authority that has signed its certificate, where it is our own
SEARCH_PREFIX = env("SEARCH_PREFIX", default="verbund")  # of its indexes, where several portals share it

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
