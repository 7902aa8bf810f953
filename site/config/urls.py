from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls
from wagtail.urls import serve_pattern

from core.account_views import to_password_reset, to_sign_in
from core.faces import signets, styles
from core.file_choosers import recording_chosen
from core.serving import serve
from core.tags import propose_tags
from core.views import document, media, robots
from events.calendars import calendar, event_calendar
from home.feedback import feedback, thanks
from home.feeds import feed
from home.gallery import gallery, gallery_styles
from home.sharing import picture_of_network, picture_of_record
from home.sitemap import sitemap, sitemaps
from library.views import permalink
from search.api import api
from search.opensearch import opensearch

urlpatterns = [
    path("konto/", include("core.account_urls")),
    path("admin/login/", to_sign_in, name="wagtailadmin_login"),
    re_path(r"^admin/password_reset/", to_password_reset, name="wagtailadmin_password_reset"),
    path("admin/media/chooser/<int:media_id>/", recording_chosen, name="recording_chosen"),
    path("admin/tag-autocomplete/", propose_tags, name="propose_tags"),
    path("admin/", include(admin_urls)),
    path("farben/<slug:digest>.css", styles, name="colours"),
    path("signets/<slug:digest>.svg", signets, name="signets"),
    path("teilen/<uuid:record_id>.png", picture_of_record, name="picture_of_record"),
    path("teilen/<slug:slug>.png", picture_of_network, name="picture_of_network"),
    path("design/", gallery, name="design"),
    path("design/muster.css", gallery_styles, name="design_styles"),
    re_path(r"^dokumente/(\d+)/(.*)$", document, name="wagtaildocs_serve"),
    path("dokumente/", include(document_urls)),
    path("kalender/<uuid:record_id>.ics", event_calendar, name="event_calendar"),
    path("m/<uuid:record_id>", permalink, name="permalink"),
    path("media/<path:path>", media),
    path("robots.txt", robots),
    path("sitemap.xml", sitemaps, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap, name="sitemap_of_language"),
]
urlpatterns += i18n_patterns(
    path("feeds/<slug:name>.xml", feed, name="feed"),
    path("kalender.ics", calendar, name="calendar"),
    path("_util/login/", to_sign_in),
    path("suche/", include("search.urls")),
    path("api/suche/", api, name="search_api"),
    path("opensearch.xml", opensearch, name="opensearch"),
    path("melden/", feedback, name="feedback"),
    path("melden/danke/", thanks, name="feedback_thanks"),
    re_path(serve_pattern, serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
