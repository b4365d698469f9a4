"""Addresses of requests outside the back office."""

from django.urls import path

from gongkai.requests import views

urlpatterns = [path("calendar/<str:token>.ics", views.calendar, name="request_calendar")]
