from django.urls import path

from search.suggestion_views import suggestions
from search.views import search

urlpatterns = [
    path("", search, name="search"),
    path("vorschlaege/", suggestions, name="suggestions"),
]
