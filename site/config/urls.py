from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls
from wagtail.urls import serve_pattern

from core.serving import serve
from core.views import media, robots
from home.sitemap import sitemap
from library.views import permalink

urlpatterns = [
    path("admin/", include(admin_urls)),
    path("dokumente/", include(document_urls)),
    path("m/<uuid:record_id>", permalink, name="permalink"),
    path("media/<path:path>", media),
    path("robots.txt", robots),
    path("sitemap.xml", sitemap, name="sitemap"),
]
urlpatterns += i18n_patterns(
    path("suche/", include("search.urls")),
    re_path(serve_pattern, serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
    prefix_default_language=False,
)
